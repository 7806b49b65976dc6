/**
 * The path ahead: the earliest year an award can be reached, and the least that must still be achieved for it, each thing
 * found indispensable by deciding without it. In: a year decided; out: a path in words, undefined where none is in sight.
 */
import type { Subject } from '../tally/facts.ts';
import { monthsLater, showSchoolYear } from '../tally/school-years.ts';
import type { AwardId, RatingId, SchoolYear } from '../types.ts';
import { type Achievement, firstYearReached, isReached, type Level } from './future-years.ts';
import { thing } from './initiative-changes.ts';
import { inYears } from './past-changes.ts';
import type { YearAhead } from './question.ts';
import { whittled } from './smallest.ts';

export interface Path {
  /** Earliest school year in which the award is reached. */
  readonly earliest: SchoolYear;
  /** "còn 1 lần Chiến sĩ thi đua cơ sở nữa (năm học 2024-2025)", each indispensable. */
  readonly needs: readonly string[];
  readonly achievements: readonly Achievement[];
  /** False where the criteria of that year aren't checked against the original text. */
  readonly verified: boolean;
}

export function pathAhead(subject: Subject, award: AwardId, year: YearAhead): Path | undefined {
  const lived = firstYearReached(subject, award, year);
  if (lived === undefined) return undefined;
  const reaches = (kept: readonly Achievement[]): boolean => isReached(lived.year, subject, award, kept, year);
  const reachedBefore = remembered(lived.achieved, reaches);
  const whittledDown = ORDERS.map((order) => whittled(orderedBy(order, lived.achieved), reachedBefore));
  const [least = lived.achieved] = whittledDown
    .filter((kept, at) => !whittledDown.slice(0, at).some((earlier) => areSame(earlier, kept)))
    .map((kept) => lowered(kept, reaches, year))
    .sort((a, b) => costOf(a) - costOf(b));
  const ahead = least.filter((each) => !(each.what === 'rating' && each.year === year.facts.year));
  return {
    earliest: showSchoolYear(lived.year),
    needs: needsInWords(ahead, year),
    achievements: least,
    verified: isVerified(award, subject, lived.year, year),
  };
}

/** A title is harder to come by than an initiative, that than a good rating. */
const COST: Readonly<Record<Achievement['what'], number>> = { award: 4, initiative: 2, rating: 1 };

function costOf(all: readonly Achievement[]): number {
  return all.reduce((sum, each) => sum + COST[each.what], 0);
}

/** Kinds that are tried to do without, in turn: two orders, for the first thing left out may make the next indispensable. */
const ORDERS: readonly (readonly Achievement['what'][])[] = [
  ['initiative', 'rating', 'award'],
  ['initiative', 'award', 'rating'],
];

/** Later years first. */
function orderedBy(kinds: readonly Achievement['what'][], all: readonly Achievement[]): readonly Achievement[] {
  return [...all].sort((a, b) => kinds.indexOf(a.what) - kinds.indexOf(b.what) || b.year - a.year);
}

/** The two orders try many of the same sets: living a year is dear, so each is lived once. */
function remembered(all: readonly Achievement[], reaches: (kept: readonly Achievement[]) => boolean) {
  const numbers = new Map(all.map((each, at) => [each, at]));
  const known = new Map<string, boolean>();
  return (kept: readonly Achievement[]): boolean => {
    const key = kept
      .map((each) => numbers.get(each))
      .sort()
      .join();
    const answer = known.get(key) ?? reaches(kept);
    known.set(key, answer);
    return answer;
  };
}

function areSame(one: readonly Achievement[], other: readonly Achievement[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}

const LEVELS: readonly Level[] = ['co-so', 'tinh', 'toan-quoc'];

/** Each rating and level as low as still does. */
function lowered(
  kept: readonly Achievement[],
  reaches: (kept: readonly Achievement[]) => boolean,
  year: YearAhead,
): readonly Achievement[] {
  const worstFirst = year.law.ratings.map((each) => each.id).reverse();
  return kept.reduce<readonly Achievement[]>((now, each) => {
    const choices: readonly Achievement[] =
      each.what === 'rating'
        ? worstFirst.map((rating) => ({ ...each, rating }))
        : each.what === 'initiative'
          ? LEVELS.map((level) => ({ ...each, level }))
          : [];
    for (const choice of choices) {
      if (isAsGood(choice, each)) return now; // what is kept reaches as it is
      const tried = now.map((other) => (other === each ? choice : other));
      if (reaches(tried)) return tried;
    }
    return now;
  }, kept);
}

function isAsGood(one: Achievement, other: Achievement): boolean {
  if (one.what === 'rating') return other.what === 'rating' && one.rating === other.rating;
  return one.what === 'initiative' && other.what === 'initiative' && one.level === other.level;
}

function needsInWords(ahead: readonly Achievement[], year: YearAhead): readonly string[] {
  const { law } = year;
  const awards = grouped(ahead.flatMap((each) => (each.what === 'award' ? [[each.award, each.year] as const] : [])));
  const ratings = grouped(ahead.flatMap((each) => (each.what === 'rating' ? [[each.rating, each.year] as const] : [])));
  const initiatives = grouped(
    ahead.flatMap((each) => (each.what === 'initiative' ? [[each.level, each.year] as const] : [])),
  );
  const best = law.ratings[0]?.id;
  const orBetter = (rating: RatingId): string => (rating === best ? '' : ' trở lên');
  return [
    ...[...awards].map(
      ([award, years]) => `còn ${years.length} lần ${law.award(award)?.label ?? award} nữa (${inYears(years)})`,
    ),
    ...[...initiatives].map(([level, years]) => {
      const last = showSchoolYear(Math.max(...years));
      return `${years.length} ${thing('sang-kien', level as Level)} (chậm nhất năm học ${last})`;
    }),
    ...[...ratings].map(
      ([rating, years]) => `xếp loại ${law.rating(rating)?.label ?? rating}${orBetter(rating)} ${inYears(years)}`,
    ),
  ];
}

function grouped(pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [key, at] of pairs)
    groups.set(
      key,
      [...(groups.get(key) ?? []), at].sort((a, b) => a - b),
    );
  return groups;
}

function isVerified(award: AwardId, subject: Subject, at: number, year: YearAhead): boolean {
  const law = year.lawOn(monthsLater(year.law.asOf, 12 * (at - year.facts.year)));
  const criteria = law.criteria(award, subject.kind);
  return criteria !== undefined && !JSON.stringify(criteria).includes('"verified":false');
}
