/** One member's mark on a ballot: for, against, invalid, for in writing; blank is no ballot. Refuses any other word. */
import type { Cell } from '../types.ts';
import { markOf } from './flags.ts';
import { foldWords } from './text.ts';

export const BALLOT_MARKS = ['dong-y', 'khong-dong-y', 'khong-hop-le', 'van-ban'] as const;
export type BallotMark = (typeof BALLOT_MARKS)[number];

const WORDS: readonly (readonly [BallotMark, RegExp])[] = [
  ['van-ban', /^(?:dong y (?:bang )?van ban|dong y \(?(?:bang )?van ban\)?|(?:bang )?van ban|vb|x \(?vb\)?)$/u],
  ['khong-hop-le', /^(?:phieu )?(?:khong hop le|ko hop le|khl|hong|phieu hong)$/u],
  ['khong-dong-y', /^(?:khong dong y|ko dong y|khong tan thanh|kdy|phan doi)$/u],
  ['dong-y', /^(?:dong y|tan thanh|dy)$/u],
];

/** null for a blank; undefined for words that are no mark. */
export function ballotMark(cell: Cell): BallotMark | null | undefined {
  const words = foldWords(String(cell.value));
  const named = WORDS.find(([, pattern]) => pattern.test(words))?.[0];
  if (named !== undefined) return named;
  const mark = markOf(cell);
  if (mark === null) return null;
  // "-" and "0" in a member's column are no ballot; a written "không" is one against
  if (mark === false) return /^(?:khong|ko|k|no)$/u.test(words) ? 'khong-dong-y' : null;
  return mark === true ? 'dong-y' : undefined;
}
