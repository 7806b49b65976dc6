/**
 * The workbooks of nhap-lieu/ as a school uses them: made, filled in with every word their dropdowns offer, imported without one
 * problem or question; made again with the staff once it is known, but never over one somebody has filled in.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs, { type DataValidation, type Worksheet } from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lawAt } from '../../src/law/at.ts';
import { loadRulebook } from '../../src/law/load.ts';
import { nationalLayers } from '../../src/law/national.ts';
import { exampleOf } from '../../src/papers/input-examples.ts';
import { KIND_COLUMNS, type KindColumn } from '../../src/parse/kinds/columns.ts';
import { parseAddress } from '../../src/text/place.ts';
import type { FieldValue, Kind } from '../../src/types.ts';
import * as wordLists from '../../src/values/word-lists.ts';
import { thidua } from '../edges.ts';

const [HEADER, FIRST] = [4, 6];
const PEOPLE = 45;
const FAMILY = ['Lê', 'Trần', 'Đỗ', 'Hồ', 'Phạm', 'Vũ', 'Lò', 'Hà', 'Ngô'];
const GIVEN = ['Mơ', 'Sậy', 'Nứa', 'Lau', 'Tre'];
const nameOf = (at: number): string => `${FAMILY[at % 9]} Thị ${GIVEN[Math.floor(at / 9) % 5]}`;
const codeOf = (at: number): string => `GV${String(at + 1).padStart(3, '0')}`;
const teamOf = (at: number): string => `Tổ ${(at % 3) + 1}`;

/** Order in which the workbooks are filled in: what one offers another may choose from. */
const REST: readonly Kind[] = [
  'movement',
  'council',
  'registration',
  'history',
  'initiative',
  'movement-result',
  'special',
  'model',
  'evaluation',
  'score',
  'collective',
  'ballot',
  'decision',
];

const LABELS = new Map<string, string>([
  ...Object.values(wordLists).flatMap((list) => [...list.labels].map(([id, label]) => [label, id] as const)),
  ...lawAt(loadRulebook(nationalLayers()).rulebook, '2025-05-30', '2025-05-30', {
    school: { name: 'Trường Tiểu học Sông Trăng' },
    year: '2024-2025',
  }).awards.map(({ label, id }) => [label, id] as const),
]);

let folder = '';
let files: readonly string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-nhap-lieu-'));
  await thidua(folder, 'init', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025');
  files = readdirSync(join(folder, 'nhap-lieu')).sort();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(kind: Kind): Promise<{ book: exceljs.Workbook; sheet: Worksheet; path: string }> {
  for (const file of files) {
    const book = new exceljs.Workbook();
    const path = join(folder, 'nhap-lieu', file);
    await book.xlsx.readFile(path);
    const sheet = book.worksheets[0];
    const headings = columnsOf(kind).map((column) => column.heading);
    if (sheet === undefined) continue;
    const found = (sheet.getRow(HEADER).values as unknown[]).slice(1, headings.length + 1);
    if (JSON.stringify(found) === JSON.stringify(headings)) return { book, sheet, path };
  }
  throw new Error(`no workbook for ${kind}`);
}

function columnsOf(kind: Kind): readonly KindColumn[] {
  return KIND_COLUMNS[kind].filter((column) => column.extra !== true);
}

interface Offered {
  readonly rule: DataValidation | undefined;
  readonly last: number;
  readonly words: readonly string[];
}

function offered(book: exceljs.Workbook, sheet: Worksheet, column: number): Offered {
  const { model } = (sheet as Worksheet & { dataValidations: { model: Record<string, DataValidation> } })
    .dataValidations;
  const rows = Object.keys(model).flatMap((address) => {
    const at = parseAddress(address.split(':').at(-1) ?? '');
    return at?.column === column ? [at.row] : [];
  });
  const rule = Object.entries(model).find(
    ([address]) => parseAddress(address.split(':')[0] ?? '')?.column === column,
  )?.[1];
  const range = /^'(.+)'!\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)$/u.exec(rule?.formulae?.[0] ?? '');
  const source = range === null ? undefined : book.getWorksheet(range[1] ?? '');
  const words = Array.from({ length: Number(range?.[3] ?? 0) }, (_, at) =>
    String(source?.getCell(`${range?.[2]}${at + 1}`).value),
  );
  return { rule, last: Math.max(0, ...rows), words };
}

