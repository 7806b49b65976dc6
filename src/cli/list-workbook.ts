/**
 * Stored rows of one kind → a workbook to correct in Excel and import again: canonical headings, words that are read back as
 * the same values, every row with the token of its record in a hidden column. Text stays text whatever it begins with.
 */

import type { CellContent, CellSpec, Look, WorkbookSpec } from '../papers/workbook-spec.ts';
import { columnOf, type KindColumn } from '../parse/kinds/columns.ts';
import { wordsOf } from '../parse/words-of.ts';
import { TOKEN_FIELD, tokenOf } from '../plan/identified.ts';
import type { FieldValue, Kind, StoredRecord } from '../types.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import { editableColumns } from './assignments.ts';

const HEADER = 4;
const TOKEN_HEADING = columnOf('staff', TOKEN_FIELD)?.heading ?? TOKEN_FIELD;
const heading: Look = { bold: true, align: 'center', wrap: true, border: true, ground: 'DDEBF7' };
const faint: Look = { ink: '7F7F7F', format: '@', size: 9 };

/** Rows a sheet cannot say: nominations entered by hand stand in no column. */
export function isListed(record: StoredRecord): boolean {
  return record.fields.nominated === undefined && record.fields.withdrawn === undefined;
}

/** @param records of one kind, in the order to be written */
export function listWorkbook(kind: Kind, records: readonly StoredRecord[]): WorkbookSpec {
  const title = KIND_NAMES[kind].toLocaleUpperCase('vi');
  const columns = writtenColumns(kind, records);
  const token = columns.length + 2;
  const cells: CellSpec[] = [
    { row: 1, column: 1, content: title, look: { bold: true, size: 14 } },
    {
      row: 2,
      column: 1,
      content:
        'Sửa ngay trong các ô, lưu lại, rồi nhập lại tệp này. Cột cuối đang ẩn cho biết dòng nào là của ai: đừng xóa.',
      look: { italic: true, size: 11 },
    },
    { row: HEADER, column: 1, content: 'STT', look: heading },
    ...columns.map((column, at) => ({ row: HEADER, column: at + 2, content: column.heading, look: heading })),
    { row: HEADER, column: token, content: TOKEN_HEADING, look: faint },
    ...records.flatMap((record, index) => rowCells(record, index, columns, token)),
  ];
  return {
    path: '',
    sheets: [
      {
        name: 'Danh sách',
        widths: [6, ...columns.map(width), 16],
        hiddenColumns: [token],
        heights: { 1: 24, [HEADER]: 36 },
        cells,
        frozenRows: HEADER,
        titleRows: { first: HEADER, last: HEADER },
        landscape: columns.length > 6,
      },
    ],
  };
}

interface Written extends KindColumn {
  /** A column of marks: an x where the list of the row names this movement. */
  readonly movement?: string;
}

/** Canonical columns, the optional ones where some row has a value, and a column per movement as sheets have them. */
function writtenColumns(kind: Kind, records: readonly StoredRecord[]): Written[] {
  const columns = editableColumns(kind).filter(
    ({ extra, field }) => extra !== true || records.some(({ fields }) => (fields[field] ?? null) !== null),
  );
  const movements = new Set(records.flatMap(({ fields }) => listOf(fields.movements)));
  return columns.flatMap((column): Written[] =>
    column.type === 'movements' && movements.size > 0
      ? [...movements].map((movement) => ({ ...column, heading: movement, movement }))
      : [column],
  );
}

function listOf(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function rowCells(record: StoredRecord, index: number, columns: readonly Written[], token: number): CellSpec[] {
  const row = HEADER + 1 + index;
  return [
    { row, column: 1, content: index + 1, look: { border: true, align: 'center' } },
    ...columns.map((column, at): CellSpec => {
      const content = contentOf(column, record.fields[column.field]);
      const look: Look = { border: true, wrap: true, format: format(column) };
      return { row, column: at + 2, look, ...(content === undefined ? {} : { content }) };
    }),
    { row, column: token, content: tokenOf(record), look: faint },
  ];
}

function contentOf(column: Written, value: FieldValue | undefined): CellContent | undefined {
  if (value === null || value === undefined) return undefined;
  if (column.movement !== undefined) {
    const list = listOf(value);
    return list.includes(column.movement) ? 'x' : list.length === 0 ? '0' : undefined;
  }
  if (typeof value === 'number') return value;
  if (isDate(column) && typeof value === 'string' && value.length === 10) return { date: value };
  return wordsOf(column.type, value);
}

/** Text columns are text for whatever is typed there later, so that no code loses its zeros and nothing becomes a formula. */
function format(column: KindColumn): string {
  if (isDate(column)) return 'dd/mm/yyyy';
  return column.type === 'count' || column.type === 'score' || column.type === 'campaign' ? 'General' : '@';
}

function isDate({ type }: KindColumn): boolean {
  return type === 'date' || type === 'birthDate';
}

function width({ type }: KindColumn): number {
  if (type === 'name' || type === 'subject' || type === 'authors') return 26;
  return type === 'thing' || type === 'awards' || type === 'award' || type === 'awardOrRating' ? 32 : 16;
}
