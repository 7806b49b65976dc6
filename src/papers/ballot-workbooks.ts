/**
 * Candidates → two workbooks to enter the vote in, candidates filled in beforehand: the counts, or one mark per member.
 * In: who is voted on, the council; out: specs. Either is imported as it is.
 */
import { KIND_COLUMNS } from '../parse/kinds/columns.ts';
import type { SchoolYear } from '../types.ts';
import { BALLOT_FOLDER, type Candidate } from './vote-sheets.ts';
import type { CellSpec, Look, WorkbookSpec } from './workbook-spec.ts';

const HEADER = 4;
const heading: Look = { bold: true, align: 'center', wrap: true, border: true, ground: 'DDEBF7' };
const body: Look = { border: true, wrap: true };
const mark: Look = { border: true, align: 'center' };

/** Headings by which a sheet of marks is told, and the words of its cells. */
export const MARK_WORDS =
  'x hoặc đồng ý; không đồng ý; không hợp lệ; văn bản (đồng ý bằng văn bản); để trống: không có phiếu';

export function ballotWorkbooks(
  voted: readonly Candidate[],
  council: readonly string[],
  year: SchoolYear,
): readonly WorkbookSpec[] {
  return [counts(voted, council.length, year), ...(council.length === 0 ? [] : [marks(voted, council, year)])];
}

function counts(voted: readonly Candidate[], size: number, year: SchoolYear): WorkbookSpec {
  const columns = KIND_COLUMNS.ballot.filter((column) => column.extra !== true);
  const known = (candidate: Candidate, at: number): Readonly<Record<string, string | number>> => ({
    order: at + 1,
    ...(candidate.code === null ? {} : { code: candidate.code }),
    subject: candidate.name,
    award: candidate.award.label,
    ...(size === 0 ? {} : { councilSize: size }),
  });
  return {
    path: `${BALLOT_FOLDER}/nhap-so-phieu.xlsx`,
    sheets: [
      {
        name: 'Kiểm phiếu',
        widths: columns.map((each) => (each.field === 'order' ? 6 : each.type === 'count' ? 12 : 28)),
        cells: [
          ...titleCells(
            `KIỂM PHIẾU NĂM HỌC ${year}`,
            'Ghi số phiếu của từng trường hợp rồi nhập: thidua import <tệp này>',
          ),
          ...columns.map((each, at) => ({ row: HEADER, column: at + 1, content: each.heading, look: heading })),
          ...voted.flatMap((candidate, at) =>
            columns.map((column, index): CellSpec => {
              const content = known(candidate, at)[column.field];
              const look = column.type === 'count' ? mark : body;
              return { row: HEADER + 1 + at, column: index + 1, look, ...(content === undefined ? {} : { content }) };
            }),
          ),
        ],
        frozenRows: HEADER,
        landscape: true,
      },
    ],
  };
}

function marks(voted: readonly Candidate[], council: readonly string[], year: SchoolYear): WorkbookSpec {
  const heads = ['STT', 'Mã', 'Họ và tên hoặc tập thể', 'Danh hiệu', ...council];
  return {
    path: `${BALLOT_FOLDER}/nhap-phieu-tung-thanh-vien.xlsx`,
    sheets: [
      {
        name: 'Phiếu từng thành viên',
        widths: heads.map((_each, at) => [6, 12, 28, 28][at] ?? 12),
        heights: { [HEADER]: 48 },
        cells: [
          ...titleCells(`PHIẾU BẦU CỦA TỪNG THÀNH VIÊN NĂM HỌC ${year}`, `Cách ghi: ${MARK_WORDS}`),
          ...heads.map((content, at) => ({ row: HEADER, column: at + 1, content, look: heading })),
          ...voted.flatMap(({ code, name, award }, at) =>
            heads.map((_each, index): CellSpec => {
              const content = [at + 1, code ?? undefined, name, award.label][index];
              const look = index < 4 ? body : mark;
              return { row: HEADER + 1 + at, column: index + 1, look, ...(content === undefined ? {} : { content }) };
            }),
          ),
        ],
        frozenRows: HEADER,
        landscape: true,
      },
    ],
  };
}

function titleCells(title: string, how: string): readonly CellSpec[] {
  return [
    { row: 1, column: 1, content: title, look: { bold: true, size: 14 } },
    { row: 2, column: 1, content: how, look: { italic: true, size: 11 } },
  ];
}
