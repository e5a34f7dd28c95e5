/** `docs/errors.md` as the refusals and their guide make it. */
import { REFUSAL_GUIDE } from '../../src/app/refusal-guide.ts';
import { REFUSALS, type RefusalCode } from '../../src/value/refusal.ts';

const HEAD = `# Errors

What ff301 refuses, each with a code that is never reused. A refusal stops one document, or the whole command; in
a batch the other documents go on. On the command line it is told on standard error, and the exit code is the one
given here. In JSON output, a document that was refused leaves \`{ "file", "refusal": { "code", "message", "help" } }\`.

What is wrong *in* a return is no error of this kind but a finding: \`ff301 check --rules\` lists the rules.
When ff301 itself is at fault it exits with 70 and says what to report.
`;

export function errorsPage(): string {
	const sections = Object.entries(REFUSALS).map(([code, title]) => {
		const { meaning, example, todo, exit } = REFUSAL_GUIDE[code as RefusalCode];
		return `## ${code}

${title.charAt(0).toUpperCase()}${title.slice(1)}. Exit code ${exit}.

${meaning}

\`\`\`text
error[${code}]: ${example}
\`\`\`

${todo}
`;
	});
	return [HEAD, ...sections].join('\n');
}
