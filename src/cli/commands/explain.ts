/** `thidua explain`: the reasons of one person or collective, of everyone for one award, or of all into a workbook. */
import { type Ahead, aheadOf } from '../../ahead/answer.ts';
import { yearAhead } from '../../ahead/question.ts';
import { findSubject } from '../../people/find.ts';
import { renderAhead } from '../../render/ahead.ts';
import { renderBecause } from '../../render/explain.ts';
import { renderSummary } from '../../render/explain-subject.ts';
import { wrap } from '../../render/table.ts';
import { tally } from '../../tally/tally.ts';
import type { AwardId, AwardOutcome, Tally } from '../../types.ts';
import { awardId } from '../../values/awards.ts';
import { ELIGIBILITY_WORDS } from '../../words/eligibility.ts';
import { awardOf, subjectOf } from '../given.ts';
import { type Context, flagOption, type Given, type Outcome, type Run, textArgument } from '../outcome.ts';
import { stop } from '../stop.ts';
import { type OpenedYear, withYear } from '../year.ts';
import { type LawOfYear, lawOfYear } from '../year-law.ts';

export const run: Run = async (context, given) => {
  const words = textArgument(given, 0);
  if (words === undefined && !flagOption(given, 'all')) {
    return stop('cach-dung', { message: 'chưa ghi tên người, tổ hoặc danh hiệu', command: 'explain' });
  }
  return withYear(context, async (opened) => {
    const law = await lawOfYear(context, opened.config, given);
    if (words === undefined || flagOption(given, 'all')) {
      const { explainAll } = await import('../explain-workbook.ts');
      return explainAll(context, given, opened, law, tally(opened.data, law.law));
    }
    const award = textArgument(given, 1) === undefined ? awardMeant(words, opened, law) : undefined;
    if (award === undefined) return explainSubject(words, context, given, opened, law);
    const { explainAward } = await import('../explain-award.ts');
    return explainAward(context, award, law, tally(opened.data, law.law));
  });
};

/** An award, where the words name one and nobody. */
function awardMeant(words: string, { data }: OpenedYear, { law }: LawOfYear): AwardId | undefined {
  if (law.award(words) !== undefined) return words;
  if (findSubject(words, data).length > 0) return undefined;
  const id = awardId(words, false) ?? awardId(words, true);
  return id === null || id === undefined || law.award(id) === undefined ? undefined : id;
}

function explainSubject(
  words: string,
  context: Context,
  given: Given,
  { data }: OpenedYear,
  { law, on, problems }: LawOfYear,
): Outcome {
  const who = subjectOf(words, data);
  const result = tally(data, law, { explain: [who.subject] });
  const wanted = textArgument(given, 1);
  const award = wanted === undefined ? undefined : awardOf(wanted, who.kind === 'collective');
  const subjects = who.kind === 'person' ? result.people : result.collectives;
  const found = subjects.find((each) => each.id === who.subject);
  const outcomes = found?.awards.filter((each) => award === undefined || each.award === award) ?? [];
  if (found !== undefined && outcomes.length === 0 && wanted !== undefined) {
    stop('danh-hieu-khong-co', { found: wanted });
  }
  const year = yearAhead(data, law, result, on);
  const told = outcomes.map((outcome) => ({ outcome, ahead: aheadOf(who.subject, outcome.award, year) }));
  return {
    json: context.json
      ? {
          schoolYear: result.schoolYear,
          asOf: result.asOf,
          subject: who.subject,
          name: who.name,
          awards: told.map(({ outcome, ahead }) => ({ ...outcome, ahead: aheadJson(ahead) })),
          problems,
        }
      : undefined,
    text: context.json ? '' : textOf(who.name, found !== undefined, told, context, law, result),
    problems: problems.filter((each) => each.level === 'error'),
    next: outcomes.some((each) => each.eligibility === 'thieu-du-lieu')
      ? 'bổ sung dữ liệu còn thiếu, nhập lại rồi: thidua tally'
      : 'xem cả trường: thidua tally; lập hồ sơ: thidua propose',
  };
}

interface Told {
  readonly outcome: AwardOutcome;
  readonly ahead: Ahead | undefined;
}

function textOf(
  name: string,
  isHere: boolean,
  told: readonly Told[],
  { paint, width }: Context,
  law: LawOfYear['law'],
  { schoolYear }: Tally,
): string {
  if (!isHere) return `${name} không còn công tác ở trường nên không được xét\n`;
  const labelOf = (award: AwardId): string => law.award(award)?.label ?? award;
  const parts = told.map(({ outcome, ahead }) => {
    const label = labelOf(outcome.award);
    const verdict = `${ELIGIBILITY_WORDS[outcome.eligibility]}, ${outcome.proposed ? 'được đề nghị' : 'không đề nghị'}`;
    const head = wrap(`${name} · ${label} · ${schoolYear} → ${verdict}`, width)
      .map((each) => paint('bold', each))
      .join('\n');
    return `${head}\n${renderBecause(outcome.because, paint, width)}${ahead === undefined ? '' : renderAhead(ahead, paint, width)}`;
  });
  if (told.length > 1) {
    const outcomes = told.map(({ outcome }) => outcome);
    const head = wrap(`${name} · năm học ${schoolYear}`, width).map((each) => paint('bold', each));
    parts.unshift(`${head.join('\n')}\n${renderSummary(outcomes, labelOf, width)}`);
  }
  return parts.join('\n');
}

/** The changes themselves are functions: told by their words and places. */
export function aheadJson(ahead: Ahead | undefined) {
  if (ahead === undefined) return null;
  const { ways, path, ...rest } = ahead;
  return {
    ways: ways.map((way) => way.map(({ kind, words, place, asOf }) => ({ kind, words, place, asOf }))),
    ...rest,
    ...(path === undefined
      ? {}
      : {
          path: {
            earliest: path.earliest,
            needs: path.needs,
            achievements: path.achievements,
            verified: path.verified,
          },
        }),
  };
}
