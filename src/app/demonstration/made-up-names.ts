/**
 * Names of issuers that nobody will look for: a colour, an animal or a thing of the house, and the word
 * "Demonstration" in each. Codes are 99001 and up, a range in which no shares are listed.
 */
import type { Bilingual } from '../../ledger/field.ts';

const COLOURS: readonly (readonly [string, string])[] = [
	['Amber', '琥珀'],
	['Azure', '蔚藍'],
	['Bronze', '古銅'],
	['Copper', '紅銅'],
	['Coral', '珊瑚'],
	['Crimson', '緋紅'],
	['Cyan', '青碧'],
	['Emerald', '翠綠'],
	['Indigo', '靛青'],
	['Ivory', '象牙白'],
	['Jade', '玉綠'],
	['Lilac', '丁香紫'],
	['Ochre', '赭黃'],
	['Pearl', '珠白'],
	['Russet', '赤褐'],
	['Scarlet', '朱紅'],
	['Silver', '銀白'],
];

const THINGS: readonly (readonly [string, string])[] = [
	['Abacus', '算盤'],
	['Badger', '獾'],
	['Compass', '羅盤'],
	['Dragonfly', '蜻蜓'],
	['Egret', '白鷺'],
	['Firefly', '螢火蟲'],
	['Gecko', '壁虎'],
	['Hedgehog', '刺蝟'],
	['Inkstone', '硯台'],
	['Kettle', '水壺'],
	['Lantern', '燈籠'],
	['Otter', '水獺'],
	['Paperclip', '萬字夾'],
	['Sampan', '舢舨'],
	['Teapot', '茶壺'],
	['Umbrella', '雨傘'],
	['Walnut', '合桃'],
	['Xylophone', '木琴'],
];

const FIRST_CODE = 99_001;

/** The name of a made-up issuer; as many numbers as there are pairs of a colour and a thing have their own. */
export function madeUpName(number: number): Bilingual {
	// Colours and things have no common divisor, so that going through both at once meets every pair.
	const colour = COLOURS[number % COLOURS.length];
	const thing = THINGS[number % THINGS.length];
	return {
		en: `${colour?.[0]} ${thing?.[0]} (Demonstration) Limited`,
		'zh-Hant': `${colour?.[1]}${thing?.[1]}（示範）有限公司`,
	};
}

export function madeUpCode(number: number): string {
	return String(FIRST_CODE + number);
}
