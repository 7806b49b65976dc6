/** Colour, by chalk: loaded only where a terminal shows it. */
import chalk from 'chalk';
import type { Paint } from './outcome.ts';

export const terminalPaint: Paint = (style, text) => chalk[style](text);
