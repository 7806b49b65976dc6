/** `thidua list`: what is stored of one kind, by the sheet it came from, each row with its cell. */
import { KIND_COLUMNS } from '../../parse/kinds/columns.ts';
import { fieldWords } from '../../render/field.ts';
import { renderTable, wrap } from '../../render/table.ts';
import { compareNames, compareText } from '../../text/order.ts';
import { showPlace } from '../../text/place.ts';
import { type FieldValue, KINDS, type Kind, type StoredRecord } from '../../types.ts';
import { KIND_NAMES } from '../../words/kinds.ts';
import { stop } from '../given.ts';
import { type Context, type Run, textArgument } from '../outcome.ts';
import { withYear } from '../year.ts';

/** More columns than this and a page of 80 is all wrapped words. */
const SHOWN = 6;

export const run: Run = (context, given) =>
  withYear(context, ({ data }) => {
    const kind = kindOf(textArgument(given, 0) ?? '');
    const records = data.records.filter((each) => each.kind === kind).sort(byName);
    const next =
      records.length === 0 ? 'thidua import <tệp>' : 'sai ở đâu thì sửa ở tệp gốc rồi nhập lại; xong rồi: thidua check';
    return {
      json: { kind, records, problems: [] },
      text: `${tables(kind, records, context)}${records.length} dòng ${KIND_NAMES[kind]}\n`,
      problems: [],
      next,
    };
  });

/** A table per sheet, under the sheet's name. */
function tables(kind: Kind, records: readonly StoredRecord[], context: Context): string {
  const filled = KIND_COLUMNS[kind]
    .filter((column) => column.type !== 'order' && records.some((each) => isFilled(each.fields[column.field])))
    .filter((column, index, all) => all.findIndex((each) => each.field === column.field) === index);
  const columns = filled.slice(0, SHOWN);
  const hidden = filled.slice(SHOWN).map((each) => each.heading);
  const heads = [{ heading: 'Ô' }, ...columns.map((each) => ({ heading: each.heading }))];
  const origins = [...new Set(records.map(originOf))].sort(compareText);
  const parts = origins.map((origin) => {
    const rows = records
      .filter((each) => originOf(each) === origin)
      .map((each) => [
        each.row > 0 ? `A${each.row}` : '',
        ...columns.map((column) => fieldWords(column.type, each.fields[column.field])),
      ]);
    return `${context.paint('bold', origin)}\n${renderTable(heads, rows, context.width)}\n`;
  });
  if (hidden.length > 0) {
    parts.push(`${wrap(`Các cột khác (xem bằng --json): ${hidden.join(', ')}`, context.width).join('\n')}\n`);
  }
  return parts.join('');
}

function kindOf(written: string): Kind {
  const kind = KINDS.find((each) => each === written || KIND_NAMES[each] === written.normalize('NFC').toLowerCase());
  return kind ?? stop('loai-bang-la', { found: written, known: KINDS.map((each) => `${each} (${KIND_NAMES[each]})`) });
}

function byName(a: StoredRecord, b: StoredRecord): number {
  const name = (record: StoredRecord): string =>
    String(record.fields.name ?? record.fields.subject ?? record.fields.title ?? '');
  return compareNames(name(a), name(b)) || a.key - b.key;
}

function isFilled(value: FieldValue | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function originOf(record: StoredRecord): string {
  return record.row === 0 ? record.file : showPlace({ file: record.file, sheet: record.sheet });
}
