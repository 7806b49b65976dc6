/**
 * Columns the program is not sure of → questions → what a person settled. Asked: headings near several fields, and headings
 * taken for a field only because they are near it. "Để sau" settles nothing; leaving a question stops the whole import.
 */
import { KIND_COLUMNS } from '../parse/kinds/columns.ts';
import type { ParsedWorkbook } from '../parse/workbook.ts';
import { headingKey } from '../tables/remembered.ts';
import { columnNumber } from '../text/place.ts';
import { KINDS, type Kind, type Workbook } from '../types.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import type { Ask, Choice } from './edges.ts';
import type { SettledColumn } from './remembered-columns.ts';
import { stop } from './stop.ts';

interface Unsure {
  readonly sheet: string;
  readonly kind: Kind;
  readonly column: string;
  readonly heading: string;
  /** Row of the heading, for the cells shown below it. */
  readonly row: number;
  /** Fields it may be, the likeliest first. */
  readonly fields: readonly string[];
  /** It is read as the first of them unless a person says otherwise. */
  readonly taken: boolean;
}

const SKIP = '-bo-qua';
const LATER = '-de-sau';
const OTHER = '-cot-khac';

/** Key under which a column counts as asked. */
function questionKey(kind: Kind, heading: string): string {
  return `${kind} ${headingKey(heading)}`;
}

/** Asks about each unsure column once. @param asked columns asked before in this import; added to */
export async function askColumns(
  ask: Ask,
  workbook: Workbook,
  parsed: ParsedWorkbook,
  asked: Set<string>,
): Promise<SettledColumn[]> {
  const answers: SettledColumn[] = [];
  for (const unsure of unsureColumns(parsed)) {
    const key = questionKey(unsure.kind, unsure.heading);
    if (asked.has(key)) continue;
    asked.add(key);
    const field = await askColumn(ask, workbook, unsure);
    if (field !== LATER)
      answers.push({ heading: unsure.heading, kind: unsure.kind, field: field === SKIP ? null : field });
  }
  return answers;
}

/** The kind of the tables of a file in which none was recognised; undefined when the person leaves it aside. */
export async function askKind(ask: Ask, file: string): Promise<Kind | undefined> {
  const kinds = KINDS.map((kind) => ({ value: kind, label: KIND_NAMES[kind], hint: kind }));
  const later = { value: LATER, label: 'không nhập tệp này' };
  const answer = await ask.choose(`${file}: không rõ bảng thuộc loại nào. Là bảng gì?`, [...kinds, later]);
  if (answer === undefined) stop('da-dung');
  return KINDS.find((kind) => kind === answer);
}

function unsureColumns(parsed: ParsedWorkbook): Unsure[] {
  const near = parsed.report.tables.flatMap(({ sheet, kind, headerRows, columns }) =>
    columns
      .filter((each) => each.why === 'near')
      .map(({ column, heading, field }) => {
        return { sheet, kind, column, heading, row: headerRows.at(-1) ?? 1, fields: [field], taken: true };
      }),
  );
  const open = parsed.questions.map(({ sheet, kind, column, heading, cell, choices }) => {
    const row = Number(/\d+$/u.exec(cell)?.[0] ?? 1);
    return { sheet, kind, column, heading, row, fields: choices.map((each) => each.field), taken: false };
  });
  return [...open, ...near];
}

async function askColumn(ask: Ask, workbook: Workbook, unsure: Unsure): Promise<string> {
  const { kind, column, fields, taken } = unsure;
  const heading = unsure.heading.replace(/\s+/gu, ' ');
  const below = cellsBelow(workbook, unsure);
  const seen = below.length === 0 ? 'cột trống' : `ví dụ: ${below.join('; ')}`;
  const question = `${workbook.file} › ${unsure.sheet}, ${KIND_NAMES[kind]}: cột ${column} “${heading}” (${seen}) là cột nào?`;
  const first = fields.map((field, index) => {
    return { value: field, label: `${headingOf(kind, field)}${taken && index === 0 ? ' (như đã hiểu)' : ''}` };
  });
  const answer = await ask.choose(question, [
    ...first,
    { value: OTHER, label: 'một cột khác …' },
    { value: SKIP, label: 'bỏ qua cột này', hint: 'lần sau không hỏi nữa' },
    { value: LATER, label: 'để sau', hint: 'lần sau hỏi lại' },
  ]);
  if (answer === OTHER) {
    const rest = otherFields(kind, fields);
    return (await ask.choose(`“${heading}” là cột nào của bảng ${KIND_NAMES[kind]}?`, rest)) ?? stop('da-dung');
  }
  return answer ?? stop('da-dung');
}

function otherFields(kind: Kind, offered: readonly string[]): Choice[] {
  const fields = [...new Set(KIND_COLUMNS[kind].filter((each) => each.type !== 'order').map((each) => each.field))];
  const rest = fields.filter((field) => !offered.includes(field));
  return [
    ...rest.map((field) => ({ value: field, label: headingOf(kind, field) })),
    { value: SKIP, label: 'không cột nào, bỏ qua cột này' },
  ];
}

function headingOf(kind: Kind, field: string): string {
  return KIND_COLUMNS[kind].find((each) => each.field === field)?.heading ?? field;
}

/** Up to three different values that stand under a heading. */
function cellsBelow(workbook: Workbook, { sheet, column, row }: Unsure): string[] {
  const number = columnNumber(column);
  const rows = workbook.sheets.find((each) => each.name === sheet)?.rows ?? [];
  const texts = new Set<string>();
  for (const { row: at, cells } of rows) {
    const cell = at > row ? cells.find((each) => each.column === number) : undefined;
    if (cell !== undefined) texts.add(cell.text.slice(0, 24));
    if (texts.size === 3) break;
  }
  return [...texts];
}
