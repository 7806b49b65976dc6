/** `thidua list`: what is stored of one kind, each row with where it came from. */
import { KIND_COLUMNS } from '../../parse/kinds/columns.ts';
import { renderTable } from '../../render/table.ts';
import { compareNames } from '../../text/order.ts';
import { showPlace } from '../../text/place.ts';
import { type FieldValue, KINDS, type Kind, type StoredRecord } from '../../types.ts';
import { KIND_NAMES } from '../../words/kinds.ts';
import { stop } from '../given.ts';
import { type Run, textArgument } from '../outcome.ts';
import { withYear } from '../year.ts';

export const run: Run = (context, given) =>
  withYear(context, ({ data }) => {
    const kind = kindOf(textArgument(given, 0) ?? '');
    const records = data.records.filter((each) => each.kind === kind).sort(byName);
    const fields = KIND_COLUMNS[kind]
      .filter((column) => column.type !== 'order' && records.some((each) => isFilled(each.fields[column.field])))
      .filter((column, index, all) => all.findIndex((each) => each.field === column.field) === index)
      .slice(0, 6);
    const heads = [...fields.map((each) => ({ heading: each.heading })), { heading: 'Ở đâu' }];
    const rows = records.map((record) => [...fields.map((each) => show(record.fields[each.field])), originOf(record)]);
    const table = records.length === 0 ? '' : renderTable(heads, rows, context.width);
    return {
      json: { kind, records, problems: [] },
      text: `${table}${records.length} dòng ${KIND_NAMES[kind]}\n`,
      problems: [],
      next: records.length === 0 ? 'thidua import <tệp>' : 'thidua check',
    };
  });

function kindOf(written: string): Kind {
  const kind = KINDS.find((each) => each === written);
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

function show(value: FieldValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (value === true) return 'có';
  if (value === false) return 'không';
  if (Array.isArray(value)) return value.map((each) => (typeof each === 'string' ? each : each.name)).join(', ');
  return String(value);
}

function originOf(record: StoredRecord): string {
  return record.byHand ? 'nhập tay' : showPlace({ file: record.file, sheet: record.sheet, cell: `A${record.row}` });
}
