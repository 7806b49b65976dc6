/** `thidua remove`: takes one stored row out, with a reason. Nothing is erased: the journal keeps it and `undo` brings it back. */
import { labelOf } from '../../people/doubles.ts';
import { identity } from '../../people/identity.ts';
import type { Problem } from '../../problem.ts';
import { indentedWrap } from '../../render/table.ts';
import type { StoredRecord, YearData } from '../../types.ts';
import { KIND_NAMES } from '../../words/kinds.ts';
import { problem } from '../../words/problems.ts';
import { newEntry } from '../journal.ts';
import { type Run, textArgument, textOption } from '../outcome.ts';
import { stop } from '../stop.ts';
import { describeRow, kindNamed, rowNamed } from '../stored-rows.ts';
import { withYear } from '../year.ts';

export const run: Run = (context, given) =>
  withYear(context, ({ data, store }) => {
    const kind = kindNamed(textArgument(given, 0) ?? '');
    const old = rowNamed(kind, textArgument(given, 1) ?? '', data);
    const reason = textOption(given, 'reason')?.trim().normalize('NFC') || stop('thieu-ly-do');
    const label = labelOf(old);
    const summary = `${KIND_NAMES[kind]}: ${label}`;
    const entry = store.append(newEntry(context, 'remove', summary, { reason, counts: { removed: 1 } }), [
      { do: 'remove', key: old.key, reason },
    ]);
    const problems = leftBehind(old, data);
    return {
      json: { kind, key: old.key, label, person: old.person, fields: old.fields, reason, entry, problems },
      text: [`Đã bỏ ${describeRow(old)}`, `  khỏi ${KIND_NAMES[kind]}, lý do: ${reason}`]
        .flatMap((line) => indentedWrap(line, context.width))
        .join('\n'),
      problems,
      next: `bỏ nhầm thì: thidua undo ${entry}; tệp gốc còn dòng này thì xóa ở đó nữa, để lần nhập sau khỏi hỏi`,
    };
  });

/** Rows of other kinds about somebody who is no longer on the staff list. */
function leftBehind(old: StoredRecord, data: YearData): Problem[] {
  if (old.kind !== 'staff' || old.person === null) return [];
  const samePerson = identity(data.records, data.samePeople);
  const person = samePerson(old.person);
  const rows = data.records.filter(
    (each) => each.key !== old.key && each.person !== null && samePerson(each.person) === person,
  );
  if (rows.length === 0 || rows.some(({ kind }) => kind === 'staff')) return [];
  const kinds = [...new Set(rows.map(({ kind }) => KIND_NAMES[kind]))];
  return [problem('con-dong-khac', [], { name: labelOf(old), count: rows.length, kinds })];
}
