/** The pages of both versions: our own form with its cells, or a PDF with boxes; what differs is marked on both. */
import { useMemo } from 'react';
import type { Comparison } from '../../../api/returns.ts';
import { useRoute } from '../../api/queries.ts';
import { FormView } from '../../form/form-view.tsx';
import type { FormMark } from '../../form/form-words.ts';
import { EmptyState, ErrorCard, Skeleton } from '../../look/states.tsx';
import { type PdfBox, PdfPages } from '../../pdf/pdf-pages.tsx';
import { comparisonWords } from '../../return/comparison-words.ts';
import { counted, isDifferent } from '../../return/differing.ts';
import { useWords } from '../../words/define.ts';
import { filingWords } from '../../words/filing.ts';
import type { Language } from '../../words/language.ts';
import type { Side } from './sides.tsx';

interface PagesProps {
	readonly code: string;
	readonly month: string;
	readonly comparison: Comparison;
	readonly language: Language;
	readonly labelOf: (path: string, label?: string) => string;
	/** Digest of the content that was sent; what was signed and submitted is the same content most of the time. */
	readonly sent: string | null;
	readonly active: string | null;
	readonly onActive: (path: string) => void;
}

export function ComparePages(props: PagesProps) {
	const say = useWords(comparisonWords);
	return (
		<section className="stack-small" aria-label={say('pages')}>
			<div className="compare-pages">
				<OneSide {...props} of="left" />
				<OneSide {...props} of="right" />
			</div>
		</section>
	);
}

type OneSideProps = PagesProps & { readonly of: 'left' | 'right' };

function OneSide(props: OneSideProps) {
	const { comparison, of } = props;
	const say = useWords(comparisonWords);
	const filing = useWords(filingWords);
	const { side } = comparison[of];
	const name = filing(`side.${side}`);
	const pdf = comparison.pdfs[of];
	const own = ownForm(comparison[of], props.sent);
	return (
		<div className="compare-side">
			<h2>{name}</h2>
			<section className="compare-scroll" aria-label={name} data-scrolls="own">
				{own !== null ? (
					<OwnForm {...props} side={own} />
				) : pdf === null ? (
					<EmptyState title={say('noPage')} icon="reader" />
				) : (
					<Boxed {...props} pdf={pdf} name={name} />
				)}
			</section>
		</div>
	);
}

/** Which of the forms that can be drawn cell by cell this side is; null where there is a PDF alone. */
function ownForm({ side, digest }: Comparison['left'], sent: string | null): 'now' | 'sent' | null {
	if (side === 'now' || side === 'sent') return side;
	const isSame = (side === 'signed' || side === 'submitted') && digest !== null && digest === sent;
	return isSame ? 'sent' : null;
}

function OwnForm(props: OneSideProps & { readonly side: Extract<Side, 'now' | 'sent'> }) {
	const { code, month, comparison, language, side, of, labelOf, active, onActive } = props;
	// The same field may stand elsewhere on either side.
	const field = comparison.fields.find(({ path }) => path === active);
	const here = field ? field.paths[of] : active;
	const lead = (to: string) => onActive(comparison.fields.find(({ paths }) => paths[of] === to)?.path ?? to);
	const { data, error, again } = useRoute('formPages', {
		params: { code, month },
		query: { language, of: side },
	});
	const marks = useMemo(() => {
		const { differing } = counted(comparison.fields);
		const own = differing.flatMap(({ paths }) => paths[of] ?? []);
		return new Map(own.map((path): [string, FormMark] => [path, { changed: true, moved: true }]));
	}, [comparison, of]);
	if (error) return <ErrorCard error={error} again={again} />;
	if (!data) return <Skeleton rows={12} />;
	return (
		<FormView
			form={data}
			marks={marks}
			labelOf={(path) => labelOf(path)}
			active={here}
			onActive={lead}
			onOpen={lead}
		/>
	);
}

function Boxed(props: OneSideProps & { readonly pdf: string; readonly name: string }) {
	const { comparison, of, pdf, name, labelOf, active, onActive } = props;
	const { side } = comparison[of];
	const boxes = useMemo(
		() =>
			comparison.fields.flatMap((field): PdfBox[] => {
				const { path, label, at } = field;
				if (side !== 'published' || at === null || (field.same && path !== active)) return [];
				const tone = isDifferent(field) ? 'bad' : field.same ? 'neutral' : 'warning';
				return [{ id: path, page: at.page, box: at.box, tone, label: labelOf(path, label) }];
			}),
		[comparison, side, active, labelOf],
	);
	return <PdfPages source={pdf} name={name} boxes={boxes} active={active} onBox={onActive} />;
}
