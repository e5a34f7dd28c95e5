/**
 * Fields for a day and for a time of day, in the order and the 24 hours that Hong Kong writes, whatever the browser's
 * own language is: `10/07/2022` is October to one browser and July to another. Values are text as it will be sent.
 */
import { type CalendarDate, parseDate, parseTime, type Time } from '@internationalized/date';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import {
	DateField as AriaDateField,
	TimeField as AriaTimeField,
	DateInput,
	DateSegment,
	FieldError,
	I18nProvider,
	Label,
	Text,
} from 'react-aria-components';
import { useLanguage } from '../words/define.ts';

export interface DayFieldProps {
	readonly label: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly about?: ReactNode;
	/** What is wrong with it, shown under it and tied to it. */
	readonly problem?: string | null;
	readonly isRequired?: boolean;
	readonly isDisabled?: boolean;
	readonly autoFocus?: boolean;
}

/** A day as `2022-10-07`; empty text where none is chosen or not all of it is typed yet. */
export function DayField({ value, onChange, label, about, problem, ...rest }: DayFieldProps) {
	// A year that is being typed goes through 2, 20 and 202: those days are shown, and not told.
	const [typed, setTyped] = useState(() => ({ day: readOr(parseDate, value), told: value }));
	const take = (day: CalendarDate | null) => {
		const told = day === null || day.year < EARLIEST ? '' : day.toString();
		setTyped({ day, told });
		if (told !== value) onChange(told);
	};
	return (
		<InHongKong>
			<AriaDateField
				{...rest}
				className="field"
				value={typed.told === value ? typed.day : readOr(parseDate, value)}
				onChange={take}
				isInvalid={Boolean(problem)}
				granularity="day"
				shouldForceLeadingZeros
				validationBehavior="aria"
			>
				{({ state }) => (
					<>
						<Inside label={label} about={about} problem={problem ?? null} />
						<TellsHoles
							hasHoles={value !== '' && state.segments.some(({ isPlaceholder }) => isPlaceholder)}
							tell={() => {
								setTyped({ day: null, told: '' });
								onChange('');
							}}
						/>
					</>
				)}
			</AriaDateField>
		</InHongKong>
	);
}

/** The library says nothing when one part is taken out of a day: the whole is, so that none stays chosen that is not in sight. */
function TellsHoles({ hasHoles, tell }: { readonly hasHoles: boolean; readonly tell: () => void }) {
	const latest = useRef(tell);
	latest.current = tell;
	useEffect(() => {
		if (hasHoles) latest.current();
	}, [hasHoles]);
	return null;
}

/** A time of day as `16:30`; empty text where none is given. */
export function TimeField({ value, onChange, label, about, problem, ...rest }: DayFieldProps) {
	return (
		<InHongKong>
			<AriaTimeField
				{...rest}
				className="field"
				value={readOr<Time>(parseTime, value)}
				onChange={(time) => onChange(time === null ? '' : time.toString().slice(0, 'hh:mm'.length))}
				isInvalid={Boolean(problem)}
				granularity="minute"
				hourCycle={24}
				shouldForceLeadingZeros
				validationBehavior="aria"
			>
				<Inside label={label} about={about} problem={problem ?? null} />
			</AriaTimeField>
		</InHongKong>
	);
}

const EARLIEST = 1900;

function InHongKong({ children }: { readonly children: ReactNode }) {
	const language = useLanguage();
	return <I18nProvider locale={language === 'en' ? 'en-HK' : 'zh-HK'}>{children}</I18nProvider>;
}

interface InsideProps {
	readonly label: string;
	readonly about: ReactNode;
	readonly problem: string | null | undefined;
}

function Inside({ label, about, problem }: InsideProps) {
	return (
		<>
			<Label className="field-label">{label}</Label>
			<DateInput className="input day-input">
				{(segment) => <DateSegment segment={segment} className="day-part" />}
			</DateInput>
			{about ? (
				<Text slot="description" className="field-about">
					{about}
				</Text>
			) : null}
			<FieldError className="field-problem">{problem ?? ''}</FieldError>
		</>
	);
}

/** What an address says may be anything. */
function readOr<Read>(read: (text: string) => Read, text: string): Read | null {
	if (text === '') return null;
	try {
		return read(text);
	} catch {
		return null;
	}
}
