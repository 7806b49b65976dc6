/**
 * Every subject × award with its outcome, reason in words, cell, article and what would change it → a workbook to be written.
 * In: a tally and the words of what would change each; out: a spec. Words of the sheets stay text, whatever they begin with.
 */
import { decisiveNode, shortReason } from '../tally/short-reason.ts';
import { showDate } from '../text/dates.ts';
import type { AwardOutcome, Because, LawView, Tally } from '../types.ts';
import { ELIGIBILITY_WORDS } from '../words/eligibility.ts';
import type { CellSpec, Look, WorkbookSpec } from './workbook-spec.ts';

/** Words of what would change an outcome; '' where nothing need change. */
export type ChangeWords = (subject: string, outcome: AwardOutcome) => string;

const HEADS: readonly (readonly [string, number])[] = [
  ['TT', 5],
  ['Họ và tên, tập thể', 26],
  ['Tổ', 14],
  ['Danh hiệu, hình thức', 26],
  ['Điều kiện', 16],
  ['Đề nghị', 9],
  ['Lý do', 42],
  ['Ô', 34],
  ['Điều luật', 34],
  ['Áp dụng từ', 12],
  ['Cách hiểu, điều chưa đối chiếu', 34],
  ['Điều gì sẽ thay đổi', 60],
];

const HEAD_ROW = 3;
const head: Look = { bold: true, align: 'center', wrap: true, border: true, ground: 'E8EEF7' };
const body: Look = { wrap: true, border: true, size: 11 };

export function explanationsWorkbook(tally: Tally, law: LawView, changes: ChangeWords): WorkbookSpec {
  const rows = subjects(tally).flatMap((each) =>
    each.awards.map((outcome) => rowOf(each, outcome, law, changes(each.id, outcome))),
  );
  const cells: CellSpec[] = [
    {
      row: 1,
      column: 1,
      content: `Giải thích kết quả xét năm học ${tally.schoolYear}, theo luật ngày ${showDate(tally.asOf)}`,
      look: { bold: true, size: 14 },
    },
    ...HEADS.map(([content], at) => ({ row: HEAD_ROW, column: at + 1, content, look: head })),
    ...rows.flatMap((row, at) =>
      [String(at + 1), ...row].map((content, column) => ({
        row: HEAD_ROW + 1 + at,
        column: column + 1,
        content: column === 0 ? at + 1 : content,
        look: body,
      })),
    ),
  ];
  const bottom = HEAD_ROW + Math.max(1, rows.length);
  return {
    path: 'ket-qua/giai-thich.xlsx',
    sheets: [
      {
        name: 'Giải thích',
        widths: HEADS.map(([, width]) => width),
        cells,
        frozenRows: HEAD_ROW,
        titleRows: { first: HEAD_ROW, last: HEAD_ROW },
        filter: { top: HEAD_ROW, left: 1, bottom, right: HEADS.length },
        landscape: true,
      },
    ],
  };
}

interface SubjectRow {
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
  readonly awards: readonly AwardOutcome[];
}

function subjects(tally: Tally): readonly SubjectRow[] {
  return [...tally.people, ...tally.collectives.map((each) => ({ ...each, team: null }))];
}

function rowOf(subject: SubjectRow, outcome: AwardOutcome, law: LawView, change: string): readonly string[] {
  const told = decisiveNode(outcome) ?? firstCited(outcome.because);
  const cited = told?.cite === undefined ? firstCited(told ?? outcome.because) : told;
  return [
    subject.name,
    subject.team ?? '',
    law.award(outcome.award)?.label ?? outcome.award,
    ELIGIBILITY_WORDS[outcome.eligibility],
    outcome.proposed ? 'có' : 'không',
    shortReason(outcome) || stepReason(outcome),
    told?.at ?? '',
    cited?.cite ?? '',
    cited?.since === undefined ? '' : showDate(cited.since),
    doubts(outcome.because).join('; '),
    change,
  ];
}

/** Of an eligible one: the first step after eligibility that isn't met. */
function stepReason({ because, proposed }: AwardOutcome): string {
  if (proposed) return '';
  return because.children.at(-1)?.children.find((each) => each.status !== 'met')?.label ?? '';
}

function firstCited(because: Because): Because | undefined {
  if (because.cite !== undefined && because.cite !== '') return because;
  for (const child of because.children) {
    const found = firstCited(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Readings and unverified clauses the outcome leans on, each once. */
function doubts(because: Because): readonly string[] {
  const own = [
    ...(because.reading === undefined ? [] : [`cách hiểu của chương trình: ${because.reading}`]),
    ...(because.verified === false ? [`chưa đối chiếu văn bản gốc: ${because.cite ?? because.label}`] : []),
  ];
  return [...new Set([...own, ...because.children.flatMap(doubts)])];
}
