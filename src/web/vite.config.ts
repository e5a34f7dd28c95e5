/** Builds the browser application into `dist/web`: the desk, the page on which a director signs, and the page on which a client answers. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
	root: here('.'),
	base: '/',
	plugins: [react()],
	build: {
		outDir: here('../../dist/web'),
		emptyOutDir: true,
		target: 'es2022',
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		rollupOptions: {
			input: { desk: here('index.html'), sign: here('sign.html'), answer: here('answer.html') },
		},
	},
	server: { host: '127.0.0.1', proxy: { '/v1': 'http://127.0.0.1:3010', '/api': 'http://127.0.0.1:3010' } },
});
