/** `thidua same <a> <b>`: one person under two spellings, said by a human; or under one no record bears yet (`--spelling`). */
import { identity } from '../../people/identity.ts';
import { spellingId } from '../../people/known.ts';
import { planSame } from '../../plan/plan-same.ts';
import { tidy } from '../../text/fold.ts';
import type { YearData } from '../../types.ts';
import { subjectOf } from '../given.ts';
import { newEntry } from '../journal.ts';
import { type Run, textArgument, textOption } from '../outcome.ts';
import { stop } from '../stop.ts';
import { withYear } from '../year.ts';

export const run: Run = (context, given) =>
  withYear(context, ({ data, store }) => {
    const first = personOf(textArgument(given, 0) ?? '', data);
    const written = textArgument(given, 1);
    const spelling = textOption(given, 'spelling');
    if ((written === undefined) === (spelling === undefined)) {
      const message = 'cần đúng một người thứ hai, hoặc một cách viết khác (--spelling)';
      return stop('cach-dung', { message, command: 'same' });
    }
    const second = written === undefined ? newSpelling(tidy(spelling ?? ''), first, data) : personOf(written, data);
    if (first.id === second.id) return stop('da-la-mot-nguoi', { a: first.name, b: second.name, id: first.id });
    const names = { [first.id]: first.name, [second.id]: second.name };
    const { kept, other, writes, problems } = planSame(first.id, second.id, names, data);
    const joined = writes.filter((each) => each.do === 'remove').length;
    const summary = `“${names[other]}” là “${names[kept]}” (${kept})`;
    const entry = store.append(newEntry(context, 'same', summary, { counts: { joined } }), writes);
    const rows = joined === 0 ? '' : `\n  ${joined} dòng trùng của hai bên đã gộp làm một`;
    return {
      json: { kept, other, names, joined, entry, problems },
      text: `Từ nay ${summary}; giữ mã ${kept}${rows}`,
      problems,
      next:
        written === undefined
          ? 'nhập lại tệp có cách viết này'
          : `thidua explain "${kept}"; gộp nhầm thì: thidua undo ${entry}`,
    };
  });

interface Person {
  readonly id: string;
  readonly name: string;
}

function personOf(words: string, data: YearData): Person {
  const { subject, kind, name } = subjectOf(words, data);
  if (kind === 'collective') return stop('tap-the-khong-gop', { name });
  return { id: subject, name };
}

/** A spelling that files use and no record bears: those of somebody else are not taken. */
function newSpelling(spelling: string, first: Person, data: YearData): Person {
  const id = spellingId(spelling);
  const samePerson = identity(data.records, data.samePeople);
  const before = samePerson(id);
  if (before !== id) return stop('da-la-mot-nguoi', { a: first.name, b: spelling, id: before });
  return { id, name: spelling };
}
