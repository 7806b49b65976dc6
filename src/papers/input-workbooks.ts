/**
 * Law view + staff → the ready-to-fill workbooks of nhap-lieu/, one per kind of sheet, headings from KIND_COLUMNS.
 * Each: the sheet to fill (dropdowns, dates checked, example row marked VD), "Hướng dẫn", and a hidden list of words.
 */
import { KIND_COLUMNS, type KindColumn } from '../parse/kinds/columns.ts';
import { columnLetters } from '../text/place.ts';
import type { Kind, LawView, PartialDate } from '../types.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import { exampleOf } from './input-examples.ts';
import { guideSheet } from './input-guide.ts';
import { allowedWords, severalAllowed } from './input-words.ts';
import type { CellContent, CellSpec, Look, SheetSpec, Validation, WorkbookSpec } from './workbook-spec.ts';

/** What is known of a member of staff; the shape of a roster's person is one. */
export interface KnownMember {
  readonly name: string;
  readonly code?: string | null | undefined;
  readonly birthDate?: PartialDate | null | undefined;
  readonly team?: string | null | undefined;
  readonly gender?: string | null | undefined;
  readonly position?: string | null | undefined;
  readonly hiredOn?: PartialDate | null | undefined;
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
const ROWS_READY = 200;
const HEADER = 4;
const LIST_SHEET = 'Danh mục';

const heading: Look = { bold: true, align: 'center', wrap: true, border: true, ground: 'DDEBF7' };
const example: Look = { italic: true, border: true, ink: '7F7F7F', wrap: true };

/** The workbooks of all kinds, in the order of the year. Staff rows follow the order given. */
export function inputWorkbooks(law: Pick<LawView, 'awards'>, people: readonly KnownMember[] = []): WorkbookSpec[] {
  return (Object.keys(FILES) as Kind[])
    .sort((a, b) => (FILES[a] < FILES[b] ? -1 : 1))
    .map((kind) => inputWorkbook(kind, law, people));
}

function inputWorkbook(kind: Kind, law: Pick<LawView, 'awards'>, people: readonly KnownMember[]): WorkbookSpec {
  const columns = KIND_COLUMNS[kind].filter((column) => column.extra !== true);
  const members = ROW_PER_MEMBER.includes(kind) ? people : [];
  const last = HEADER + 1 + Math.max(ROWS_READY, members.length + 50);
  const lists = columns.map((column) => allowedWords(column, law, people));
  const sheets: SheetSpec[] = [
    {
      name: sheetName(kind),
      widths: columns.map(width),
      columnLooks: Object.fromEntries(columns.map((column, index) => [index + 1, bodyLook(column)])),
      heights: { 1: 24, [HEADER]: 36 },
      cells: [
        { row: 1, column: 1, content: sheetName(kind).toLocaleUpperCase('vi'), look: { bold: true, size: 14 } },
        {
          row: 2,
          column: 1,
          content: 'Ghi từ dưới dòng ví dụ (VD); chương trình bỏ qua dòng ví dụ. Cách ghi từng cột: trang “Hướng dẫn”.',
          look: { italic: true, size: 11 },
        },
        ...columns.map((column, index) => ({
          row: HEADER,
          column: index + 1,
          content: column.heading,
          look: heading,
        })),
        ...columns.map((column, index) => exampleCell(kind, column, index + 1)),
        ...members.flatMap((member, index) => memberCells(member, index, columns, kind)),
      ],
      validations: columns.flatMap((column, index) => validation(column, index + 1, lists[index] ?? [], last)),
      frozenRows: HEADER,
      titleRows: { first: HEADER, last: HEADER },
      landscape: columns.length > 6,
    },
    guideSheet(kind, columns, lists),
  ];
  if (lists.some((words) => words.length > 0)) sheets.push(listSheet(lists));
  return { path: `nhap-lieu/${FILES[kind]}.xlsx`, sheets };
}

function sheetName(kind: Kind): string {
  const name = KIND_NAMES[kind];
  return (name.charAt(0).toLocaleUpperCase('vi') + name.slice(1))
    .replaceAll(/[[\]:*?/\\]/gu, ' ')
    .slice(0, 31)
    .trim();
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

function memberCells(member: KnownMember, index: number, columns: readonly KindColumn[], kind: Kind): CellSpec[] {
  return columns.map((column, at) => {
    const content = column.field === 'order' ? index + 1 : knownContent(member, column, kind);
    const look: Look = { border: true, ...bodyLook(column) };
    return { row: HEADER + 2 + index, column: at + 1, look, ...(content === undefined ? {} : { content }) };
  });
}

function knownContent(member: KnownMember, column: KindColumn, kind: Kind): CellContent | undefined {
  const known: Readonly<Record<string, string | null | undefined>> = {
    code: member.code,
    name: member.name,
    birthDate: member.birthDate,
    team: member.team,
    ...(kind === 'staff'
      ? {
          gender: member.gender === 'nam' ? 'Nam' : member.gender === 'nu' ? 'Nữ' : null,
          position: member.position,
          hiredOn: member.hiredOn,
        }
      : {}),
  };
  const value = known[column.field];
  if (value === null || value === undefined || value === '') return undefined;
  if (!isDate(column)) return value;
  return value.length === 10 ? { date: value } : value.split('-').reverse().join('/');
}

function validation(column: KindColumn, at: number, words: readonly string[], last: number): Validation[] {
  const range = { top: HEADER + 2, left: at, bottom: last, right: at };
  if (words.length > 0) {
    const letters = columnLetters(at);
    const listAt = `'${LIST_SHEET}'!$${letters}$1:$${letters}$${words.length}`;
    const several = severalAllowed(column);
    const prompt = several
      ? 'Chọn một mục; nếu có nhiều, gõ thêm, cách nhau bằng dấu chấm phẩy (;).'
      : 'Chọn một mục trong danh sách.';
    return [{ range, allows: { listAt }, prompt, strict: !several }];
  }
  if (column.type === 'date') {
    const allows = { dateFrom: '1950-01-01', dateTo: '2099-12-31' } as const;
    return [{ range, allows, prompt: 'Ghi ngày/tháng/năm, ví dụ 05/09/2024.', strict: true }];
  }
  return [];
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

function isDate(column: KindColumn): boolean {
  return column.type === 'date' || column.type === 'birthDate';
}

/** Codes as text, so that Excel eats no leading 0. */
function format(column: KindColumn): { format?: string } {
  if (isDate(column)) return { format: 'dd/mm/yyyy' };
  return column.type === 'code' || column.type === 'nationalId' || column.type === 'schoolYear' ? { format: '@' } : {};
}

function bodyLook(column: KindColumn): Look {
  return { wrap: true, ...(column.type === 'order' ? { align: 'center' as const } : {}), ...format(column) };
}

function width(column: KindColumn): number {
  if (column.type === 'order') return 6;
  if (column.type === 'name' || column.type === 'subject' || column.type === 'authors') return 26;
  if (column.type === 'thing' || column.type === 'awards' || column.type === 'award') return 32;
  return column.type === 'text' || column.type === 'rating' ? 22 : 14;
}
