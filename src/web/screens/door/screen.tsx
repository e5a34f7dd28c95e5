/** The door: goes on to the desk of the month that is worked on. */
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Skeleton } from '../../look/states.tsx';
import { useMonth } from '../../shell/month.ts';

export default function Home() {
	const month = useMonth();
	const navigate = useNavigate();
	useEffect(() => {
		if (month !== null) void navigate({ to: '/desk/$month', params: { month }, replace: true });
	}, [month, navigate]);
	return <Skeleton />;
}
