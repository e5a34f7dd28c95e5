/** The door: goes on to the desk of the month that is worked on. */
import { Navigate } from '@tanstack/react-router';
import { Skeleton } from '../../look/states.tsx';
import { useMonth } from '../../shell/month.ts';

export default function Home() {
	const month = useMonth();
	return month === null ? <Skeleton /> : <Navigate to="/desk/$month" params={{ month }} replace />;
}
