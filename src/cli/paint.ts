/** Colour, by chalk, only where a terminal shows it. */
import chalk from 'chalk';
import type { Paint } from './outcome.ts';

export const plainPaint: Paint = (_style, text) => text;

export function terminalPaint(): Paint {
  return (style, text) => chalk[style](text);
}
