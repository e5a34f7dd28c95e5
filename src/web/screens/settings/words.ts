/** Words of the settings. */
import { defineWords } from '../../words/define.ts';

export const settingsWords = defineWords('settings', {
	en: {
		title: 'Settings',
		device: 'These are kept on this device.',
		language: 'Language',
		english: 'English',
		chinese: '繁體中文',
		theme: 'Light or dark',
		system: 'As the device says',
		light: 'Light',
		dark: 'Dark',
		keys: 'Keys',
		singleKeys: 'Keys of a single letter, such as j, x or s',
		singleKeysAbout:
			'Switch them off where a screen reader or speech input presses letters by itself. Keys with Ctrl or Command, the arrows and Enter go on working.',
		feeds: 'Calendars to subscribe to',
		account: 'My account: password, second factor, passkeys',
		access: 'Access log: who opened what',
	},
	'zh-Hant': {
		title: '設定',
		device: '以下設定只保存在此裝置。',
		language: '語言',
		english: 'English',
		chinese: '繁體中文',
		theme: '淺色或深色',
		system: '跟隨裝置設定',
		light: '淺色',
		dark: '深色',
		keys: '快捷鍵',
		singleKeys: '單字母快捷鍵，例如 j、x 或 s',
		singleKeysAbout:
			'如屏幕閱讀器或語音輸入會自動按下字母，請停用。含 Ctrl 或 Command 的組合鍵、方向鍵及 Enter 不受影響。',
		feeds: '訂閱日曆',
		account: '我的帳戶：密碼、雙重認證、通行密鑰',
		access: '查閱記錄：誰曾開啟甚麼',
	},
});
