/**
 * Bytes of a PDF → its pages, in bounded time and memory: a thread of its own does the work, is ended when a file
 * takes too long or too much, and is made anew after that, and after many files.
 */
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { PdfDocument } from '../../read/page.ts';
import { refuseIncomplete } from '../../read/pdf/complete.ts';
import { PAGE_LIMITS, type PageLimits } from '../../read/pdf/pages.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Answer, WorkerSettings } from './worker.ts';

export interface PdfLimits {
	/** Bytes of a file. */
	readonly file: number;
	/** Milliseconds for one file, once the thread is up. */
	readonly time: number;
	/** Bytes of the PDF library's own memory, the file included. */
	readonly memory: number;
	/** A thread whose library holds more than this after a file is made anew. */
	readonly keep: number;
	/** Files that one thread reads. */
	readonly files: number;
	readonly pages: PageLimits;
}

const MIB = 1024 * 1024;

/** The limits in use; `docs/limits.md` lists them. */
export const PDF_LIMITS: PdfLimits = {
	file: 32 * MIB,
	time: 10_000,
	memory: 112 * MIB,
	keep: 40 * MIB,
	files: 500,
	pages: PAGE_LIMITS,
};

export interface PdfReader {
	/** Brings the thread up ahead of the first file, while other things load. */
	start(): void;
	/**
	 * The pages of a PDF, or a refusal. Files are read one after another. The bytes are handed over when they fill
	 * their buffer, so do not use them afterwards.
	 */
	read(bytes: Uint8Array): Promise<PdfDocument>;
	/** Ends the thread. Not needed for the process to end: an idle thread does not hold it. */
	close(): Promise<void>;
}

interface Thread {
	readonly worker: Worker;
	/** Settles when the library is loaded; fails when the thread cannot come up, which is our own fault. */
	readonly ready: Promise<void>;
	files: number;
}

/** A reader with one thread, which is not started before it is needed. */
export function pdfReader(limits: PdfLimits = PDF_LIMITS): PdfReader {
	let thread: Thread | null = null;
	let last: Promise<unknown> = Promise.resolve();

	const up = (): Thread => {
		thread ??= startThread(limits);
		return thread;
	};
	const down = async (): Promise<void> => {
		const ending = thread;
		thread = null;
		await ending?.worker.terminate();
	};
	const readNow = async (bytes: Uint8Array): Promise<PdfDocument> => {
		refuseLarge(bytes.length, limits.file);
		const current = up();
		current.worker.ref();
		await current.ready;
		current.files += 1;
		const answer = await ask(current.worker, bytes, limits.time);
		current.worker.unref();
		if (answer.kind === 'broken' || answer.heap > limits.keep || current.files >= limits.files) await down();
		return unfold(answer);
	};
	return {
		start: () => {
			up();
		},
		read: (bytes) => {
			const result = last.then(() => readNow(bytes));
			last = result.catch(() => undefined);
			return result;
		},
		close: async () => {
			await last;
			await down();
		},
	};
}

const shared = pdfReader();

/** Brings up the thread that `readPdf` uses, so that it loads while other things do. */
export const startPdfThread = shared.start;
/** Reads a PDF with the thread that the whole process shares. */
export const readPdf = shared.read;

/** Refuses a file by its size, before it is read: `size` and `limit` in bytes. */
export function refuseLarge(size: number, limit: number = PDF_LIMITS.file): void {
	if (size <= limit) return;
	throw new Refusal(
		'INPUT_TOO_LARGE',
		`the PDF has ${megabytes(size)} MB; at most ${megabytes(limit)} MB are read`,
		'a published return has less than one; give its own file',
	);
}

function megabytes(bytes: number): string {
	return (bytes / MIB).toFixed(bytes % MIB === 0 ? 0 : 1);
}

function startThread(limits: PdfLimits): Thread {
	const settings: WorkerSettings = { memory: limits.memory, limits: limits.pages };
	const worker = workerOf({
		workerData: settings,
		resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 },
	});
	worker.on('error', () => undefined);
	const ready = new Promise<void>((resolve, reject) => {
		worker.once('message', () => resolve());
		worker.once('error', reject);
		worker.once('exit', () => reject(new Error('read-pdf: the thread ended before it was ready')));
	});
	ready.catch(() => undefined);
	worker.unref();
	return { worker, ready, files: 0 };
}

/** The built package starts `worker.js`. In a checkout the sources run through tsx, which every thread must ask for. */
function workerOf(options: WorkerOptions): Worker {
	if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.js', import.meta.url), options);
	const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
	const entry = JSON.stringify(new URL('./worker.ts', import.meta.url).href);
	const code = `import(${loader}).then((tsx) => { tsx.register(); return import(${entry}); });`;
	return new Worker(code, { ...options, eval: true });
}

type Reply = Exclude<Answer, { kind: 'ready' }>;

/** One question to the thread. Whatever goes wrong, and silence until the deadline, is the answer `broken`. */
function ask(worker: Worker, bytes: Uint8Array, milliseconds: number): Promise<Reply> {
	return new Promise((resolve) => {
		const settle = (answer: Reply): void => {
			clearTimeout(timer);
			worker.off('message', settle).off('error', broken).off('exit', broken);
			resolve(answer);
		};
		const broken = (): void => settle({ kind: 'broken' });
		const timer = setTimeout(broken, milliseconds);
		worker.on('message', settle).on('error', broken).on('exit', broken);
		const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
		worker.postMessage(bytes, whole && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []);
	});
}

function unfold(answer: Reply): PdfDocument {
	switch (answer.kind) {
		case 'document':
			refuseIncomplete(answer.document);
			return answer.document;
		case 'refusal':
			throw new Refusal(answer.code, answer.message, answer.help, answer.where);
		case 'broken':
			throw new Refusal(
				'PDF_TOO_HARD',
				'reading the PDF took more time or memory than a return can need; nothing of it was used',
				'print it to a new PDF, or give its text',
			);
		default:
			return answer satisfies never;
	}
}
