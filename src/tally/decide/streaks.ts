/**
 * Unbroken runs of school years: titles a fixed distance apart, or ratings up to this year, not used up by an earlier
 * award of the same name, not begun before a penalty's end. Conditions "within" are decided over the run's years.
 */
import type { Condition, DecidingLaw } from '../../law/vocabulary.ts';
import { showDate } from '../../text/dates.ts';
import type { Because } from '../../types.ts';
import type { Deciding } from '../context.ts';
import { ratingRow, type Subject } from '../facts.ts';
import { achievementCountsFrom } from '../hold.ts';
import { standsAt, textOf } from '../record-fields.ts';
import { registrationOf } from '../registration.ts';
import { daysMeant, firstDay, showSchoolYear } from '../school-years.ts';
import { allOf, type Decided, holds, statusOfAll } from './decided.ts';
import { yearsOfInitiatives } from './initiatives.ts';
import {
  COMPLETE_ROW,
  incompleteRow,
  pastAwards,
  pastRows,
  received,
  withoutYear,
  yearlessRow,
  yearOf,
} from './past.ts';
import { historyOf, noteNumber, ratingOfPast, ratingThisYear, type YearFact } from './ratings.ts';

type RunCondition = Extract<Condition, { readonly run: unknown }>;
type TitleRun = { readonly award: string; readonly times: number; readonly everyYears: number };
type RatingRun = { readonly ratingAtLeast: string; readonly years: number };
/** Decides a condition; given in, so that conditions within a run may be of any sort. */
export type Decide = (condition: Condition, deciding: Deciding) => Decided;

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
    const usedUp = new Set(
      received(deciding, [deciding.award]).flatMap((earlier) => yearsEnding(earlier.year - lag, span)),
    );
    const titleYears = Array.from({ length: of.times }, (_, back) => end - back * of.everyYears).reverse();
    const facts = titleYears.map((each) =>
      yearNode(each, barredYear(each, usedUp, clause, deciding) ?? unlessSpent(titleOf(each, of, deciding), deciding)),
    );
    return withWithin(clause, facts, yearsEnding(end, span), deciding, decide);
  });
  return better(tries);
}

/** The longest run of years so rated that ends this year: first the sure one, then the one that could be. */
function ratingRun(clause: RunCondition, of: RatingRun, deciding: Deciding, decide: Decide): Decided {
  const { year } = deciding.facts;
  const usedUp = new Set(
    received(deciding, [deciding.award]).flatMap((earlier) => yearsEnding(earlier.year, of.years)),
  );
  const firstWritten = Math.min(
    ...historyOf(deciding).map((row) => yearOf(row) ?? year),
    ...yearsOfInitiatives(deciding),
    year - of.years + 1,
  );
  const factOf = (each: number): YearFact =>
    barredYear(each, usedUp, clause, deciding) ??
    unlessSpent(
      each === year ? ratingThisYear(deciding, of.ratingAtLeast) : ratingOfPast(deciding, each, of.ratingAtLeast),
      deciding,
    );
  const facts: { readonly year: number; readonly fact: YearFact }[] = [];
  for (let each = year; each >= firstWritten; each -= 1) {
    const fact = factOf(each);
    facts.unshift({ year: each, fact });
    if (fact.status === 'not-met') break;
  }
  const over = (stops: (fact: YearFact) => boolean): Decided => {
    const broken = facts.findLastIndex((each) => stops(each.fact));
    const run = facts.slice(broken + 1);
    const shown = run.length >= of.years ? run : facts.slice(-of.years);
    const nodes = shown.map((each) => yearNode(each.year, each.fact));
    return withWithin(
      clause,
      nodes,
      run.map((each) => each.year),
      deciding,
      decide,
      run.length < of.years,
    );
  };
  const sure = over((fact) => !holds(fact.status));
  if (holds(sure.because.status)) return sure;
  return over((fact) => fact.status === 'not-met');
}

