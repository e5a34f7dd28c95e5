/** Not there yet. */
export { NotThere as default } from '../../shell/not-there.tsx';
