/**
 * The signs of a Chinese text that labels are made of, and nothing else: no spaces, brackets or colons of either
 * width; variants of one character made one. Labels broken over lines, or set with other punctuation, stay alike.
 */
import { plainUnit } from '../glyphs.ts';

export interface Bones {
	/** One sign each: characters, Latin letters in lower case, figures. */
	readonly signs: string;
	/** Place in the text of each sign. */
	readonly offsets: Int32Array;
}

/** Traditional variants that published returns use side by side, each with the one that stands for both. */
const VARIANTS: ReadonlyMap<string, string> = new Map(
	'内內 于於 注註 説說 値值 戸戶 户戶 産產 爲為 衆眾 裏裡 羣群 証證 臺台 綫線 着著 〇零 癈廢 佔占 冊册 并並 併並 恒恆'
		.split(' ')
		.map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

const HAN = /\p{Script=Han}/u;
/** Signs that fonts map to look-alikes of the characters meant: radicals and compatibility characters. */
const COMPATIBLE = /[\u2e80-\u2fdf\uf900-\ufaff]/;
const WORDLIKE = /[\p{L}\p{N}\ud800-\udfff]/u;

/** True for a text with at least one Chinese character. */
export function hasHan(text: string): boolean {
	return HAN.test(text);
}

/** True for a Chinese character. */
export function isHan(sign: string): boolean {
	return sign >= '\u2e80' && HAN.test(sign);
}

/** Characters of the form in Simplified Chinese, each before its Traditional one. */
const SIMPLIFIED = new Map(
	'发發 变變 证證 报報 类類 权權 转轉 库庫 结結 数數 总總 额額 号號 业業 债債 价價'
		.split(' ')
		.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);
const TRADITIONAL = new Set(SIMPLIFIED.values());

/** True for a text that has more of the form's characters in Simplified than in Traditional Chinese. */
export function isSimplified(text: string): boolean {
	let balance = 0;
	for (const sign of text) balance += SIMPLIFIED.has(sign) ? 1 : TRADITIONAL.has(sign) ? -1 : 0;
	return balance > 0;
}

/** The signs of a text, with the way back to it. */
export function bonesOf(text: string): Bones {
	const offsets = new Int32Array(text.length);
	const pieces: string[] = [];
	const piece = new Uint16Array(Math.min(PIECE, text.length));
	let count = 0;
	let size = 0;
	for (let at = 0; at < text.length; at += 1) {
		const sign = signAt(text, at);
		if (sign === 0) continue;
		offsets[count] = at;
		count += 1;
		piece[size] = sign;
		size += 1;
		if (size < PIECE) continue;
		pieces.push(String.fromCharCode(...piece));
		size = 0;
	}
	pieces.push(String.fromCharCode(...piece.subarray(0, size)));
	return { signs: pieces.join(''), offsets: offsets.subarray(0, count) };
}

/** Longest piece of signs that is put together at once. */
const PIECE = 8_192;

const KNOWN = new Map<number, number>();

/** The sign at a place, as a code unit; 0 where there is none. */
function signAt(text: string, at: number): number {
	const code = plainUnit(text, at);
	const known = KNOWN.get(code);
	if (known !== undefined) return known;
	const sign = signOf(String.fromCharCode(code));
	KNOWN.set(code, sign);
	return sign;
}

function signOf(given: string): number {
	const [sign = ''] = COMPATIBLE.test(given) ? given.normalize('NFKC') : given;
	if (sign !== '〇' && !WORDLIKE.test(sign)) return 0;
	return (VARIANTS.get(sign) ?? sign.toLowerCase()).charCodeAt(0);
}
