/**
 * Law view + staff → the ready-to-fill workbooks of nhap-lieu/, one per kind of sheet, headings from KIND_COLUMNS.
 * Each: the sheet to fill (dropdowns, dates checked, example row marked VD), "Hướng dẫn", and a hidden list of words.
 */
import { KIND_COLUMNS, type KindColumn } from '../parse/kinds/columns.ts';
import { foldName } from '../text/fold.ts';
import type { Kind, LawView, SchoolYear } from '../types.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import { exampleOf } from './input-examples.ts';
import { guideSheet } from './input-guide.ts';
import { bodyLook, format, type KnownMember, memberCells } from './input-members.ts';
import { LIST_SHEET, validationOf } from './input-validations.ts';
import { allowedWords, type Known } from './input-words.ts';
import type { CellSpec, Look, SheetSpec, WorkbookSpec } from './workbook-spec.ts';

/** What else of the year is known. */
export interface KnownYear {
  readonly year: SchoolYear;
  readonly people: readonly KnownMember[];
  /** Names of the tổ, and of the movements. */
  readonly teams: readonly string[];
  readonly movements: readonly string[];
}

const FILES: Readonly<Record<Kind, string>> = {
  staff: '01-danh-sach-can-bo-giao-vien-nhan-vien',
  council: '02-hoi-dong',
  movement: '03-phong-trao',
  registration: '04-dang-ky-thi-dua',
  history: '05-khen-thuong-cac-nam-truoc',
  initiative: '06-sang-kien',
  'movement-result': '07-ket-qua-phong-trao',
  special: '08-khen-thuong-dot-xuat-chuyen-de',
  model: '09-dien-hinh-tien-tien',
  evaluation: '10-danh-gia-xep-loai',
  score: '11-cham-diem-theo-tieu-chi',
  collective: '12-tap-the',
  ballot: '13-kiem-phieu',
  decision: '14-quyet-dinh-khen-thuong',
};

/** Kinds with one row for each member of staff: filled in beforehand when the staff is known. */
const ROW_PER_MEMBER: readonly Kind[] = ['staff', 'registration', 'evaluation'];
/** Who is no longer at the school: nothing is registered or evaluated of them. */
const GONE: readonly string[] = ['chuyen-di', 'nghi-huu', 'thoi-viec'];
/** Rows with dropdowns and checks, at least; and beyond those filled in beforehand. */
const [ROWS_READY, ROWS_MORE] = [300, 100];
const HEADER = 4;

const heading: Look = { bold: true, align: 'center', wrap: true, border: true, ground: 'DDEBF7', locked: true };
const example: Look = { italic: true, border: true, ink: '7F7F7F', wrap: true, locked: true };

/** The workbooks of all kinds, in the order of the year. Staff rows follow the order given. */
export function inputWorkbooks(law: Pick<LawView, 'awards'>, known: KnownYear): WorkbookSpec[] {
  return (Object.keys(FILES) as Kind[])
    .sort((a, b) => (FILES[a] < FILES[b] ? -1 : 1))
    .map((kind) => inputWorkbook(kind, law, known));
}

