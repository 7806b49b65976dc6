/**
 * Unbroken runs of school years: titles a fixed distance apart, or ratings up to this year, not used up by an earlier
 * award of the same name, not begun before a penalty's end. Conditions "within" are decided over the run's years.
 */
import type { Condition, DecidingLaw } from '../../law/vocabulary.ts';
import { showDate } from '../../text/dates.ts';
import type { Because } from '../../types.ts';
import type { Deciding } from '../context.ts';
import { ratingRow, type Subject, yearOf } from '../facts.ts';
import { barredByPenalty } from '../hold.ts';
import { standsAt, textOf } from '../record-fields.ts';
import { daysMeant, firstDay, showSchoolYear } from '../school-years.ts';
import { allOf, type Decided, holds, isBetter, isLost, leaf, statusOfAll } from './decided.ts';
import { yearsOfInitiatives } from './initiatives.ts';
import { incompleteRow, mayHaveTaken, pastAwards, pastRows, received, toComplete, withoutYear } from './past.ts';
import { historyOf, noteNumber, ratingOfPast, ratingThisYear, type YearFact, yearNode } from './ratings.ts';
import { titleThisYear } from './title-this-year.ts';

type RunCondition = Extract<Condition, { readonly run: unknown }>;
type TitleRun = { readonly award: string; readonly times: number; readonly everyYears: number };
type RatingRun = { readonly ratingAtLeast: string; readonly years: number };
/** Decides a condition; given in, so that conditions within a run may be of any sort. */
export type Decide = (condition: Condition, deciding: Deciding) => Decided;

interface FactOfYear {
  readonly year: number;
  readonly fact: YearFact;
}

export function decideRun(clause: RunCondition, deciding: Deciding, decide: Decide): Decided {
  const { of } = clause.run;
  return 'award' in of ? titleRun(clause, of, deciding, decide) : ratingRun(clause, of, deciding, decide);
}

/** Titles up to last year; where the setting says so, also up to this one: the better of the two. */
function titleRun(clause: RunCondition, of: TitleRun, deciding: Deciding, decide: Decide): Decided {
  const { year } = deciding.facts;
  const span = of.times * of.everyYears;
  const ends = deciding.settings.countsCurrentYear.value ? [year - 1, year] : [year - 1];
  const tries = ends.map((end) => {
    const lag = year - end;
    const taken = (earlier: number): readonly number[] => yearsEnding(earlier - lag, span);
    const usedUp = yearsUsedUp(deciding, taken);
    const facts: FactOfYear[] = [];
    for (let each = end - (of.times - 1) * of.everyYears; each <= end; each += of.everyYears) {
      const fact =
        barredYear(each, usedUp, clause, deciding) ??
        unlessDoubtful(each, titleOf(each, of, deciding), taken, deciding);
      facts.push({ year: each, fact });
      if (deciding.hurried === true && isLost(fact)) break;
    }
    return withWithin(clause, facts, yearsEnding(end, span), deciding, decide);
  });
  return better(tries);
}

/** Years on which earlier awards of the same name rested. */
function yearsUsedUp(deciding: Deciding, taken: (earlier: number) => readonly number[]): ReadonlySet<number> {
  const earlier = received(deciding, [deciding.award]);
  return earlier.length === 0 ? NO_YEARS : new Set(earlier.flatMap(({ year }) => taken(year)));
}

const NO_YEARS: ReadonlySet<number> = new Set();

/** The longest run of years so rated that ends this year: first the sure one, then the one that could be. */
function ratingRun(clause: RunCondition, of: RatingRun, deciding: Deciding, decide: Decide): Decided {
  const { year } = deciding.facts;
  const taken = (earlier: number): readonly number[] => yearsEnding(earlier, of.years);
  const usedUp = yearsUsedUp(deciding, taken);
  const firstWritten = Math.min(
    ...historyOf(deciding).map((row) => yearOf(row) ?? year),
    ...yearsOfInitiatives(deciding),
    year - of.years + 1,
  );
  const factOf = (each: number): YearFact =>
    barredYear(each, usedUp, clause, deciding) ??
    unlessDoubtful(
      each,
      each === year ? ratingThisYear(deciding, of.ratingAtLeast) : ratingOfPast(deciding, each, of.ratingAtLeast),
      taken,
      deciding,
    );
  const facts: FactOfYear[] = [];
  for (let each = year; each >= firstWritten; each -= 1) {
    const fact = factOf(each);
    facts.unshift({ year: each, fact });
    if (fact.status === 'not-met') break;
  }
  const brokenAt = (stops: (fact: YearFact) => boolean): number => facts.findLastIndex((each) => stops(each.fact));
  const after = (broken: number): Decided => {
    const run = facts.slice(broken + 1);
    const shown = run.length >= of.years ? run : facts.slice(-of.years);
    return withWithin(
      clause,
      shown,
      run.map((each) => each.year),
      deciding,
      decide,
      run.length < of.years,
    );
  };
  const surely = brokenAt((fact) => !holds(fact.status));
  const sure = after(surely);
  if (holds(sure.status)) return sure;
  const possibly = brokenAt((fact) => fact.status === 'not-met');
  return possibly === surely ? sure : after(possibly);
}

/**
 * A year that serves, unless an earlier award of the same name may have used it, or a penalty may bar it: unknown while that
 * isn't known. `taken` gives the years an award of a year rested on.
 */