/** A year that serves, unless an earlier award of the same name may have used it: unknown while that one's year is. */
function unlessSpent(fact: YearFact, deciding: Deciding): YearFact {
  const earlier = holds(fact.status) ? yearlessRow(deciding, deciding.award) : undefined;
  return earlier === undefined ? fact : { status: 'unknown', ...standsAt(earlier, 'award'), hint: COMPLETE_ROW };
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
    return { status: 'not-met', hint, ...ruleOf('chuoi-da-dung', law) };
  }
  const after = clause.run.after;
  if (after !== undefined) {
    const first = received(deciding, [after])[0];
    if (first !== undefined && each <= first.year) {
      return { status: 'not-met', ...standsAt(first.row, 'award'), hint: 'chỉ tính các năm sau lần khen trước' };
    }
  }
  const row = subject.kind === 'person' ? ratingRow(subject) : undefined;
  const from = achievementCountsFrom(row, law.asOf);
  if (from !== undefined && firstDay(each, starts) < from) {
    return {
      status: 'not-met',
      ...standsAt(row, 'discipline'),
      hint: 'thành tích chỉ tính từ khi chấp hành xong kỷ luật',
      ...ruleOf('thanh-tich-tinh-tu-khi-het-ky-luat', law),
    };
  }
  return beforeHiring(each, starts, subject);
}

function beforeHiring(each: number, starts: string, subject: Subject): YearFact | undefined {
  if (subject.kind === 'collective' || subject.person.hiredOn === null) return undefined;
  const { hiredOn, staff } = subject.person;
  const written = pastRows({ subject }, each).length > 0 || withoutYear({ subject }).length > 0;
  if (written || firstDay(each + 1, starts) > daysMeant(hiredOn).first) return undefined;
  return { status: 'not-met', ...standsAt(staff, 'hiredOn'), hint: `tuyển dụng ${showDate(hiredOn)}` };
}

/** Whether the title of a year was received: by the history, or for this year by its own outcome. */
function titleOf(each: number, of: TitleRun, deciding: Deciding): YearFact {
  if (each === deciding.facts.year) return titleThisYear(of.award, deciding);
  const label = deciding.law.award(of.award)?.label ?? of.award;
  const row = pastAwards(deciding, each).find((past) => textOf(past, 'award') === of.award);
  if (row !== undefined) {
    noteNumber(deciding, row, 'award');
    return { status: 'met', ...standsAt(row, 'award') };
  }
  if (!deciding.facts.has('history')) {
    return { status: 'unknown', hint: 'chưa nhập bảng khen thưởng các năm trước: thidua import <tệp>' };
  }
  const incomplete = incompleteRow(deciding, [of.award], each);
  if (incomplete !== undefined) return { status: 'unknown', ...standsAt(incomplete), hint: COMPLETE_ROW };
  return { status: 'not-met', hint: `không có ${label} năm học ${showSchoolYear(each)}` };
}

/** This year's title counts when proposed; it is unknown while the ballot or a fact is awaited, on hold while its subject is. */
export function titleThisYear(award: string, deciding: Deciding): YearFact {
  const outcome = deciding.results.get(deciding.subject.id, award);
  if (outcome?.proposed === true) return { status: 'met' };
  const lost = outcome?.vote.status === 'khong-dat' || outcome?.vote.status === 'ha-danh-hieu';
  const waits = outcome === undefined || outcome.eligibility !== 'khong-du-dieu-kien';
  const withdrawn = registrationOf(deciding.subject, award, deciding.law).withdrawn !== undefined;
  const outside = outcome?.quota === 'ngoai-chi-tieu';
  const open = waits && !lost && !withdrawn && !outside && outcome?.registered !== false;
  if (!open) return { status: 'not-met' };
  const status = outcome?.eligibility === 'tam-hoan' ? 'on-hold' : 'unknown';
  return { status, hint: 'chờ kết quả xét của chính năm học này' };
}

function withWithin(
  clause: RunCondition,
  nodes: readonly Because[],
  years: readonly number[],
  deciding: Deciding,
  decide: Decide,
  tooShort = false,
): Decided {
  const streak: Decided = {
    because: {
      label: 'Các năm liên tục',
      status: tooShort ? 'not-met' : statusOfAll(nodes.map((node) => node.status)),
      children: nodes,
    },
    restsOn: [],
  };
  const within = clause.run.within.map((condition) => decide(condition, { ...deciding, run: { years } }));
  return allOf(clause, [streak, ...within]);
}

function yearNode(year: number, fact: YearFact): Because {
  return { label: `Năm học ${showSchoolYear(year)}`, children: [], ...fact };
}

function yearsEnding(end: number, count: number): number[] {
  return Array.from({ length: count }, (_, back) => end - back).reverse();
}

function better(tries: readonly Decided[]): Decided {
  const order = ['met', 'assumed', 'on-hold', 'unknown', 'not-met'];
  const [first, ...others] = tries;
  if (first === undefined) throw new Error('a run of titles ends in no year');
  return others.reduce(
    (best, each) => (order.indexOf(each.because.status) < order.indexOf(best.because.status) ? each : best),
    first,
  );
}
