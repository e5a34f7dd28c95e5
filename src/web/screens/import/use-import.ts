/** A file of movements on its way: planned, looked at, and recorded on the head that it was planned on. */
import { useState } from 'react';
import type { Planned } from '../../../api/movements.ts';
import { changedSince } from '../../api/problem-error.ts';
import { useChange, useRoute } from '../../api/queries.ts';

export interface Import {
	readonly plan: Planned | null;
	readonly isPlanning: boolean;
	readonly isRecording: boolean;
	readonly error: Error | null;
	/** Somebody recorded something between planning and recording. */
	readonly isMoved: boolean;
	readonly withConversion: boolean;
	readonly recorded: { readonly recorded: number; readonly already: number } | null;
	readonly choose: (file: Blob, name: string) => Promise<void>;
	readonly include: (conversion: boolean) => Promise<void>;
	/** Null where the file may not be recorded. */
	readonly record: (() => Promise<void>) | null;
	readonly startAgain: () => void;
}

interface Chosen {
	readonly file: Blob;
	readonly name: string;
}

export function useImport(code: string): Import {
	const planning = useChange('planImport');
	const recording = useChange('recordImport', ['movements', 'issuer', 'headroom', 'kinds', 'desk', 'review']);
	const ledger = useRoute('movements', { params: { code }, query: { limit: 1 } });
	const [chosen, setChosen] = useState<Chosen | null>(null);
	const [plan, setPlan] = useState<Planned | null>(null);
	const [withConversion, setConversion] = useState(false);
	const [recorded, setRecorded] = useState<Import['recorded']>(null);
	const [head, setHead] = useState<string | null>(null);
	const [isMoved, setMoved] = useState(false);
	const planFile = async ({ file, name }: Chosen, conversion: boolean) => {
		recording.forget();
		const query = { name, with_conversion: conversion ? ('yes' as const) : ('no' as const) };
		try {
			const given = await planning.run({ params: { code }, query, file });
			setPlan(given.body);
		} catch {
			setPlan(null);
		}
	};
	const base = head ?? ledger.data?.head ?? null;
	const record = async (asked: Planned, ifMatch: string) => {
		try {
			const body = { document: asked.document, withConversion };
			const given = await recording.run({ params: { code }, body, ifMatch });
			setRecorded(given.body);
		} catch (error) {
			const current = changedSince(error)?.current ?? null;
			if (current === null || chosen === null) return;
			setHead(current);
			setMoved(true);
			await planFile(chosen, withConversion);
		}
	};
	const isWhole = plan !== null && plan.counts.refused === 0 && plan.counts.needsYou === 0;
	const mayRecord = isWhole && base !== null && plan.counts.understood > plan.counts.already;
	return {
		plan,
		isPlanning: planning.isRunning,
		isRecording: recording.isRunning,
		error: planning.error ?? (isMoved && changedSince(recording.error) ? null : recording.error),
		isMoved,
		withConversion,
		recorded,
		choose: async (file, name) => {
			setChosen({ file, name });
			setRecorded(null);
			await planFile({ file, name }, withConversion);
		},
		include: async (conversion) => {
			setConversion(conversion);
			if (chosen) await planFile(chosen, conversion);
		},
		record: mayRecord ? () => record(plan, base) : null,
		startAgain: () => {
			setChosen(null);
			setPlan(null);
			setRecorded(null);
			setMoved(false);
			planning.forget();
			recording.forget();
		},
	};
}
