/** The top bar: month, palette, clock, language, light or dark, the person. */
import { useNavigate } from '@tanstack/react-router';
import { Button, IconButton } from '../look/button.tsx';
import { Icon } from '../look/icons.tsx';
import { KeyHint } from '../look/key-hint.tsx';
import { Menu } from '../look/menu.tsx';
import { chooseTheme } from '../look/theme.ts';
import { useLanguage, useWords } from '../words/define.ts';
import { chooseLanguage } from '../words/language.ts';
import { Clock } from './clock.tsx';
import { MonthPicker } from './month-picker.tsx';
import { useSession } from './session.ts';
import { useSignOut } from './sign-out.ts';
import { shellWords } from './words.ts';

export function TopBar({ onGo, onKeys }: { readonly onGo: () => void; readonly onKeys: () => void }) {
	const say = useWords(shellWords);
	const language = useLanguage();
	const other = language === 'en' ? 'zh-Hant' : 'en';
	const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
	return (
		<header className="top-bar">
			<MonthPicker />
			<Button onPress={onGo} look="plain" aria-keyshortcuts="Control+K">
				<span className="go-inside">
					<Icon name="search" />
					<span className="go-words">{say('go')}</span>
					<KeyHint keys={isMac ? '⌘ K' : 'Ctrl K'} />
				</span>
			</Button>
			<span className="grow" />
			<Clock />
			<Button look="quiet" size="small" onPress={() => chooseLanguage(other)}>
				<span lang={other}>{other === 'en' ? say('toEnglish') : say('toChinese')}</span>
			</Button>
			<span className="not-on-phone">
				<IconButton label={say('keys')} icon="keyboard" onPress={onKeys} />
			</span>
			<PersonMenu />
		</header>
	);
}

function PersonMenu() {
	const say = useWords(shellWords);
	const { me } = useSession();
	const navigate = useNavigate();
	const signOut = useSignOut();
	const choose = (id: string) => {
		if (id === 'light' || id === 'dark') chooseTheme(id);
		else if (id === 'account') void navigate({ to: '/account' });
		else if (id === 'access') void navigate({ to: '/access' });
		else if (id === 'out') void signOut();
	};
	return (
		<Menu
			look="quiet"
			label={say('account', { name: me?.person.name ?? '', initials: me?.person.initials ?? '' })}
			button={<span className="initials">{me?.person.initials ?? '–'}</span>}
			choices={[
				{ id: 'account', words: say('screens.account'), icon: 'person' },
				{ id: 'access', words: say('screens.access'), icon: 'lock' },
				{ id: 'light', words: say('light'), icon: 'sun' },
				{ id: 'dark', words: say('dark'), icon: 'sun' },
				{ id: 'out', words: say('signOut'), icon: 'open' },
			]}
			onChoose={choose}
		/>
	);
}
