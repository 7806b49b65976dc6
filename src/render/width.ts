/** Display width: what a terminal shows, not bytes or code units. */
import stringWidth from 'fast-string-width';

/** One column a letter: what Latin text with composed dấu is. */
const NARROW = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2500-\u257f]*$/u;

/** Marks that show nothing: zero-width space, byte-order mark, soft hyphen. */
const UNSEEN = /[\u200b\ufeff\u00ad]/gu;

export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text.replace(UNSEEN, ''));
}

/** Text padded with blanks to a display width. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'right' ? text + blanks : blanks + text;
}
