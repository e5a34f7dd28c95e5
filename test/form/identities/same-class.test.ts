import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOfClass } from '../../../src/form/identities/same-class.ts';
import type { ShareClass } from '../../../src/form/return.ts';

const BASE: ShareClass = {
	kind: 'ordinary',
	type: null,
	listed: true,
	stockCode: '09990',
	counters: [],
	description: null,
};
const list = (...classes: readonly ShareClass[]) => classes.map((each) => ({ class: each }));
const preference = (description: string): ShareClass => ({
	...BASE,
	kind: 'preference',
	stockCode: null,
	description,
});

test('a class is found by kind, type and stock code, whatever its description and listing say', () => {
	const other = { ...BASE, description: 'Ordinary Shares', listed: null };
	const beside = list(other);
	assert.equal(placeOfClass(other, list({ ...BASE, type: 'H' }, BASE), beside, 0), 1);
	assert.equal(placeOfClass(other, list({ ...BASE, stockCode: '09991' }), beside, 0), -1);
	assert.equal(placeOfClass(other, [], beside, 0), -1);
});

test('an other class is told by its description', () => {
	const management: ShareClass = { ...BASE, kind: 'other', description: 'Management shares' };
	const among = list({ ...management, description: 'Founder shares' }, management);
	assert.equal(placeOfClass(management, among, list(management), 0), 1);
});

test('classes that look alike pair by their order only where both parts list as many', () => {
	const three = list(preference('Series 1'), preference('Series 2'), preference('Series 3'));
	const second = preference('Series 2');
	assert.equal(placeOfClass(second, three, three.slice(), 1), 1);
	assert.equal(placeOfClass(second, three.slice(1), three, 1), -1);
	assert.equal(placeOfClass(second, three.slice(0, 1), three, 1), -1);
});

test('long lists give the same places as short ones', () => {
	const many = list(...Array.from({ length: 40 }, (_, code) => ({ ...BASE, stockCode: String(code) })));
	assert.equal(placeOfClass({ ...BASE, stockCode: '31' }, many, list({ ...BASE, stockCode: '31' }), 0), 31);
	assert.equal(placeOfClass({ ...BASE, stockCode: '99' }, many, many, 0), -1);
});

test('a class line without its code is the class of that kind and type, if there is one alone', () => {
	const codeless = { ...BASE, stockCode: null };
	assert.equal(placeOfClass(BASE, list(codeless), list(BASE), 0), 0);
	assert.equal(placeOfClass(codeless, list({ ...BASE, type: 'H' }, BASE), list(codeless), 0), 1);
	assert.equal(placeOfClass(BASE, list(codeless, codeless), list(BASE), 0), -1);
	assert.equal(placeOfClass(BASE, list({ ...BASE, stockCode: '09999' }), list(BASE), 0), -1);
});
