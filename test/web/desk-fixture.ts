/** A desk of made-up issuers in every stage, as the server would tell it: for tests of what the browser does with it. */
import type { Clock } from '../../src/api/calendar.ts';
import type { Desk, DeskRow } from '../../src/api/desk.ts';
import { STAGES } from '../../src/filing/stage.ts';

const at = (day: string, time: string) => `${day}T${time}:00.000+08:00`;
const person = (id: string, name: string, initials: string) => ({ id, name, initials });

export const MAKERS = [person('p1', 'Maker One', 'M1'), person('p2', 'Maker Two', 'M2')] as const;
export const CHECKERS = [person('p3', 'Checker One', 'C1'), person('p4', 'Checker Two', 'C2')] as const;
const DIRECTOR = person('p5', 'Director One', 'D1');

export const CLOCK: Clock = {
	month: '2022-09',
	now: at('2022-10-06', '16:05'),
	due: at('2022-10-10', '08:30'),
	comfortable: at('2022-10-07', '23:00'),
	passed: false,
	minutesLeft: 1705,
	level: 'calm',
	windows: [
		{ day: '2022-10-06', opens: at('2022-10-06', '06:00'), closes: at('2022-10-06', '23:00') },
		{ day: '2022-10-07', opens: at('2022-10-07', '06:00'), closes: at('2022-10-07', '23:00') },
		{ day: '2022-10-09', opens: at('2022-10-09', '18:00'), closes: at('2022-10-09', '20:00') },
		{ day: '2022-10-10', opens: at('2022-10-10', '06:00'), closes: at('2022-10-10', '08:30') },
	],
	unusual: [{ day: '2022-10-04', kind: 'holiday', name: 'Chung Yeung Festival' }],
};

/** The row with a number: the same number always gives the same row. */
export function deskRow(number: number): DeskRow {
	const turn = (of: number, by: number) => (number * by + (number >> 3)) % of;
	const stage = STAGES[turn(STAGES.length, 5)] ?? 'drafting';
	const isLate = turn(23, 7) === 0;
	const change = turn(3, 1) === 0 ? '0' : `${turn(2, 3) === 0 ? '-' : ''}${(number + 1) * 7919 * 31}`;
	const isDone = stage === 'submitted' || stage === 'published-and-matched';
	return {
		issuer: String(20 + number * 7).padStart(5, '0'),
		name: { en: `Made-up Holdings ${number + 1} Limited`, 'zh-Hant': `虛構控股第${number + 1}有限公司` },
		board: turn(9, 4) === 0 ? 'gem' : 'main',
		stage,
		round: 1,
		errors: stage === 'checks-failing' ? 1 + turn(3, 2) : 0,
		warnings: turn(5, 3) === 0 ? 1 + turn(2, 1) : 0,
		nil: change === '0',
		classes: [
			{
				name: { en: 'Ordinary shares', 'zh-Hant': '普通股' },
				listed: true,
				change,
				close: String(1_000_000_000n + BigInt(number) * 7_919_173n),
			},
		],
		mandates:
			turn(4, 1) === 0
				? []
				: [
						{
							name: 'General mandate to repurchase',
							kind: 'repurchase',
							limit: '100000000',
							used: String(turn(97, 11) * 1_000_000),
							pending: '2500000',
							left: '1000000',
							expires: '2023-06-01',
						},
					],
		weightedVotingHeadroom: turn(31, 2) === 0 ? String(number * 113) : null,
		nextDayOwing: turn(17, 5) === 0 ? 1 : 0,
		maker: MAKERS[number % 2] ?? null,
		checker: CHECKERS[(number >> 1) % 2] ?? null,
		director: DIRECTOR,
		holder: isDone ? 'nobody' : (HOLDERS[stage] ?? 'maker'),
		waitingSince: isDone ? null : at('2022-10-05', `${String(8 + turn(9, 1)).padStart(2, '0')}:10`),
		slackMinutes: isLate ? -45 - turn(90, 7) : 200 + turn(1400, 97),
		silent: stage === 'collecting' && turn(3, 2) === 0,
		differs: number === 41,
		stale: turn(29, 3) === 0,
		firstMonth: turn(37, 5) === 0,
		digest: null,
		beforeUs: false,
		failed:
			number === 77
				? { code: 'RETURN_UNDERIVABLE', detail: 'The ledger has no balance at 31 August 2022.' }
				: null,
	};
}

const HOLDERS: Partial<Record<DeskRow['stage'], DeskRow['holder']>> = {
	collecting: 'client',
	'with-checker': 'checker',
	'with-director': 'director',
};

export function deskOf(count: number, month = '2022-09'): Desk {
	const rows = Array.from({ length: count }, (_, number) => deskRow(number));
	return {
		month,
		clock: { ...CLOCK, month },
		months: ['2022-09', '2022-08', '2022-07'],
		funnel: STAGES.map((stage) => ({ stage, count: rows.filter((row) => row.stage === stage).length })),
		atRisk: rows.filter(({ slackMinutes }) => slackMinutes < 0).length,
		silent: rows.filter(({ silent }) => silent).length,
		differs: rows.filter(({ differs }) => differs).length,
		load: [...MAKERS, ...CHECKERS].map((each, index) => ({
			person: each,
			role: index < 2 ? 'maker' : 'checker',
			items: 40 + index * 13,
			slackMinutes: index === 1 ? -30 : 240 + index * 60,
		})),
		rows,
	};
}
