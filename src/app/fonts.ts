/**
 * The fonts of printed returns, from the packages they come in: Arimo, which has the widths of the form's own font,
 * and Noto Sans for Chinese. A font of many megabytes is read only when a return has characters for it.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontFile } from '../render/pdf/fonts.ts';

interface Source {
	readonly family: string;
	readonly bold: boolean;
	readonly file: string;
}

const LATIN: readonly Source[] = [
	{ family: 'Arimo', bold: false, file: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf' },
	{ family: 'Arimo', bold: true, file: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf' },
];
const HONG_KONG: readonly Source[] = [
	{
		family: 'Noto Sans HK',
		bold: false,
		file: '@expo-google-fonts/noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf',
	},
	{
		family: 'Noto Sans HK',
		bold: true,
		file: '@expo-google-fonts/noto-sans-hk/700Bold/NotoSansHK_700Bold.ttf',
	},
];
const SIMPLIFIED: readonly Source[] = [
	{
		family: 'Noto Sans SC',
		bold: false,
		file: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
	},
];

/** Each step adds fonts to those of the step before. */
export const FONT_STEPS: readonly (readonly Source[])[] = [
	LATIN,
	[...LATIN, ...HONG_KONG],
	[...LATIN, ...HONG_KONG, ...SIMPLIFIED],
];

const locate = createRequire(import.meta.url);

const files = new Map<string, Promise<Uint8Array>>();

/** The font files of a step, in the order in which they are tried; each is read once. */
export async function loadFonts(step: number): Promise<FontFile[]> {
	const sources = FONT_STEPS[step] ?? [];
	return Promise.all(
		sources.map(async ({ family, bold, file }) => {
			const bytes =
				files.get(file) ??
				readFile(locate.resolve(file)).then(
					(buffer) => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength),
				);
			files.set(file, bytes);
			return { family, bold, bytes: await bytes };
		}),
	);
}
