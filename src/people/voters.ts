/**
 * Members' columns of ballot sheets against the council: a heading that is no member, or one twice, is a problem at its cell,
 * and its marks count for nothing. In: what came and the council; out: the rows recounted, and problems.
 */
import type { Problem } from '../problem.ts';
import { foldBare, foldName } from '../text/fold.ts';
import { countMarks } from '../text/vote-words.ts';
import type { SheetRecord } from '../types.ts';
import { problem } from '../words/problems.ts';

/** @param council names on the council's list; with none nobody can be told a stranger */
export function checkVoters(
  records: readonly SheetRecord[],
  council: readonly string[],
): { readonly records: readonly SheetRecord[]; readonly problems: readonly Problem[] } {
  const members = new Set(council.flatMap((name) => [foldName(name), foldBare(name)]));
  const told = new Map<string, Problem>();
  const checked = records.map((record) => {
    const { voters, marks, voterCells } = record.fields;
    if (record.kind !== 'ballot' || !isTexts(voters) || !isTexts(marks)) return record;
    const left = new Set<number>();
    for (const [at, name] of voters.entries()) {
      const stranger = members.size > 0 && !members.has(foldName(name)) && !members.has(foldBare(name));
      const twice = voters.findIndex((other) => foldName(other) === foldName(name)) < at;
      if (!stranger && !twice) continue;
      left.add(at);
      const cell = isTexts(voterCells) ? voterCells[at] : undefined;
      const place = { file: record.file, sheet: record.sheet, ...(cell === undefined ? {} : { cell }) };
      const found = stranger
        ? problem('cot-khong-phai-thanh-vien', place, { name })
        : problem('cot-thanh-vien-lap', place, { name });
      told.set(JSON.stringify([found.code, place]), found);
    }
    const counted = marks.map((mark, at) => (left.has(at) ? '' : mark));
    const size = members.size === 0 ? { councilSize: voters.length - left.size } : {};
    return { ...record, fields: { ...record.fields, ...countMarks(counted), ...size } };
  });
  return { records: checked, problems: [...told.values()] };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
