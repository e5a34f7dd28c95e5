/** The beginning of a ledger as it is typed: who the issuer is, and at what its classes stand. */

export interface TypedClass {
	readonly name: string;
	readonly kind: string;
	readonly typeEn: string;
	readonly typeZh: string;
	readonly isListed: boolean;
	readonly carriesWeightedVoting: boolean;
	readonly currency: string;
	readonly par: string;
	readonly authorised: string;
	readonly issued: string;
	readonly treasury: string;
}

export interface TypedBeginning {
	readonly code: string;
	readonly day: string;
	readonly english: string;
	readonly chinese: string;
	readonly hasAuthorised: boolean;
	readonly classes: readonly TypedClass[];
}

export const NEW_CLASS: TypedClass = {
	name: '',
	kind: 'ordinary',
	typeEn: '',
	typeZh: '',
	isListed: true,
	carriesWeightedVoting: false,
	currency: 'HKD',
	par: '',
	authorised: '',
	issued: '',
	treasury: '',
};

/** Fields that are empty and needed, by name; those of a class as `0.issued`. */
export function missingOf({ code, day, english, hasAuthorised, classes }: TypedBeginning): readonly string[] {
	const head = Object.entries({ code: isCode(code) ? code : '', day, english });
	const rows = classes.flatMap((each, index) => {
		const needed = {
			name: each.name,
			issued: each.issued,
			...(hasAuthorised && { authorised: each.authorised }),
		};
		return Object.entries(needed).map(([name, text]) => [`${index}.${name}`, text] as const);
	});
	return [...head, ...rows].flatMap(([name, text]) => (text.trim() === '' ? [name] : []));
}

export function isCode(text: string): boolean {
	return /^[0-9]{5}$/.test(text);
}

/** The entries with which the ledger begins, as JSON; the ledger judges them. */
export function entriesOfBeginning(typed: TypedBeginning): readonly Readonly<Record<string, unknown>>[] {
	const { code, day, english, chinese, hasAuthorised, classes } = typed;
	const registered = {
		kind: 'issuer-registered',
		day,
		issuerName: bilingual(english, chinese),
		stockCode: code,
		authorised: hasAuthorised,
	};
	return [registered, ...classes.map((each) => openingOf(each, typed))];
}

function openingOf(typed: TypedClass, { code, day, hasAuthorised }: TypedBeginning) {
	const { name, kind, typeEn, typeZh, isListed, carriesWeightedVoting, currency, par, authorised, issued } =
		typed;
	const line = {
		kind,
		...(typeEn.trim() !== '' && { type: bilingual(typeEn, typeZh) }),
		listed: isListed,
		...(isListed && { stockCode: code }),
	};
	const subject = {
		name: name.trim(),
		line,
		...(par !== '' && { currency, par }),
		...(carriesWeightedVoting && { weightedVoting: true }),
	};
	const treasury = typed.treasury === '' || typed.treasury === '0' ? {} : { treasury: typed.treasury };
	const opens = {
		of: 'class',
		subject,
		...(hasAuthorised && { authorised }),
		issued,
		...treasury,
	};
	return { kind: 'opening-balance', day, opens };
}

function bilingual(en: string, zh: string) {
	const chinese = zh.trim();
	return chinese === '' ? { en: en.trim() } : { en: en.trim(), 'zh-Hant': chinese };
}

/** The entries that were read, with the code and the names as they stand on the screen. */
export function withIdentity(
	entries: readonly unknown[],
	{ code, english, chinese }: Pick<TypedBeginning, 'code' | 'english' | 'chinese'>,
): readonly unknown[] {
	return entries.map((entry) =>
		isRegistration(entry) ? { ...entry, stockCode: code, issuerName: bilingual(english, chinese) } : entry,
	);
}

function isRegistration(entry: unknown): entry is Readonly<Record<string, unknown>> {
	return (
		typeof entry === 'object' &&
		entry !== null &&
		(entry as Readonly<Record<string, unknown>>)['kind'] === 'issuer-registered'
	);
}
