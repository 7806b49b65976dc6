/** No colour: for files, pipes and whoever asked for none. */
import type { Paint } from './outcome.ts';

export const plainPaint: Paint = (_style, text) => text;
