/**
 * Days by which something must be handed in, and the sets to hand in, as a province or school sets them: nothing national.
 * In: rulebook, review day, the school year; out: cited days, soonest first, each within that school year.
 */
import type { Cited, IsoDate, SchoolYear } from '../types.ts';
import type { MakeCited } from './at.ts';
import { inForce, type Rulebook } from './rulebook.ts';
import type { Deadline } from './vocabulary.ts';

/** @param starts first day of a school year, "09-01": a month and day before it belong to the year's second half */
export function deadlinesAt(
  rulebook: Rulebook,
  date: IsoDate,
  year: SchoolYear,
  starts: string,
  cited: MakeCited,
): readonly Cited<Deadline>[] {
  const ids = new Set(rulebook.layers.flatMap(({ layer }) => (layer.deadlines ?? []).map(({ id }) => id)));
  const [first = '', last = ''] = year.split('-');
  return [...ids]
    .flatMap((id) => {
      const found = inForce(rulebook, date, (layer) =>
        layer.deadlines?.filter((each) => each.id === id).flatMap(({ values }) => values),
      );
      if (found === undefined) return [];
      const { label, monthDay, what } = found.value;
      const day = `${monthDay >= starts ? first : last}-${monthDay}`;
      return [cited(`han.${id}`, found, { id, label, day, what }, date, label)];
    })
    .toSorted((a, b) => (a.value.day < b.value.day ? -1 : a.value.day > b.value.day ? 1 : 0));
}

/** Sets of the dossier to hand in; undefined where no layer says. */
export function dossierSetsAt(rulebook: Rulebook, date: IsoDate, cited: MakeCited): Cited<number> | undefined {
  const found = inForce(rulebook, date, (layer) => layer.dossierSets);
  return found && cited('so-bo-ho-so', found, found.value.sets, date, 'số bộ hồ sơ');
}
