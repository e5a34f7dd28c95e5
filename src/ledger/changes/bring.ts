/** Brings in what movements happen to. A name stands for one thing for good, and what it refers to is there already. */

import { Refusal } from '../../value/refusal.ts';
import { named, type OpenStanding } from '../standing.ts';
import type {
	AgreementSubject,
	ConvertibleSubject,
	MandateSubject,
	SchemeSubject,
	WarrantSubject,
} from '../subject.ts';

/** Brings in a subject; refuses with `LEDGER_KNOWN` a name that is taken. */
export function bring<Subject extends { readonly name: string }>(
	subjects: Map<string, Subject>,
	what: string,
	subject: Subject,
): void {
	if (subjects.has(subject.name)) {
		throw new Refusal(
			'LEDGER_KNOWN',
			`the ledger already has ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} called "${subject.name}"`,
			'use another name, or record the movement under the name alone',
			[subject.name],
		);
	}
	subjects.set(subject.name, subject);
}

export function bringScheme(standing: OpenStanding, subject: SchemeSubject): void {
	named(standing.classes, 'class', subject.class);
	bring(standing.schemes, 'scheme', subject);
}

export function bringWarrants(standing: OpenStanding, subject: WarrantSubject): void {
	named(standing.classes, 'class', subject.class);
	bring(standing.warrants, 'series of warrants', subject);
}

export function bringConvertible(standing: OpenStanding, subject: ConvertibleSubject): void {
	named(standing.classes, 'class', subject.class);
	bring(standing.convertibles, 'convertible', subject);
}

export function bringMandate(standing: OpenStanding, subject: MandateSubject): void {
	named(standing.classes, 'class', subject.class);
	if (subject.scheme !== undefined) named(standing.schemes, 'scheme', subject.scheme);
	bring(standing.mandates, 'mandate', subject);
}

export function bringAgreement(standing: OpenStanding, subject: AgreementSubject): void {
	named(standing.classes, 'class', subject.class);
	if (subject.scheme !== undefined) named(standing.schemes, 'scheme', subject.scheme);
	if (subject.mandate !== undefined) named(standing.mandates, 'mandate', subject.mandate);
	bring(standing.agreements, 'agreement', subject);
}
