import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCurrency } from '../../src/value/currency.ts';

test('currencies are those of ISO 4217, and the renminbi as the form prints it', () => {
	for (const code of ['HKD', 'USD', 'CNY', 'RMB']) assert.ok(isCurrency(code), code);
	for (const text of ['', 'hkd', 'HK$', 'XYZ', 'HKDX']) assert.ok(!isCurrency(text), text);
});
