/** The words of the page on which a director signs, in both languages; the confirmations are the form's and come from the server. */
import type { Language } from '../words/language.ts';
import type { Reason } from './showing.ts';
import { SIGN_CHINESE } from './words-chinese.ts';
import { SIGN_ENGLISH } from './words-english.ts';

export interface PlainWords {
	readonly title: string;
	/** What to do. */
	readonly what: string;
}

export interface SignWords {
	readonly title: string;
	readonly form: string;
	readonly demo: string;
	readonly otherLanguage: string;
	readonly loading: string;
	readonly due: (instant: string) => string;
	readonly left: (time: string) => string;
	readonly passed: string;
	readonly resubmission: string;
	readonly closing: string;
	readonly treasury: string;
	readonly unchanged: string;
	readonly happened: string;
	readonly nothing: string;
	readonly warnings: string;
	readonly noWarnings: string;
	readonly accepted: string;
	readonly checker: (name: string, at: string) => string;
	readonly checkerSilent: string;
	readonly checkerHeading: string;
	readonly pdfs: string;
	readonly pdfEnglish: string;
	readonly pdfChinese: string;
	readonly confirmations: string;
	readonly confirmationsAbout: string;
	readonly noConfirmations: string;
	readonly confirmed: string;
	readonly notApplicable: string;
	readonly answered: (done: number, all: number) => string;
	readonly unanswered: string;
	readonly signHeading: string;
	readonly signsAs: (name: string, title: string) => string;
	readonly content: (digest: string) => string;
	readonly signWithPasskey: string;
	readonly signWithPassword: string;
	readonly signing: string;
	readonly noPasskey: string;
	readonly enrol: string;
	readonly enrolAbout: string;
	readonly enrolling: string;
	readonly enrolled: string;
	readonly keyName: string;
	readonly orPassword: string;
	readonly passwordAbout: string;
	readonly password: string;
	readonly code: string;
	readonly cancelled: string;
	readonly unsupported: string;
	readonly done: string;
	readonly doneAt: (instant: string) => string;
	readonly doneAbout: string;
	readonly ask: string;
	readonly askAbout: string;
	readonly askWords: string;
	readonly askButton: string;
	readonly refuseButton: string;
	readonly asked: string;
	readonly refused: string;
	readonly refusedTitle: string;
	readonly words: string;
	readonly signIn: string;
	readonly signInAbout: string;
	readonly email: string;
	readonly continue: string;
	readonly codeAbout: string;
	readonly wrong: string;
	readonly locked: string;
	readonly notYou: (name: string) => string;
	readonly signOut: string;
	readonly readAgain: string;
	readonly tryAgain: string;
	readonly unreachable: string;
	readonly unreachableAbout: string;
	readonly moved: string;
	readonly before: string;
	readonly after: string;
	readonly blank: string;
	readonly plain: Readonly<Record<Reason, PlainWords>>;
}

export const SIGN_WORDS: Readonly<Record<Language, SignWords>> = {
	en: SIGN_ENGLISH,
	'zh-Hant': SIGN_CHINESE,
};
