/** The arithmetic of a ballot in words: "8/9 = 88,8 % ≥ 80 %". Counts only, no law. */
import type { Vote } from '../types.ts';
import { atLeastPercent, showPercent } from './counts.ts';

/** "8/9 = 88,8 % ≥ 80 %"; without a threshold "8/9 = 88,8 %"; undefined while nothing is counted. */
export function voteArithmetic(vote: Pick<Vote, 'for' | 'of' | 'percent'>): string | undefined {
  if (vote.for === undefined || vote.of === undefined) return undefined;
  const share = `${vote.for}/${vote.of} = ${showPercent(vote.for, vote.of)} %`;
  if (vote.percent === undefined) return share;
  return `${share} ${atLeastPercent(vote.for, vote.percent, vote.of) ? '≥' : '<'} ${showHundredths(vote.percent)} %`;
}

/** "trong đó 1 bằng văn bản; 1 không đồng ý, 0 không hợp lệ", what was written of the rest; '' for nothing. */
export function voteDetails(vote: Pick<Vote, 'written' | 'against' | 'invalid'>): string {
  const parts = [
    vote.written === undefined || vote.written === 0 ? '' : `trong đó ${vote.written} bằng văn bản`,
    vote.against === undefined ? '' : `${vote.against} không đồng ý`,
    vote.invalid === undefined || vote.invalid === 0 ? '' : `${vote.invalid} không hợp lệ`,
  ];
  return parts.filter((each) => each !== '').join(', ');
}

/** "80", "66,67". */
function showHundredths(percent: number): string {
  return String(percent).replace('.', ',');
}

/** Marks of the members, '' for no ballot → the counts of a ballot row; what nobody marked is 0. */
export function countMarks(marks: readonly string[]): Readonly<Record<string, number>> {
  const count = (mark: string): number => marks.filter((each) => each === mark).length;
  return {
    votesFor: count('dong-y'),
    votesAgainst: count('khong-dong-y'),
    votesInvalid: count('khong-hop-le'),
    writtenFor: count('van-ban'),
  };
}
