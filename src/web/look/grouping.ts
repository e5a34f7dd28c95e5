/** Thousands grouped while a figure is typed. The figure is text from the key to the server and never a number. */

export interface Typed {
	readonly text: string;
	/** Where the caret stands in `text`. */
	readonly caret: number;
}

/**
 * Groups the whole part and keeps the caret behind the same digit. Full-width digits, spaces and commas of a pasted
 * figure are understood; anything else stays, so that it can be seen and complained about.
 */
export function groupWhileTyping(typed: Typed): Typed {
	const before = plain(typed.text.slice(0, typed.caret));
	const all = before + plain(typed.text.slice(typed.caret));
	if (!/^-?\d*(?:\.\d*)?$/.test(all)) return typed;
	const text = grouped(all);
	let caret = 0;
	for (let left = before.length; left > 0 && caret < text.length; caret += 1) {
		if (text[caret] !== ',') left -= 1;
	}
	return { text, caret };
}

/** Without separators and in ASCII digits: what is sent. */
export function plain(text: string): string {
	return text
		.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
		.replace(/[\s,，]/g, '')
		.replace(/^[−–－]/, '-');
}

function grouped(text: string): string {
	const [whole = '', ...rest] = text.split('.');
	return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}

/** A whole number of shares as decimal text; negative only where `signed`. */
export function isCount(text: string, signed = false): boolean {
	return (signed ? /^-?\d{1,20}$/ : /^\d{1,20}$/).test(plain(text));
}
