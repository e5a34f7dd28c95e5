/** The page on which a director signs: its own small bundle, without the router and the components of the desk. */
import { createRoot } from 'react-dom/client';
import { placeOf } from './sign/place.ts';
import { SignApp } from './sign/sign-app.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<SignApp place={placeOf(location.pathname)} />);
