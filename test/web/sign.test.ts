/** The page on which a director signs: where it is opened, and that nothing but an open return leads into signing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Link } from '../../src/api/people.ts';
import type { SignPage } from '../../src/api/signing.ts';
import { shortDigest } from '../../src/web/return/short-digest.ts';
import { placeOf } from '../../src/web/sign/place.ts';
import { canGoOn, firstUnanswered, REASONS, showingOf, stopsAtLink } from '../../src/web/sign/showing.ts';
import { SIGN_WORDS } from '../../src/web/sign/words.ts';

const PAGE: SignPage = {
	issuer: '00020',
	name: { en: 'SenseTime Group Inc.', 'zh-Hant': '商汤集团股份有限公司' },
	month: '2022-09',
	due: '2022-10-10T08:30:00.000+08:00',
	minutesLeft: 1705,
	state: 'open',
	digest: `sha256:${'a1'.repeat(32)}`,
	status: 'new-submission',
	classes: [],
	happened: [],
	warnings: [],
	checker: null,
	signsAs: { name: 'Director One', title: 'Director' },
	confirmations: [],
	pdfs: { en: '/en', 'zh-Hant': '/zh' },
	passkey: true,
	signedAt: null,
	moved: [],
	dateSubmitted: '2022-10-07',
	head: 'b2'.repeat(32),
};
const LINK: Link = {
	purpose: 'sign',
	state: 'open',
	issuer: '00020',
	name: PAGE.name,
	month: '2022-09',
	expiresAt: null,
};

describe('the address', () => {
	it('is a personal link or the month of an issuer', () => {
		assert.deepEqual(placeOf('/s/aB3_-x'), { kind: 'link', token: 'aB3_-x' });
		assert.deepEqual(placeOf('/sign/00020/2022-09'), { kind: 'return', code: '00020', month: '2022-09' });
	});

	it('is nothing else', () => {
		for (const path of ['/s/', '/s/a/b', '/sign/20/2022-09', '/sign/00020/2022-13', '/', '/s/%3Cb%3E'])
			assert.deepEqual(placeOf(path), { kind: 'unknown' }, path);
	});
});

describe('what is shown', () => {
	it('is the return only when it is open and the link is', () => {
		assert.equal(showingOf(PAGE, null).kind, 'signing');
		assert.equal(showingOf(PAGE, LINK).kind, 'signing');
		for (const state of ['not-approved', 'signed', 'changed', 'submitted', 'not-yours'] as const) {
			const showing = showingOf({ ...PAGE, state }, LINK);
			assert.ok(showing.kind === 'plain' && showing.reason === state);
		}
	});

	it('is never a signature under a link that was made for other content', () => {
		const showing = showingOf(PAGE, { ...LINK, state: 'changed' });
		assert.ok(showing.kind === 'plain' && showing.reason === 'changed' && canGoOn(showing));
		assert.equal(canGoOn({ reason: 'changed', page: { ...PAGE, state: 'not-approved' } }), false);
		assert.equal(canGoOn({ reason: 'signed', page: PAGE }), false);
	});

	it('stops at a link that has ended, is of somebody else, or is for something else', () => {
		assert.equal(stopsAtLink({ ...LINK, state: 'expired' }), 'expired');
		assert.equal(stopsAtLink({ ...LINK, state: 'other-person' }), 'not-yours');
		assert.equal(stopsAtLink({ ...LINK, purpose: 'answer' }), 'link-unknown');
		assert.equal(stopsAtLink({ ...LINK, issuer: null }), 'link-unknown');
		assert.equal(stopsAtLink(LINK), null);
	});

	it('has a title and words of what to do for every reason, in both languages', () => {
		for (const language of ['en', 'zh-Hant'] as const) {
			for (const reason of REASONS) {
				const { title, what } = SIGN_WORDS[language].plain[reason];
				assert.ok(title !== '' && what !== '', `${language} ${reason}`);
			}
		}
	});
});

describe('the confirmations', () => {
	it('are answered one by one, in the order of the form', () => {
		assert.equal(firstUnanswered(['i', 'ii', 'iii'], { i: 'confirmed', iii: 'not-applicable' }), 'ii');
		assert.equal(firstUnanswered(['i'], { i: 'confirmed' }), null);
		assert.equal(firstUnanswered([], {}), null);
	});
});

describe('a digest', () => {
	it('is shown by its first eight digits', () => {
		assert.equal(shortDigest(`sha256:0123456789${'f'.repeat(54)}`), '01234567');
	});
});
