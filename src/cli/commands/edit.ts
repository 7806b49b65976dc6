/** `thidua edit`: corrects one stored row by hand, through the converters of an import, before → after journaled. */

import { labelOf } from '../../people/doubles.ts';
import { changeWords } from '../../plan/change-words.ts';
import { planEdit } from '../../plan/plan-edit.ts';
import { indentedWrap } from '../../render/table.ts';
import { KIND_NAMES } from '../../words/kinds.ts';
import { readAssignments } from '../assignments.ts';
import { newEntry } from '../journal.ts';
import { type Run, textArgument } from '../outcome.ts';
import { kindNamed, rowNamed } from '../stored-rows.ts';
import { withYear } from '../year.ts';

export const run: Run = (context, given) =>
  withYear(context, ({ data, store }) => {
    const kind = kindNamed(textArgument(given, 0) ?? '');
    const old = rowNamed(kind, textArgument(given, 1) ?? '', data);
    const written = given.args[2];
    const asked = readAssignments(kind, Array.isArray(written) ? written : [], old.collective !== null);
    const { record, changes, problems } = planEdit(old, asked.fields, data);
    const words = changeWords(kind, changes);
    const label = labelOf(old);
    const entry =
      words.length === 0
        ? null
        : store.append(
            newEntry(context, 'edit', `${KIND_NAMES[kind]}, ${label}: ${words.join('; ')}`, { counts: { changed: 1 } }),
            [{ do: 'update', key: old.key, record, byHand: true }],
          );
    const all = [...asked.problems, ...problems];
    return {
      json: { kind, key: old.key, label, person: record.person, fields: changes, entry, problems: all },
      text:
        entry === null
          ? `Không có gì thay đổi: “${label}” đã đúng như vậy`
          : [`Đã sửa “${label}” (${KIND_NAMES[kind]}, so-${old.key})`, ...words.map((each) => `  ${each}`)]
              .flatMap((line) => indentedWrap(line, context.width))
              .join('\n'),
      problems: all,
      next: entry === null ? `thidua list ${kind}` : 'thidua check; sửa nhầm thì: thidua undo',
    };
  });
