/** The submission sheet: every value that the exchange's form asks for, in its order, to be copied. */
import type { SubmissionSheet } from '../../../api/filing.ts';
import { CopyButton } from '../../look/copy-button.tsx';
import { Icon } from '../../look/icons.tsx';
import { WordsIn } from '../../look/words-in.tsx';
import { shortDigest } from '../../return/short-digest.ts';
import { useLanguage, useWords } from '../../words/define.ts';
import { inLanguage, instantInWords, minutesInWords } from '../../words/formats.ts';
import { sectionsOf } from './sections.ts';
import { submissionWords } from './words.ts';

export function Sheet({ sheet }: { readonly sheet: SubmissionSheet }) {
	const say = useWords(submissionWords);
	const language = useLanguage();
	const isOver = sheet.minutesLeft <= 0;
	return (
		<section className="stack" aria-labelledby="sheet">
			<div className="stack-tight">
				<h2 id="sheet">{say('sheet')}</h2>
				<p className="muted">{say('sheetAbout')}</p>
				<p className={isOver ? 'tone-bad' : ''}>
					{say('due', { due: instantInWords(sheet.due, language) })} ·{' '}
					{isOver ? say('passed') : say('left', { left: minutesInWords(sheet.minutesLeft, language) })}
				</p>
				<p className="muted small" title={sheet.digest}>
					{say('content', { digest: shortDigest(sheet.digest) })}
				</p>
			</div>
			<section className="stack-small" aria-labelledby="files">
				<h3 id="files">{say('files')}</h3>
				<ul className="stack-tight">
					{sheet.files.map((file) => (
						<li key={file.digest} className="row-apart">
							<a className="sheet-file" href={file.href} download={file.name}>
								<Icon name="download" /> {file.name}
							</a>
							<span className="muted small" title={file.digest}>
								{shortDigest(file.digest)}
							</span>
						</li>
					))}
				</ul>
			</section>
			{sectionsOf(sheet.fields).map(({ key, section, fields }) => (
				<section key={key} className="stack-tight">
					<h3>
						<WordsIn words={section} />
					</h3>
					<dl className="sheet-fields">
						{fields.map((field, index) => {
							const label = inLanguage(field.label, language)?.text ?? '';
							return (
								// biome-ignore lint/suspicious/noArrayIndexKey: the exchange's form asks for some labels more than once, in a fixed order
								<div key={`${label} ${index}`}>
									<dt>
										<WordsIn words={field.label} />
									</dt>
									<dd>
										{field.blank ? (
											<span className="muted">{say('blank')}</span>
										) : (
											<>
												<span className="figures">{field.value}</span>
												<CopyButton isIcon text={field.value} label={label} />
											</>
										)}
										{field.chinese === null ? null : (
											<>
												<span lang="zh-Hant">{field.chinese}</span>
												<CopyButton isIcon text={field.chinese} label={`${label}, ${say('chinese')}`} />
											</>
										)}
									</dd>
								</div>
							);
						})}
					</dl>
				</section>
			))}
		</section>
	);
}