/** What a clerk would write in a column of a row about the person `at`. */
function sample(kind: Kind, column: KindColumn, at: number): string | number | Date | undefined {
  const byField: Readonly<Record<string, string | number>> = {
    order: at + 1,
    code: codeOf(at),
    name: nameOf(at),
    subject: nameOf(at),
    team: teamOf(at),
    authors: nameOf(at),
    shares: '100%',
    votesFor: 8,
    votesAgainst: 1,
    councilSize: 9,
    votesInvalid: 0,
    writtenFor: 0,
    nationalId: `00108500${String(at).padStart(4, '0')}`,
    title: `Sáng kiến số ${at + 1}`,
    criterion: `Tiêu chí ${at + 1}`,
    achievement: `Việc tốt số ${at + 1}`,
    movement: `Phong trào ${at + 1}`,
    movements: `Phong trào ${at + 1}`,
    ...(kind === 'collective' ? { name: at === 0 ? 'Trường' : `Tổ ${at}` } : {}),
    ...(kind === 'movement' ? { name: `Phong trào ${at + 1}` } : {}),
    ...(kind === 'model' ? { name: `Mô hình ${at + 1}` } : {}),
  };
  if (column.field in byField) return byField[column.field];
  if (column.field === 'disciplineTo' || column.field === 'to') return new Date(Date.UTC(2025, 4, 20));
  if (column.type === 'date' || column.type === 'birthDate') {
    return column.type === 'birthDate'
      ? new Date(Date.UTC(1980, at % 12, 3))
      : new Date(Date.UTC(2024, 8, (at % 28) + 1));
  }
  const content = exampleOf(kind, column);
  return typeof content === 'string' || typeof content === 'number' ? content : undefined;
}

/** As many rows as the longest list has words; each word is chosen at least once. Staff: everybody. */
async function fillIn(kind: Kind): Promise<{ path: string; written: Record<string, string | number | Date>[] }> {
  const { book, sheet, path } = await open(kind);
  const columns = columnsOf(kind);
  const lists = columns.map((_, at) => offered(book, sheet, at + 1).words);
  const fixed = (column: KindColumn): boolean =>
    ['name', 'subject', 'authors', 'team', 'movement'].includes(column.field);
  const most = Math.max(
    3,
    ...lists
      .filter((_, at) => columns[at] !== undefined && !fixed(columns[at] as KindColumn))
      .map((words) => words.length),
  );
  const ready = Array.from({ length: PEOPLE }, (_, at) => sheet.getCell(FIRST + at, 1).value).filter(
    (each) => each !== null,
  ).length;
  const count = kind === 'staff' ? PEOPLE : ready > 0 ? ready : Math.min(PEOPLE, most);
  const written = Array.from({ length: count }, (_, row) => {
    const values: Record<string, string | number | Date> = {};
    columns.forEach((column, at) => {
      const words = lists[at] ?? [];
      const chosen = words.length > 0 && !fixed(column) ? words[row % words.length] : undefined;
      const cell = sheet.getCell(FIRST + row, at + 1);
      const value = (cell.value as string | number | Date | null) ?? chosen ?? sample(kind, column, row);
      if (value === undefined) return;
      cell.value = value;
      values[column.heading] = value;
    });
    return values;
  });
  await book.xlsx.writeFile(path);
  return { path, written };
}

function expected(kind: Kind, column: KindColumn, value: string | number | Date): FieldValue {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (column.type === 'flag') return true;
  if (column.type === 'underReview') return true;
  if (column.type === 'campaign') return Number(value);
  if (column.type === 'authors') return [{ name: String(value), sharePercent: 100 }];
  if (column.type === 'awards') return [LABELS.get(String(value)) ?? '?'];
  if (column.type === 'movements') return [String(value)];
  const closed = [
    'gender',
    'status',
    'rating',
    'discipline',
    'opinion',
    'initiativeType',
    'level',
    'basis',
    'specialType',
  ];
  if (closed.includes(column.type) || column.type.startsWith('award')) return LABELS.get(String(value)) ?? '?';
  if (kind === 'score' || column.type === 'count' || column.type === 'score') return value;
  return value;
}

