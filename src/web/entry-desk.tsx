/** The desk: starts the application on its page. */
import './look/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { whenOut } from './api/call.ts';
import { newQueryClient } from './api/queries.ts';
import { applyTheme } from './look/theme.ts';
import { router } from './shell/router.tsx';

applyTheme();
const client = newQueryClient();
// Who is signed in is asked again, so that the page goes to sign-in and comes back.
whenOut(() => void client.invalidateQueries({ queryKey: ['me'] }));
const root = document.getElementById('root');
if (root)
	createRoot(root).render(
		<StrictMode>
			<QueryClientProvider client={client}>
				<RouterProvider router={router} />
			</QueryClientProvider>
		</StrictMode>,
	);