function inputWorkbook(
  kind: Kind,
  law: Pick<LawView, 'awards'>,
  { year, people, teams, movements }: KnownYear,
): WorkbookSpec {
  const columns = KIND_COLUMNS[kind].filter((column) => column.extra !== true);
  const here = people.filter((each) => !GONE.includes(each.status ?? ''));
  const members = kind === 'staff' ? people : ROW_PER_MEMBER.includes(kind) ? here : [];
  const filled = kind === 'collective' && teams.length > 0 ? ['Trường', ...teams].map((name) => ({ name })) : members;
  const names = [...new Set(here.map((each) => each.name))];
  const choices: Known = { law, year, names, teams, movements };
  const lists = columns.map((column) => allowedWords(kind, column, choices));
  const last = HEADER + 1 + Math.max(ROWS_READY, filled.length + ROWS_MORE);
  const rangeOf = (at: number) => ({ top: HEADER + 2, left: at, bottom: last, right: at });
  const sheets: SheetSpec[] = [
    {
      name: sheetName(kind),
      widths: columns.map(width),
      columnLooks: Object.fromEntries(columns.map((column, index) => [index + 1, bodyLook(column)])),
      heights: { 1: 24, [HEADER]: 36, [HEADER + 1]: 34 },
      cells: [
        ...TITLE.map((look, at) => ({ row: at + 1, column: 1, content: at === 0 ? title(kind) : HOW_TO_FILL, look })),
        ...columns.map((column, index) => ({ row: HEADER, column: index + 1, content: column.heading, look: heading })),
        ...columns.map((column, index) => exampleCell(kind, column, index + 1)),
        ...(kind === 'score' ? personColumns(here, columns.length) : []),
        ...filled.flatMap((member, index) => memberCells(member, HEADER + 2 + index, index + 1, columns, kind)),
      ],
      validations: columns.flatMap((column, index) => validationOf(column, rangeOf(index + 1), lists[index] ?? [])),
      frozenRows: HEADER,
      titleRows: { first: HEADER, last: HEADER },
      landscape: true,
      narrow: true,
      rowHeight: 18,
      protected: true,
    },
    guideSheet(kind, columns, lists),
  ];
  if (lists.some((words) => words.length > 0)) sheets.push(listSheet(lists));
  return { path: `nhap-lieu/${FILES[kind]}.xlsx`, sheets };
}

/** A column of points for each person; bearers of one name share none, a row each is for them. */
function personColumns(people: readonly KnownMember[], after: number): CellSpec[] {
  const names = people.map((each) => each.name);
  return names
    .filter((name) => names.filter((other) => foldName(other) === foldName(name)).length === 1)
    .flatMap((content, index) => [
      { row: HEADER, column: after + 1 + index, content, look: heading },
      { row: HEADER + 1, column: after + 1 + index, look: example },
    ]);
}

const TITLE: readonly Look[] = [
  { bold: true, size: 14, locked: true },
  { italic: true, size: 11, locked: true },
];
const HOW_TO_FILL =
  'Ghi từ dưới dòng ví dụ (VD); chương trình bỏ qua dòng ví dụ. Cách ghi từng cột: trang “Hướng dẫn”.';

function title(kind: Kind): string {
  return KIND_NAMES[kind].toLocaleUpperCase('vi');
}

/** The kind's name where Excel takes so long a one (31 letters), else its first words up to a comma. */
function sheetName(kind: Kind): string {
  const whole = KIND_NAMES[kind].replaceAll(/[[\]:*?/\\]/gu, ' ');
  const name = whole.length > 31 ? (whole.split(',')[0] ?? whole).slice(0, 31).trim() : whole;
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}

function exampleCell(kind: Kind, column: KindColumn, at: number): CellSpec {
  const content = column.field === 'order' ? 'VD' : exampleOf(kind, column);
  return {
    row: HEADER + 1,
    column: at,
    look: { ...example, ...format(column) },
    ...(content === undefined ? {} : { content }),
  };
}

function listSheet(lists: readonly (readonly string[])[]): SheetSpec {
  return {
    name: LIST_SHEET,
    hidden: true,
    widths: lists.map(() => 30),
    cells: lists.flatMap((words, column) =>
      words.map((content, row) => ({ row: row + 1, column: column + 1, content })),
    ),
  };
}

function width(column: KindColumn): number {
  const exact = WIDTHS[column.field] ?? WIDTHS[column.type];
  if (exact !== undefined) return exact;
  if (column.type === 'name' || column.type === 'subject' || column.type === 'authors') return 26;
  if (column.type === 'thing' || column.type === 'awards' || column.type === 'award') return 32;
  return column.type === 'text' ? 20 : 14;
}

/** Characters, by field or else by type. */
const WIDTHS: Readonly<Record<string, number>> = {
  order: 6,
  code: 10,
  decisionNo: 14,
  documentNo: 14,
  date: 13,
  birthDate: 13,
  gender: 8,
  flag: 8,
  count: 11,
  score: 11,
  campaign: 7,
  opinion: 14,
  rating: 27,
  awardOrRating: 30,
  absenceReason: 16,
  initiativeTitle: 30,
  note: 16,
};
