/** Builds the browser application into `dist/web` when its sources are other than those of the last build. */
import { buildWeb } from './web-build.ts';

process.exitCode = (await buildWeb()) ? 0 : 1;