async function importFile(path: string) {
  const ran = await thidua(folder, 'import', path, '--json');
  return { ...JSON.parse(ran.out), code: ran.code };
}

function checkFields(
  kind: Kind,
  records: { fields: Record<string, FieldValue> }[],
  written: Record<string, string | number | Date>[],
): void {
  expect(records).toHaveLength(written.length);
  written.forEach((values, row) => {
    for (const column of columnsOf(kind)) {
      const value = values[column.heading];
      const several = column.field === 'awards'; // two columns of a registration go to one field
      if (value === undefined || column.field === 'order' || column.field === 'shares') continue;
      const found = records[row]?.fields[column.field];
      const wanted = expected(kind, column, value);
      if (several) expect(found).toEqual(expect.arrayContaining(wanted as string[]));
      else expect([column.heading, value, found]).toEqual([column.heading, value, wanted]);
    }
  });
}

describe('every workbook', () => {
  test('is protected without a password, its headings locked, its cells to fill in open', async () => {
    for (const kind of ['staff', ...REST] as const) {
      const { sheet } = await open(kind);
      const xml = sheet as Worksheet & { sheetProtection: Record<string, unknown> };
      expect(xml.sheetProtection).toMatchObject({ sheet: true });
      expect(xml.sheetProtection).not.toHaveProperty('hashValue');
      for (const at of columnsOf(kind).keys()) {
        expect(sheet.getCell(HEADER, at + 1).protection?.locked).not.toBe(false);
        expect(sheet.getCell(HEADER + 1, at + 1).protection?.locked).not.toBe(false);
        expect(sheet.getCell(FIRST, at + 1).protection?.locked).toBe(false);
        expect(sheet.getCell(400, at + 1).protection?.locked).toBe(false);
      }
      expect(sheet.getCell(HEADER, 40).protection?.locked).toBe(false);
    }
  });

  test('has a frozen, repeated heading, A4 lying, guide and example', async () => {
    for (const kind of ['staff', ...REST] as const) {
      const { book, sheet } = await open(kind);
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: HEADER });
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '4:4' });
      expect(book.worksheets.map((each) => each.name)).toContain('Hướng dẫn');
      expect(sheet.getCell(HEADER + 1, 1).value).toBe('VD');
    }
  });

  test('checks dates, numbers and words for at least 300 rows, and says kindly what is wanted', async () => {
    for (const kind of ['staff', ...REST] as const) {
      const { book, sheet } = await open(kind);
      columnsOf(kind).forEach((column, at) => {
        const { rule, last, words } = offered(book, sheet, at + 1);
        if (
          ![
            'code',
            'order',
            'name',
            'subject',
            'thing',
            'text',
            'team',
            'movements',
            'underReview',
            'authors',
            'shares',
          ].includes(column.type)
        ) {
          expect(rule, `${kind} ${column.heading}`).toBeDefined();
        }
        if (rule === undefined) return;
        expect(last).toBeGreaterThanOrEqual(FIRST + 299);
        expect(rule.error?.length ?? 0).toBeGreaterThan(30);
        expect(rule.error?.length ?? 0).toBeLessThan(226);
        if (rule.type === 'list') expect(words.length).toBeGreaterThan(0);
      });
    }
  });
});