function unlessDoubtful(
  each: number,
  fact: YearFact,
  taken: (year: number) => readonly number[],
  deciding: Deciding,
): YearFact {
  if (!holds(fact.status)) return fact;
  const penalty = penaltyBar(each, deciding);
  if (penalty?.words !== undefined) return { status: 'unknown', words: penalty.words };
  const earlier = mayHaveTaken(deciding, deciding.award, (year) => taken(year).includes(each));
  return earlier === undefined ? fact : { status: 'unknown', words: toComplete(earlier) };
}

function penaltyBar(each: number, { subject, law, settings }: Deciding) {
  const row = subject.kind === 'person' ? ratingRow(subject) : undefined;
  return barredByPenalty(row, law.asOf, firstDay(each, settings.schoolYearStarts.value));
}

/** Where the rule that bars a year stands. */
function ruleOf(id: string, law: DecidingLaw): Pick<Because, 'cite' | 'verified' | 'reading' | 'since'> {
  const rule = law.clause(id);
  if (rule === undefined) return {};
  const { cite, verified, reading, since } = rule;
  return {
    cite,
    ...(verified ? {} : { verified }),
    ...(reading === undefined ? {} : { reading }),
    ...(since === undefined ? {} : { since }),
  };
}

/** Why a year can't serve in any streak: used up, before the end of a penalty, before the award it must follow, before hiring. */
function barredYear(
  each: number,
  usedUp: ReadonlySet<number>,
  clause: RunCondition,
  deciding: Deciding,
): YearFact | undefined {
  const { law, settings, subject } = deciding;
  const starts = settings.schoolYearStarts.value;
  if (usedUp.has(each)) {
    const hint = 'năm này đã dùng cho lần khen cùng hình thức trước đó';
    const rule = ruleOf('chuoi-da-dung', law);
    return { status: 'not-met', words: () => ({ hint, ...rule }) };
  }
  const after = clause.run.after;
  if (after !== undefined) {
    const first = received(deciding, [after])[0];
    if (first !== undefined && each <= first.year) {
      const hint = 'chỉ tính các năm sau lần khen trước';
      return { status: 'not-met', words: () => ({ ...standsAt(first.row, 'award'), hint }) };
    }
  }
  if (penaltyBar(each, deciding)?.status === 'not-met') {
    const hint = 'thành tích chỉ tính từ khi chấp hành xong kỷ luật';
    const rule = ruleOf('thanh-tich-tinh-tu-khi-het-ky-luat', law);
    return { status: 'not-met', words: () => ({ ...standsAt(ratingRow(subject), 'discipline'), hint, ...rule }) };
  }
  return beforeHiring(each, starts, subject);
}

function beforeHiring(each: number, starts: string, subject: Subject): YearFact | undefined {
  if (subject.kind === 'collective' || subject.person.hiredOn === null) return undefined;
  const { hiredOn, staff } = subject.person;
  const written = pastRows({ subject }, each).length > 0 || withoutYear({ subject }).length > 0;
  if (written || firstDay(each + 1, starts) > daysMeant(hiredOn).first) return undefined;
  const words = (): Partial<Because> => ({ ...standsAt(staff, 'hiredOn'), hint: `tuyển dụng ${showDate(hiredOn)}` });
  return { status: 'not-met', words };
}

/** Whether the title of a year was received: by the history, or for this year by its own outcome. */
function titleOf(each: number, of: TitleRun, deciding: Deciding): YearFact {
  if (each === deciding.facts.year) return titleThisYear(of.award, deciding, deciding.subject);
  const row = pastAwards(deciding, each).find((past) => textOf(past, 'award') === of.award);
  if (row !== undefined) {
    noteNumber(deciding, row, 'award');
    return { status: 'met', words: () => standsAt(row, 'award') };
  }
  if (!deciding.facts.has('history')) {
    return {
      status: 'unknown',
      words: () => ({ hint: 'chưa nhập bảng khen thưởng các năm trước: thidua import <tệp>' }),
    };
  }
  const incomplete = incompleteRow(deciding, [of.award], each);
  if (incomplete !== undefined) return { status: 'unknown', words: toComplete(incomplete) };
  const label = (): string => deciding.law.award(of.award)?.label ?? of.award;
  return { status: 'not-met', words: () => ({ hint: `không có ${label()} năm học ${showSchoolYear(each)}` }) };
}

function withWithin(
  clause: RunCondition,
  shown: readonly FactOfYear[],
  years: readonly number[],
  deciding: Deciding,
  decide: Decide,
  tooShort = false,
): Decided {
  const status = tooShort ? 'not-met' : statusOfAll(shown.map((each) => each.fact));
  const streak = leaf(STREAK, status, () => ({ children: shown.map((each) => yearNode(each.year, each.fact)) }));
  if (deciding.hurried === true && isLost(streak)) return allOf(clause, [streak]);
  const inRun: Deciding = { ...deciding, run: { years } };
  const within = clause.run.within.map((condition) => decide(condition, inRun));
  return allOf(clause, [streak, ...within]);
}

const STREAK = { label: 'Các năm liên tục' };

function yearsEnding(end: number, count: number): number[] {
  const years: number[] = [];
  for (let year = end - count + 1; year <= end; year += 1) years.push(year);
  return years;
}

function better(tries: readonly Decided[]): Decided {
  const [first, ...others] = tries;
  if (first === undefined) throw new Error('a run of titles ends in no year');
  return others.reduce((best, each) => (isBetter(each.status, best.status) ? each : best), first);
}
