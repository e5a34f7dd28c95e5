/** The style of a printed return on the screen and on paper: nothing outside of the page is asked for. */
import { PAGE_HEIGHT, PAGE_WIDTH } from '../page.ts';

/** From the top of a line as high as its size to the baseline, in sizes, for the fonts named here. */
export const TO_BASELINE = 0.8465;

export const STYLE = `
@page { size: ${PAGE_WIDTH}pt ${PAGE_HEIGHT}pt; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
html { background: #ddd; -webkit-print-color-adjust: exact; print-color-adjust: exact }
body { font-family: Arimo, "Liberation Sans", Arial, Helvetica, "Noto Sans HK", "Noto Sans TC", "PingFang HK", "Microsoft JhengHei", "Noto Sans SC", sans-serif; color: #000; font-kerning: none; font-variant-ligatures: none }
.page { position: relative; width: ${PAGE_WIDTH}pt; height: ${PAGE_HEIGHT}pt; margin: 12pt auto; background: #fff; overflow: hidden }
.sheet { overflow-x: auto; break-after: page; break-inside: avoid }
.sheet:last-child { break-after: auto }
.sheet:focus-visible { outline: 1.5pt solid #0b5cad; outline-offset: -1.5pt }
h1, h2, h3, p { font: inherit }
.cell { position: absolute; outline: .5pt solid #000; outline-offset: -.25pt }
.cell.free { outline: none }
.cell.grey { background: #eaeaea }
.frame { position: absolute; outline: .5pt solid #000; outline-offset: -.25pt; pointer-events: none }
.run { position: absolute; white-space: pre; line-height: 1 }
.bold { font-weight: 700 }
.line { position: absolute; border-top: .5pt solid #000; height: 0 }
.tick { position: absolute; outline: .5pt solid #000; outline-offset: -.25pt }
.cell[data-path]:focus-visible, .run[data-path]:focus-visible { outline: 1.5pt solid #0b5cad }
@media print { html { background: none } .page { margin: 0 } .sheet { overflow: visible } }
`;
