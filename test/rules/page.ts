/** The page of rules, made from the registry: one table, and a paragraph for each code. */
import { CODES, type Listed, listed } from '../../src/rules/registry.ts';

const INTRODUCTION = `# Rules

Every rule that a return is checked against. The page is made from the registry in \`src/rules/registry.ts\`; a test
compares the two. \`ff301 explain <code>\` prints one of them.

*Identity*: an equation of the form, kept as data in \`src/form/identities\`. *Rule*: a small function in
\`src/rules\`. *Preparing* is the severity while a return of ours is being made, *reading* that on a filed return
that is read back. An error is against the form or a Listing Rule, a warning is unusual and wants a reason, an info is
worth knowing. *Facts* are what is not printed on the return; a rule whose facts are absent is not run, and is
listed as unchecked. A figure that is blank because a reading did not find it is not judged.

Each code has a return that passes it, one that fails it and the exact words of its message in
\`fixtures/findings/<code>/\`. Codes are never used again for something else.
`;

/** Text of \`docs/rules.md\`. */
export function rulesPage(): string {
	const rows = CODES.map((code) => tableRow(listed(code)));
	const table = [
		'| code | when it finds something | 繁體中文 | preparing | reading | kind | editions | facts |',
		'|---|---|---|---|---|---|---|---|',
		...rows,
	].join('\n');
	return `${INTRODUCTION}\n${CODES.length} codes.\n\n${table}\n\n${CODES.map(paragraph).join('\n')}`;
}

function tableRow(records: readonly Listed[]): string {
	const [first] = records;
	if (!first) return '';
	const facts = [...new Set(records.flatMap((each) => each.needs))];
	const cells = [
		`[${first.code}](#${first.code.toLowerCase()})`,
		first.title.en,
		first.title.zh,
		wordFor(first.severity),
		wordFor(first.severityReading),
		first.kind,
		[...new Set(records.map(rangeOf))].join('; '),
		facts.join(', '),
	];
	return `| ${cells.join(' | ')} |`;
}

function wordFor(severity: Listed['severity']): string {
	return severity === 'info' ? 'note' : severity;
}

function rangeOf({ since, until }: Listed): string {
	if (since !== undefined && until !== undefined) return since === until ? since : `${since} to ${until}`;
	if (since !== undefined) return `from ${since}`;
	return until === undefined ? 'all' : `to ${until}`;
}

function paragraph(code: string): string {
	const records = listed(code);
	const [first] = records;
	if (!first) return '';
	const text = records.map((each) => {
		const facts = each.needs.length > 0 ? ` Needs ${each.needs.join(', ')}.` : '';
		const basis = each.basis.charAt(0).toUpperCase() + each.basis.slice(1);
		return `${each.about}${facts}\nBasis: ${basis} (${sureText(each.sure)}). Editions: ${rangeOf(each)}.\n`;
	});
	return `## ${code}\n\n**${sentence(first.title.en)}** ${first.title.zh}。\n\n${text.join('\n')}`;
}

function sentence(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function sureText(sure: Listed['sure']): string {
	return sure === 'seen' ? 'seen in a document' : `confidence ${sure}`;
}
