import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
	add,
	compare,
	equal,
	floorQuotient,
	formatDecimal,
	formatGrouped,
	fromInteger,
	multiply,
	parseDecimal,
	subtract,
} from '../../src/value/decimal.ts';

function decimal(text: string) {
	const value = parseDecimal(text);
	assert.ok(value, `${text} is a decimal`);
	return value;
}

const anyDecimal = fc
	.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
	.map(([mantissa, scale]) => {
		const digits = (mantissa < 0n ? -mantissa : mantissa).toString().padStart(scale + 1, '0');
		const whole = digits.slice(0, digits.length - scale);
		return decimal(
			`${mantissa < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(digits.length - scale)}` : ''}`,
		);
	});

test('a par value of nine decimals times a trillion shares is exact', () => {
	const capital = multiply(decimal('0.000000025'), fromInteger(1_992_000_000_000n));
	assert.equal(formatDecimal(capital), '49800');
	assert.equal(formatGrouped(capital), '49,800');
});

test('equal values are equal however they were written', () => {
	assert.ok(equal(decimal('0.10'), decimal('0.1')));
	assert.ok(equal(decimal('-0'), decimal('0')));
	assert.equal(formatDecimal(decimal('29957.90')), '29957.9');
	assert.equal(formatDecimal(decimal('0.000')), '0');
});

test('what is not plain decimal text is no decimal', () => {
	for (const text of [
		'',
		'1e9',
		'1,000',
		'+1',
		'01',
		'1.',
		'.5',
		'Nil',
		'--',
		'- 5',
		'0x10',
		'１',
		'9'.repeat(39),
	]) {
		assert.equal(parseDecimal(text), null, text);
	}
});

test('grouped text has commas in the whole part alone', () => {
	assert.equal(formatGrouped(decimal('-5194580')), '-5,194,580');
	assert.equal(formatGrouped(decimal('231146.3847')), '231,146.3847');
	assert.equal(formatGrouped(decimal('999')), '999');
	assert.equal(formatGrouped(-25973445420n), '-25,973,445,420');
	assert.equal(formatGrouped(decimal('-100')), '-100');
});

test('a quotient is rounded towards minus infinity', () => {
	assert.equal(floorQuotient(decimal('80000000000'), decimal('2.46')), 32_520_325_203n);
	assert.equal(floorQuotient(decimal('52377600'), decimal('5')), 10_475_520n);
	assert.equal(floorQuotient(decimal('-7'), decimal('2')), -4n);
	assert.equal(floorQuotient(decimal('7'), decimal('-2')), -4n);
	assert.equal(floorQuotient(decimal('-8'), decimal('2')), -4n);
	assert.throws(() => floorQuotient(decimal('1'), decimal('0')), /divisor is zero/);
});

test('text and value go back and forth without loss', () => {
	fc.assert(
		fc.property(anyDecimal, (value) => {
			assert.ok(equal(decimal(formatDecimal(value)), value));
			assert.equal(formatGrouped(value).replaceAll(',', ''), formatDecimal(value));
		}),
	);
});

test('addition and comparison agree with whole numbers of a common scale', () => {
	const common = (text: string) => {
		const [whole = '', fraction = ''] = text.split('.');
		return BigInt(whole + fraction.padEnd(12, '0'));
	};
	fc.assert(
		fc.property(anyDecimal, anyDecimal, (a, b) => {
			const [x, y] = [common(formatDecimal(a)), common(formatDecimal(b))];
			assert.equal(common(formatDecimal(add(a, b))), x + y);
			assert.equal(common(formatDecimal(subtract(a, b))), x - y);
			assert.equal(compare(a, b), x < y ? -1 : x > y ? 1 : 0);
			assert.equal(equal(a, b), x === y);
		}),
	);
});
