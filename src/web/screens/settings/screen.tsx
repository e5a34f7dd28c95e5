/** Settings: language, light or dark, keys of a single letter, calendars to subscribe to. */
import { Link } from '@tanstack/react-router';
import { Checkbox, RadioField } from '../../look/fields.tsx';
import { keepPreference, usePreference } from '../../look/preferences.ts';
import { chooseTheme, type Theme, themeNow } from '../../look/theme.ts';
import { Screen } from '../../shell/screen.tsx';
import { useLanguage, useWords } from '../../words/define.ts';
import { chooseLanguage, type Language } from '../../words/language.ts';
import { Subscribe } from '../calendar/subscribe.tsx';
import { settingsWords } from './words.ts';

export default function SettingsScreen() {
	const say = useWords(settingsWords);
	const language = useLanguage();
	usePreference('theme');
	const hasSingleKeys = usePreference('single-keys') !== 'off';
	return (
		<Screen title={say('title')} name={say('title')} isWide={false}>
			<p className="muted">{say('device')}</p>
			<section className="card">
				<RadioField<Language>
					label={say('language')}
					value={language}
					onChange={chooseLanguage}
					choices={[
						{ id: 'en', words: <span lang="en">{say('english')}</span> },
						{ id: 'zh-Hant', words: <span lang="zh-Hant">{say('chinese')}</span> },
					]}
				/>
			</section>
			<section className="card">
				<RadioField<Theme>
					label={say('theme')}
					value={themeNow()}
					onChange={chooseTheme}
					choices={[
						{ id: 'system', words: say('system') },
						{ id: 'light', words: say('light') },
						{ id: 'dark', words: say('dark') },
					]}
				/>
			</section>
			<section className="card">
				<h2>{say('keys')}</h2>
				<Checkbox value={hasSingleKeys} onChange={(is) => keepPreference('single-keys', is ? 'on' : 'off')}>
					<span className="choice-words">
						{say('singleKeys')}
						<small className="muted">{say('singleKeysAbout')}</small>
					</span>
				</Checkbox>
			</section>
			<section className="card">
				<h2>{say('feeds')}</h2>
				<Subscribe />
			</section>
			<section className="card">
				<Link to="/account">{say('account')}</Link>
				<Link to="/access">{say('access')}</Link>
			</section>
		</Screen>
	);
}
