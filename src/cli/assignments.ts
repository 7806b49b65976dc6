/**
 * "Tổ=Tổ 2", "rating=HTT" → fields and values, by the converters an import uses. Every mistake is told at once; a value
 * that cannot be read ends the command, so that nothing is stored by halves.
 */
import { convertCell } from '../parse/convert.ts';
import { KIND_COLUMNS, type KindColumn } from '../parse/kinds/columns.ts';
import { CannotProceed, type Problem } from '../problem.ts';
import { SPELLINGS } from '../tables/spellings.ts';
import type { Fields, FieldValue, Kind } from '../types.ts';
import { nearest } from '../values/near.ts';
import { foldWords, isBlankText } from '../values/text.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import { problem } from '../words/problems.ts';

export interface Assigned {
  readonly fields: Fields;
  /** Warnings of the converters: the value stands. */
  readonly problems: readonly Problem[];
}

/** Columns a person may write to, one per field. */
export function editableColumns(kind: Kind): KindColumn[] {
  return KIND_COLUMNS[kind].filter(
    ({ field, type }, at, all) =>
      type !== 'order' &&
      field !== 'shares' &&
      field !== 'storedAs' &&
      all.findIndex((each) => each.field === field) === at,
  );
}

/** @param collective the row is about a tổ or the school. Throws CannotProceed with all that is wrong. */
export function readAssignments(kind: Kind, written: readonly string[], collective: boolean): Assigned {
  const fields: Record<string, FieldValue> = {};
  const wrong: Problem[] = [];
  const said: Problem[] = [];
  for (const each of written) {
    const at = each.indexOf('=');
    const column = at < 1 ? undefined : columnNamed(kind, each.slice(0, at));
    if (at < 1) wrong.push(problem('thieu-gia-tri', [], { found: each }));
    else if (column === undefined) wrong.push(unknownColumn(kind, each.slice(0, at).trim()));
    else {
      const { value, problems } = readValue(kind, column, each.slice(at + 1), collective);
      const refused = value === null && problems.length > 0;
      (refused ? wrong : said).push(...problems);
      if (!refused) fields[column.field] = value;
    }
  }
  if (written.length === 0) wrong.push(problem('thieu-gia-tri', [], { found: KIND_NAMES[kind] }));
  if (wrong.length > 0) throw new CannotProceed(wrong);
  return { fields, problems: said };
}

function readValue(
  kind: Kind,
  column: KindColumn,
  words: string,
  collective: boolean,
): { value: FieldValue; problems: Problem[] } {
  const text = words.normalize('NFC').trim();
  if (isBlankText(text)) {
    const needed = column.required === 'names';
    return { value: null, problems: needed ? [problem('cot-phai-co', [], { heading: column.heading })] : [] };
  }
  const type =
    kind === 'history' && column.type === 'awardOrRating' && column.field === 'rating' ? 'rating' : column.type;
  const { value, issues } = convertCell({ row: 1, column: 1, type: 'text', value: text, text }, type, collective);
  const problems = (issues ?? []).map(({ code, facts }) => problem(code, [], facts));
  return { value, problems: problems.map((each) => ({ ...each, message: `${column.heading}: ${each.message}` })) };
}

/** A column by field id, heading, or whatever schools call it. */
function columnNamed(kind: Kind, written: string): KindColumn | undefined {
  const columns = editableColumns(kind);
  const asked = written.trim();
  const folded = foldWords(asked);
  const field = SPELLINGS.get(kind)?.get(folded)?.field;
  return (
    columns.find((each) => each.field === asked || foldWords(each.heading) === folded) ??
    (field === undefined ? undefined : columns.find((each) => each.field === field))
  );
}

function unknownColumn(kind: Kind, found: string): Problem {
  const columns = editableColumns(kind);
  const names = new Map(columns.flatMap((each) => [each.field, foldWords(each.heading)].map((word) => [word, each])));
  const near = nearest(foldWords(found), names.keys(), 2);
  const suggestion = near === undefined ? undefined : names.get(near)?.heading;
  return problem('cot-khong-co', [], {
    found,
    kindName: KIND_NAMES[kind],
    known: columns.map((each) => `${each.heading} (${each.field})`),
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
