/** The page on which a client answers, without an account: its own bundle, without the router. */
import './look/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AnswerApp } from './answer/answer-app.tsx';
import { newQueryClient } from './api/queries.ts';
import { applyTheme } from './look/theme.ts';
import { Toasts } from './look/toast.tsx';

applyTheme();
const root = document.getElementById('root');
const token = decodeURIComponent(/^\/a\/([^/]+)/.exec(location.pathname)?.[1] ?? '');
if (root)
	createRoot(root).render(
		<StrictMode>
			<QueryClientProvider client={newQueryClient()}>
				<AnswerApp token={token} />
				<Toasts />
			</QueryClientProvider>
		</StrictMode>,
	);
