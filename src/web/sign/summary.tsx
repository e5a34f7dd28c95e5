/** What the return says, short enough for a phone: deadline, closing balances, what happened, warnings, the checker's words. */
import type { SignPage } from '../../api/signing.ts';
import { changeShown, countShown, instantInWords, minutesInWords, monthInWords } from '../words/formats.ts';
import { Both, useSignWords } from './language.tsx';

export function Summary({ page }: { readonly page: SignPage }) {
	const { words, language } = useSignWords();
	return (
		<>
			<section>
				<p className="of">
					{words.form} · {monthInWords(page.month, language)}
				</p>
				<h1>
					<Both says={page.name} /> <span className="code">{page.issuer}</span>
				</h1>
				{page.status === 're-submission' ? <p className="notice">{words.resubmission}</p> : null}
				<p className={page.minutesLeft > 0 ? 'due' : 'due late'}>
					{words.due(instantInWords(page.due, language))}
					<br />
					{page.minutesLeft > 0 ? words.left(minutesInWords(page.minutesLeft, language)) : words.passed}
				</p>
			</section>
			<Closing classes={page.classes} />
			<section aria-labelledby="happened">
				<h2 id="happened">{words.happened}</h2>
				{page.happened.length === 0 ? (
					<p>{words.nothing}</p>
				) : (
					<ul>
						{page.happened.map((each) => (
							<li key={`${each.en}${each['zh-Hant']}`}>
								<Both says={each} />
							</li>
						))}
					</ul>
				)}
			</section>
			<Warnings page={page} />
			<Checker page={page} />
			<section aria-labelledby="pdfs">
				<h2 id="pdfs">{words.pdfs}</h2>
				<p className="files">
					<a href={page.pdfs.en}>{words.pdfEnglish}</a>
					<a href={page.pdfs['zh-Hant']}>{words.pdfChinese}</a>
				</p>
			</section>
		</>
	);
}

function Closing({ classes }: { readonly classes: SignPage['classes'] }) {
	const { words } = useSignWords();
	return (
		<section aria-labelledby="closing">
			<h2 id="closing">{words.closing}</h2>
			<dl className="closing">
				{classes.map((each) => (
					<div key={`${each.name.en}${each.name['zh-Hant']}`}>
						<dt>
							<Both says={each.name} />
						</dt>
						<dd>
							<strong>{countShown(each.close)}</strong>
							<span>{/^-?0+$/.test(each.change) ? words.unchanged : changeShown(each.change)}</span>
							{each.treasury === null ? null : (
								<span className="small">
									{words.treasury} {countShown(each.treasury)}
								</span>
							)}
						</dd>
					</div>
				))}
			</dl>
		</section>
	);
}

function Warnings({ page }: { readonly page: SignPage }) {
	const { words } = useSignWords();
	const { warnings } = page;
	return (
		<section aria-labelledby="warnings">
			<h2 id="warnings">{words.warnings}</h2>
			{warnings.length === 0 ? <p>{words.noWarnings}</p> : null}
			<ul>
				{warnings.map(({ code, title, reason }) => (
					<li key={`${code}${reason}`}>
						<Both says={title} /> <span className="code">{code}</span>
						<br />
						<span className="small">
							{words.accepted} {reason}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}

function Checker({ page: { checker } }: { readonly page: SignPage }) {
	const { words, language } = useSignWords();
	if (checker === null) return null;
	return (
		<section aria-labelledby="checker">
			<h2 id="checker">{words.checkerHeading}</h2>
			<figure className="said">
				<blockquote>{checker.words || words.checkerSilent}</blockquote>
				<figcaption>{words.checker(checker.name, instantInWords(checker.at, language))}</figcaption>
			</figure>
		</section>
	);
}
