/** The places of one issuer, above each of its screens: home, ledger, mandates, import. */
import { Link } from '@tanstack/react-router';
import { useRoute } from '../../api/queries.ts';
import { WordsIn } from '../../look/words-in.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { inLanguage } from '../../words/formats.ts';
import { placeWords } from './place-words.ts';
import { shortName } from './short-name.ts';
import './places.css';

const PLACES = [
	['home', '/issuers/$code'],
	['ledger', '/issuers/$code/ledger'],
	['mandates', '/issuers/$code/mandates'],
	['import', '/issuers/$code/import'],
] as const;

export function IssuerPlaces({ code }: { readonly code: string }) {
	const say = useWords(placeWords);
	return (
		<nav className="places" aria-label={say('places')}>
			{PLACES.map(([name, to]) => (
				<Link
					key={name}
					to={to}
					params={{ code }}
					activeOptions={{ exact: true, includeSearch: false }}
					className="place"
				>
					{say(name)}
				</Link>
			))}
		</nav>
	);
}

/** The code and the name of an issuer, as the title of its screens. */
export function IssuerTitle({ code }: { readonly code: string }) {
	const { data } = useRoute('issuer', { params: { code } });
	return (
		<>
			<span className="muted">{code}</span>{' '}
			{data ? (
				<WordsIn
					words={{ en: shortName(data.name.en), 'zh-Hant': shortName(data.name['zh-Hant']) }}
					missing=""
				/>
			) : null}
		</>
	);
}

/** The same as plain text, for the browser's tab. */
export function useIssuerName(code: string): string {
	const language = useLanguage();
	const { data } = useRoute('issuer', { params: { code } });
	const name = data ? inLanguage(data.name, language)?.text : undefined;
	return name === undefined ? code : `${code} ${shortName(name) ?? ''}`;
}