describe('filled in', () => {
  test('the staff list imports whole, and --refresh fills the staff into the others', async () => {
    const { path, written } = await fillIn('staff');
    const ran = await importFile(path);
    expect(ran).toMatchObject({ code: 0, problems: [] });
    checkFields('staff', ran.records, written);
    const again = JSON.parse((await thidua(folder, 'init', '--refresh', '--json')).out);
    expect(again).toMatchObject({ same: 1 });
    expect(again.kept).toHaveLength(1);
    expect(again.problems.map((each: { code: string }) => each.code)).toEqual(['giu-tep-nhap-lieu']);
    const { book, sheet } = await open('evaluation');
    expect(sheet.getCell(FIRST, 3).value).toBeTruthy();
    expect(offered(book, sheet, 3).words).toContain(nameOf(0));
    expect(JSON.parse((await thidua(folder, 'init', '--refresh', '--json')).out)).toMatchObject({ files: [] });
  }, 60_000);

  test.each(REST)(
    '%s imports without a problem, every word of its lists, all fields right',
    async (kind) => {
      const { path, written } = await fillIn(kind);
      const ran = await importFile(path);
      expect(ran.problems).toEqual([]);
      expect(ran.code).toBe(0);
      const table = ran.files[0].tables[0];
      expect(table).toMatchObject({ kind, refused: 0 });
      expect(table.columns.every((each: { why: string }) => each.why === 'exact')).toBe(true);
      checkFields(kind, ran.records.slice(0, written.length), written);
    },
    60_000,
  );

  test('the score sheet has a column per person, told in its guide; points in them are theirs', async () => {
    const { book, sheet, path } = await open('score');
    const guide = book.getWorksheet('Hướng dẫn')?.getSheetValues().flat().join('\n') ?? '';
    expect(guide).toContain('Mỗi người một cột');
    const after = columnsOf('score').length;
    const names = (sheet.getRow(HEADER).values as unknown[]).slice(after + 1);
    const here = Array.from({ length: PEOPLE }, (_, at) => at).filter((at) => names.includes(nameOf(at)));
    expect(here.length).toBeGreaterThan(PEOPLE / 2); // who has left has no column
    expect(names).toHaveLength(here.length);
    for (let row = FIRST; sheet.getCell(row, 2).value !== null; row++) {
      names.forEach((_, at) => {
        sheet.getCell(row, after + 1 + at).value = 5;
      });
    }
    await book.xlsx.writeFile(path);
    const ran = await importFile(path);
    expect(ran.problems).toEqual([]);
    expect(new Set(ran.records.map((each: { person: string | null }) => each.person ?? ''))).toEqual(
      new Set(here.map(codeOf)),
    );
  }, 60_000);

  test('whoever the list of people and tổ offers is found by that name alone', async () => {
    const { book, sheet, path } = await open('special');
    const at = (heading: string): number => columnsOf('special').findIndex((column) => column.heading === heading) + 1;
    const { words } = offered(book, sheet, at('Họ và tên hoặc tập thể'));
    expect(words.length).toBeGreaterThan(GIVEN.length);
    words.forEach((word, row) => {
      for (let column = 2; column <= columnsOf('special').length; column++)
        sheet.getCell(FIRST + row, column).value = null;
      sheet.getCell(FIRST + row, 1).value = row + 1;
      sheet.getCell(FIRST + row, at('Họ và tên hoặc tập thể')).value = word;
      sheet.getCell(FIRST + row, at('Loại hình')).value = 'đột xuất';
      sheet.getCell(FIRST + row, at('Thành tích')).value = `Việc khác số ${row + 1}`;
    });
    await book.xlsx.writeFile(path);
    const ran = await importFile(path);
    expect(ran.problems).toEqual([]);
    expect(ran.records).toHaveLength(words.length);
    expect(ran.records.every((each: { person: unknown; collective: unknown }) => each.person ?? each.collective)).toBe(
      true,
    );
  }, 60_000);

  test('what somebody filled in is never written over', async () => {
    const before = files.map((file) => readFileSync(join(folder, 'nhap-lieu', file)));
    const again = JSON.parse((await thidua(folder, 'init', '--refresh', '--json')).out);
    expect(again).toMatchObject({ files: [], same: 0 });
    expect(
      files
        .map((file) => readFileSync(join(folder, 'nhap-lieu', file)))
        .every((bytes, at) => bytes.equals(before[at] ?? bytes)),
    ).toBe(true);
  }, 60_000);

  test('nor is it when the year is set up again after its thidua.json was lost', async () => {
    const filled = join(folder, 'nhap-lieu', files[0] ?? '');
    const before = readFileSync(filled);
    rmSync(join(folder, 'thidua.json'));
    const words = ['init', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025', '--json'];
    const again = JSON.parse((await thidua(folder, ...words)).out);
    expect(again.problems.map(({ code }: { code: string }) => code)).toContain('giu-tep-nhap-lieu');
    expect(again.files).toEqual([]);
    expect(readFileSync(filled).equals(before)).toBe(true);
  }, 60_000);
});
