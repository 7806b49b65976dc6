/**
 * A layer of the right shape, held against itself and the layers around it: holes and overlaps in time,
 * instruments not in the table or not in force, awards and ratings nobody defined. Changes nothing.
 */
import { addDays } from 'date-fns/addDays';
import type { Problem } from '../problem.ts';
import { showDate } from '../text/dates.ts';
import { nearest } from '../values/near.ts';
import { problem } from '../words/problems.ts';
import { formatCitation } from './cite.ts';
import type { Sourced } from './dated-schema.ts';
import { falsehoodProblems } from './falsehoods.ts';
import { awardsOf, instrumentsOf, type LoadedLayer, type Rulebook } from './rulebook.ts';
import type { Instrument } from './schema.ts';
import { showPath } from './show-path.ts';
import { awardMentions, baseMentions, citations, ratingMentions, timelines } from './walk.ts';

/** Problems of one layer within its rulebook, each naming the path in the layer's file. */
export function consistencyProblems(layer: LoadedLayer, rulebook: Rulebook): Problem[] {
  const place = [{ file: layer.source }];
  const year = layer.layer.level === 'year';
  const instruments = instrumentsOf(rulebook);
  const awards = new Set(awardsOf(rulebook).map((each) => each.id));
  const ratings = new Set(
    rulebook.layers.flatMap((each) => (each.layer.ratings ?? []).flatMap(({ list }) => list.map(({ id }) => id))),
  );
  const unknownBases = baseMentions(layer.layer).filter(
    ({ id }) => id !== 'headcount' && !awards.has(id) && !ratings.has(id),
  );
  return [
    ...timelines(layer.layer).flatMap(({ path, values }) => timeProblems(values, showPath(path, year), layer.source)),
    ...citations(layer.layer).flatMap(({ path, cite, from, to }) => {
      const found = formatCitation(cite);
      const instrument = instruments.get(cite.instrument);
      if (instrument === undefined) {
        const near = nearest(cite.instrument, instruments.keys(), 3) ?? '';
        return [
          problem('van-ban-khong-co-trong-bang', place, { path: showPath(path, year), found: cite.instrument, near }),
        ];
      }
      if (covers(instrument, from, to)) return [];
      const facts = {
        path: showPath(path, year),
        found,
        period: `từ ${showDate(from)}${to === undefined ? '' : ` đến ${showDate(to)}`}`,
        replacedBy: instrument.replacedBy ?? null,
      };
      return [problem('can-cu-khong-con-hieu-luc', place, facts, found)];
    }),
    ...[...awardMentions(layer.layer).filter(({ id }) => !awards.has(id)), ...unknownBases].map(({ path, id }) =>
      problem('danh-hieu-khong-co-trong-luat', place, {
        path: showPath(path, year),
        found: id,
        near: nearest(id, awards) ?? '',
      }),
    ),
    ...ratingMentions(layer.layer)
      .filter(({ id }) => !ratings.has(id))
      .map(({ path, id }) =>
        problem('xep-loai-khong-co-trong-luat', place, {
          path: showPath(path, year),
          found: id,
          near: nearest(id, ratings) ?? '',
        }),
      ),
    ...falsehoodProblems(layer, rulebook),
  ];
}

function covers(instrument: Instrument, from: string, to: string | undefined): boolean {
  const begins = instrument.from === null || instrument.from <= from;
  const lasts = instrument.to === undefined || (to !== undefined && to <= instrument.to);
  return begins && lasts;
}

/** Values of one rule must follow one another without a gap; the last may end for good. */
function timeProblems(values: readonly Sourced[], path: string, source: string): Problem[] {
  const sorted = values.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return sorted.slice(1).flatMap((next, at) => {
    const before = sorted[at];
    if (before === undefined) return [];
    const facts = { path, first: showPeriod(before), second: showPeriod(next) };
    if (before.to === undefined || before.to >= next.from) {
      return [problem('quy-dinh-chong-nhau', [{ file: source }], { ...facts, day: showDate(next.from) })];
    }
    const expected = dayAfter(before.to);
    if (expected === next.from) return [];
    const hole = { from: showDate(expected), to: showDate(dayAfter(next.from, -1)) };
    return [problem('quy-dinh-de-ho', [{ file: source }], { ...facts, ...hole })];
  });
}

function showPeriod(value: Sourced): string {
  return `${showDate(value.from)} – ${value.to === undefined ? 'nay' : showDate(value.to)}`;
}

function dayAfter(date: string, days = 1): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const moved = addDays(new Date(year, month - 1, day), days);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moved.getFullYear()}-${two(moved.getMonth() + 1)}-${two(moved.getDate())}`;
}
