/** A compact year, decided and asked about: the answers of src/ahead beside the data they were found in. For tests only. */
import { type Ahead, aheadOf } from '../../src/ahead/answer.ts';
import { type YearAhead, yearAhead } from '../../src/ahead/question.ts';
import { tally } from '../../src/tally/tally.ts';
import { slug } from '../../src/text/fold.ts';
import { type CompactYear, lawOf, yearData } from '../tally/year.ts';

export function asked(compact: CompactYear): YearAhead {
  const data = yearData(compact);
  const law = lawOf(compact);
  return yearAhead(data, law, tally(data, law), (asOf) => lawOf({ ...compact, asOf }));
}

export function answerFor(compact: CompactYear, who: string, award: string): Ahead {
  const year = asked(compact);
  const ahead = aheadOf(slug(who), award, year) ?? aheadOf(who, award, year);
  if (ahead === undefined) throw new Error(`no outcome of ${who} for ${award}`);
  return ahead;
}

/** Kinds of change of each way, "rating+registration". */
export function kindsOf(ahead: Ahead): string[] {
  return ahead.ways.map((way) => way.map((each) => each.kind).join('+'));
}
