/** The pages of a PDF with boxes over them: 2 pixels of stroke and a tint, and a cross where something is wrong. */
import { useEffect, useRef, useState } from 'react';
import { ErrorCard, Skeleton } from '../look/states.tsx';
import { bringIntoSight } from '../return/bring-into-sight.ts';
import { defineWords, useWords } from '../words/define.ts';
import type { Pdf } from './open-pdf.ts';
import { usePdf } from './use-pdf.ts';
import './pdf-pages.css';

export interface PdfBox {
	/** Stands for what is boxed; a JSON pointer, say. */
	readonly id: string;
	/** From 1. */
	readonly page: number;
	/** Left, top, right, bottom in points from the top left of the page. */
	readonly box: readonly number[];
	readonly tone: 'good' | 'neutral' | 'warning' | 'bad';
	/** What is in it, for its name. */
	readonly label: string;
}

export interface PdfPagesProps {
	/** A path of this server, or a file that was dropped. */
	readonly source: string | Blob;
	/** What the PDF is, for the names of its pages. */
	readonly name: string;
	readonly boxes?: readonly PdfBox[];
	/** The box that is looked at; it is brought into sight. */
	readonly active?: string | null;
	readonly onBox?: (id: string) => void;
}

const words = defineWords('pdf', {
	en: { page: '{{name}}, page {{page}} of {{pages}}' },
	'zh-Hant': { page: '{{name}}，第 {{page}} 頁，共 {{pages}} 頁' },
});

export function PdfPages({ source, name, boxes = [], active = null, onBox }: PdfPagesProps) {
	const state = usePdf(source);
	if (state.kind === 'failed') return <ErrorCard error={state.error} />;
	if (state.kind === 'loading') return <Skeleton rows={12} />;
	const pages = Array.from({ length: state.pdf.numPages }, (_, index) => index + 1);
	return (
		<div className="pdf-pages">
			{pages.map((page) => (
				<PdfPage
					key={page}
					pdf={state.pdf}
					page={page}
					name={name}
					boxes={boxes.filter((box) => box.page === page)}
					active={active}
					onBox={onBox}
				/>
			))}
		</div>
	);
}

interface PdfPageProps {
	readonly pdf: Pdf;
	readonly page: number;
	readonly name: string;
	readonly boxes: readonly PdfBox[];
	readonly active: string | null;
	readonly onBox: ((id: string) => void) | undefined;
}

function PdfPage({ pdf, page, name, boxes, active, onBox }: PdfPageProps) {
	const say = useWords(words);
	const place = useRef<HTMLDivElement>(null);
	const canvas = useRef<HTMLCanvasElement>(null);
	const size = useDrawnPage(pdf, page, place, canvas);
	return (
		<div ref={place} className="pdf-page" style={{ aspectRatio: `${size.width} / ${size.height}` }}>
			<canvas ref={canvas} role="img" aria-label={say('page', { name, page, pages: pdf.numPages })} />
			{boxes.map((box) => (
				<Box key={`${box.id} ${box.box}`} box={box} size={size} isActive={box.id === active} onBox={onBox} />
			))}
		</div>
	);
}

interface Size {
	readonly width: number;
	readonly height: number;
}

/** Draws the page when it comes into sight, at the width that it has. A4 landscape until its size is known. */
function useDrawnPage(
	pdf: Pdf,
	number: number,
	place: React.RefObject<HTMLDivElement | null>,
	canvas: React.RefObject<HTMLCanvasElement | null>,
): Size {
	const [size, setSize] = useState<Size>({ width: 841.89, height: 595.28 });
	const [isInSight, setInSight] = useState(false);
	useEffect(() => {
		const element = place.current;
		if (!element) return;
		const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setInSight(true), {
			rootMargin: '600px',
		});
		watch.observe(element);
		return () => watch.disconnect();
	}, [place]);
	useEffect(() => {
		let task: { readonly cancel: () => void } | null = null;
		let isGone = false;
		const draw = async () => {
			const page = await pdf.getPage(number);
			const { width, height } = page.getViewport({ scale: 1 });
			setSize({ width, height });
			const sheet = canvas.current;
			if (!isInSight || isGone || !sheet) return;
			const scale = ((place.current?.clientWidth || width) / width) * Math.min(2, devicePixelRatio || 1);
			const viewport = page.getViewport({ scale });
			sheet.width = Math.floor(viewport.width);
			sheet.height = Math.floor(viewport.height);
			const drawing = page.render({ canvas: sheet, viewport });
			task = drawing;
			await drawing.promise;
		};
		// A drawing that was given up is drawn again when it is in sight the next time.
		draw().catch(() => undefined);
		return () => {
			isGone = true;
			task?.cancel();
		};
	}, [pdf, number, isInSight, place, canvas]);
	return size;
}

interface BoxProps {
	readonly box: PdfBox;
	readonly size: Size;
	readonly isActive: boolean;
	readonly onBox: ((id: string) => void) | undefined;
}

function Box({ box, size, isActive, onBox }: BoxProps) {
	const button = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		// Once more when the size of the page is known, which moves what lies on it.
		if (isActive && size.width > 0 && button.current) bringIntoSight(button.current);
	}, [isActive, size]);
	const [left = 0, top = 0, right = 0, bottom = 0] = box.box;
	return (
		<button
			ref={button}
			type="button"
			className={`pdf-box pdf-box-${box.tone}`}
			aria-label={box.label}
			title={box.label}
			aria-current={isActive ? 'true' : undefined}
			onClick={() => onBox?.(box.id)}
			style={{
				left: `${(100 * left) / size.width}%`,
				top: `${(100 * top) / size.height}%`,
				width: `${(100 * (right - left)) / size.width}%`,
				height: `${(100 * (bottom - top)) / size.height}%`,
			}}
		/>
	);
}
