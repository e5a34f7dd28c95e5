/** Part II: issued and treasury shares of each class, from 1.2.0 with the confirmation of its public float. */
import type { IssuedClass, MonthlyReturn } from '../form/return.ts';
import { type Account, issuedShares, treasuryShares } from '../ledger/account.ts';
import type { ClassSubject } from '../ledger/subject.ts';
import { monthOf } from '../value/day.ts';
import { classLineOf } from './class-lines.ts';
import { behindClose, behindOpening, behindSubject, merged, type Preparation } from './preparation.ts';
import { notesFor } from './remarks/notes.ts';

export function partTwo(p: Preparation): NonNullable<MonthlyReturn['issued']> {
	return {
		classes: p.classes.map((subject, index) => issuedClass(p, subject, `/issued/classes/${index}`)),
		remarks: notesFor(p, 'issued', '/issued/remarks'),
	};
}

/** A change is blank when nothing moved, and a figure (0 too) when something did. */
function issuedClass(p: Preparation, subject: ClassSubject, path: string): IssuedClass {
	const { name } = subject;
	const { treasury: hasTreasury } = p.edition;
	const before = balancesOf(p.of.opening.balances, name);
	const after = balancesOf(p.of.closing.balances, name);
	const moved = { issued: false, treasury: false };
	for (const { effects } of p.of.steps) {
		for (const effect of effects) {
			if (effect.class !== name) continue;
			if (effect.issued !== 0n) moved.issued = true;
			if (effect.treasury !== 0n) moved.treasury = true;
		}
	}
	tellSources(p, name, path);
	if (!hasTreasury && (before.treasury !== 0n || after.treasury !== 0n || moved.treasury)) {
		p.notices.tell(
			'no-column',
			`${path}/close`,
			[`edition ${p.edition.name}; treasury shares at close of the month: ${after.treasury}`],
			'prepare the return in edition 1.1.0 or later',
		);
	}
	return {
		class: classLineOf(subject, p.edition, p.words),
		preceding: hasTreasury ? before : { issued: before.issued, treasury: null, total: null },
		change: {
			issued: moved.issued ? after.issued - before.issued : null,
			treasury: hasTreasury && moved.treasury ? after.treasury - before.treasury : null,
		},
		close: hasTreasury ? after : { issued: after.issued, treasury: null, total: null },
		publicFloat: p.edition.publicFloat ? publicFloatOf(p, name, path) : null,
	};
}

function balancesOf(balances: Parameters<typeof issuedShares>[0], name: string) {
	const issued = issuedShares(balances, name);
	const treasury = treasuryShares(balances, name);
	return { issued, treasury, total: issued + treasury };
}

/** What was recorded about the float at the close of this month; null when nothing was. */
function publicFloatOf(p: Preparation, name: string, path: string): IssuedClass['publicFloat'] {
	const snapshot = p.of.closing.floats.get(name);
	if (snapshot === undefined || monthOf(snapshot.day) !== p.of.month) return null;
	const step = p.of.steps.findLast(
		({ recorded: { entry } }) => entry.kind === 'public-float-snapshot' && entry.class === name,
	);
	for (const cell of ['complied', 'threshold', 'additional']) {
		p.sources.set(`${path}/publicFloat/${cell}`, step ? [step.recorded.sequence] : []);
	}
	return {
		complied: snapshot.complied,
		threshold: p.words.say(snapshot.threshold),
		additional: p.words.sayIf(snapshot.additional),
	};
}

function tellSources(p: Preparation, name: string, path: string): void {
	if (!p.isTracked) return;
	const unit = `class/${name}` as const;
	const issued: readonly Account[] = [`${unit}/issued`, `${unit}/pending`];
	const treasury: Account = `${unit}/treasury`;
	const changes = (column: 'issued' | 'treasury') =>
		p.of.steps
			.filter(({ effects }) => effects.some((each) => each.class === name && each[column] !== 0n))
			.map(({ recorded }) => recorded.sequence);
	const cells = {
		class: behindSubject(p, unit),
		'preceding/issued': behindOpening(p, unit, ...issued),
		'preceding/treasury': behindOpening(p, unit, treasury),
		'preceding/total': behindOpening(p, unit, ...issued, treasury),
		'change/issued': merged(changes('issued')),
		'change/treasury': merged(changes('treasury')),
		'close/issued': behindClose(p, unit, ...issued),
		'close/treasury': behindClose(p, unit, treasury),
		'close/total': behindClose(p, unit, ...issued, treasury),
	};
	for (const [cell, sequences] of Object.entries(cells)) {
		const column = cell.slice(cell.indexOf('/') + 1);
		if (p.edition.treasury || (column !== 'treasury' && column !== 'total')) {
			p.sources.set(`${path}/${cell}`, sequences);
		}
	}
}
