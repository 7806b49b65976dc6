/**
 * Damage from fixed seeds: whatever the bytes, a file is read to records or refused in words; never anything else, and what
 * is refused leaves the year as it was. FUZZ=20000 runs so many cases instead of some hundreds, and tells how they ended.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import * as SheetJS from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../src/parse/workbook.ts';
import { isCannotProceed } from '../../src/problem.ts';
import { readWorkbook } from '../../src/read/workbook.ts';
import { PROBLEM_WORDS } from '../../src/words/problems.ts';
import { thidua } from '../edges.ts';
import { damagedBytes, damagedParts, damagedXml, damagedZip, type Random, randomFrom } from './mutate.ts';
import { xlsx } from './package.ts';

const CASES = Number(process.env.FUZZ ?? 600);
const fixtures = resolve(import.meta.dirname, '..', '..', 'fixtures');
const fixture = (path: string): Uint8Array => new Uint8Array(readFileSync(join(fixtures, path)));

const SHEET =
  '<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45540</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>b &amp; c</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
const OTHERS = {
  'xl/sharedStrings.xml': '<sst><si><r><rPr><rFont val=".VnTime"/></rPr><t>NguyÔn</t></r></si></sst>',
  'xl/styles.xml':
    '<styleSheet><fonts><font><name val="Arial"/></font></fonts><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
};

function old(bookType: 'biff8' | 'xlml' | 'ods' | 'html'): Uint8Array {
  const book = SheetJS.utils.book_new();
  const rows = [
    ['STT', 'Họ và tên', 'Ngày sinh', 'Tổ', 'Chức vụ'],
    [1, 'Lê Thị Đào', '05/09/1985', 'Tổ 1', 'Giáo viên'],
    [2, 'Trần Văn Sương', 31_000, 'Tổ 2', true],
  ];
  SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet(rows), 'Danh sách');
  return new Uint8Array(SheetJS.write(book, { bookType, type: 'buffer' }));
}

type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

const csv = Buffer.from('STT;Họ và tên;"Ngày\nsinh"\r\n1;"Lê ""Thị"" Đào";05/09/1985\r\n');
const TARGETS: readonly (readonly [name: string, file: string, sources: () => Uint8Array[], damage: Damage])[] = [
  ['bytes of .xlsx', 'so.xlsx', () => [xlsx(SHEET, OTHERS), fixture('truong-mau/06-tap-the.xlsx')], damagedBytes],
  ['records of the zip', 'so.xlsx', () => [xlsx(SHEET, OTHERS), fixture('truong-mau/08-hoi-dong.xlsx')], damagedZip],
  ['parts of a small .xlsx', 'so.xlsx', () => [xlsx(SHEET, OTHERS)], damagedParts],
  [
    'parts of schools’ .xlsx',
    'so.xlsx',
    () =>
      [
        'truong-mau/01-danh-sach-can-bo.xlsx',
        'truong-mau/02-dang-ky-thi-dua.xlsx',
        'truong-mau/09-kiem-phieu.xlsx',
      ].map(fixture),
    damagedParts,
  ],
  ['.xls', 'so.xls', () => [old('biff8')], damagedBytes],
  ['SpreadsheetML', 'so.xls', () => [old('xlml')], damagedXml],
  ['HTML', 'so.xls', () => [old('html')], damagedXml],
  ['.ods', 'so.ods', () => [old('ods')], damagedParts],
  ['bytes of .ods', 'so.ods', () => [old('ods')], damagedBytes],
  ['.csv', 'so.csv', () => [csv, Buffer.from(`\ufeff${csv}`, 'utf16le')], damagedBytes],
];

const ended = new Map<string, number>();
let slowest = { seconds: 0, name: '', seed: 0 };

async function endOf(bytes: Uint8Array, file: string): Promise<string> {
  try {
    const workbook = await readWorkbook(bytes, file);
    const { report } = parseWorkbook(workbook, { year: '2024-2025', today: '2025-05-30', remembered: {} });
    for (const table of report.tables) {
      const skipped = table.skipped.reduce((sum, each) => sum + each.count, 0);
      expect(table.read).toBe(table.taken + table.refused + skipped);
    }
    return 'read';
  } catch (error) {
    if (isCannotProceed(error)) return error.problems.map((each) => each.code).join();
    throw error;
  }
}

describe('damaged files are read or refused in words', () => {
  const each = Math.ceil(CASES / TARGETS.length);
  test.each(TARGETS)(
    '%s',
    async (name, file, sources, damage) => {
      const whole = sources();
      for (let seed = 1; seed <= each; seed++) {
        const random = randomFrom(seed);
        const bytes = damage(whole[seed % whole.length] ?? new Uint8Array(), random);
        const start = performance.now();
        let end = '';
        try {
          end = await endOf(bytes, file);
        } catch (error) {
          throw new Error(`${name}, seed ${seed}`, { cause: error });
        }
        const seconds = (performance.now() - start) / 1000;
        if (seconds > slowest.seconds) slowest = { seconds, name, seed };
        ended.set(end, (ended.get(end) ?? 0) + 1);
        expect(['read', ...Object.keys(PROBLEM_WORDS)], `${name}, seed ${seed}`).toContain(end);
      }
    },
    60_000 + CASES * 200,
  );

  afterAll(() => {
    if (process.env.FUZZ === undefined) return;
    const counts = [...ended].sort(([, a], [, b]) => b - a).map(([end, count]) => `${end} ${count}`);
    const { seconds, name, seed } = slowest;
    process.stdout.write(
      `${each * TARGETS.length} cases: ${counts.join(', ')}; slowest ${seconds.toFixed(1)} s (${name}, seed ${seed})\n`,
    );
  });
});

describe('a damaged file given to import', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'thidua-fuzz-'));
    await thidua(folder, 'init', '.', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025', '--yes');
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test(
    'exit 2 stores nothing, whatever stood before it in the list',
    async () => {
      writeFileSync(join(folder, 'lanh.xlsx'), fixture('truong-mau/01-danh-sach-can-bo.xlsx'));
      const whole = fixture('truong-mau/02-dang-ky-thi-dua.xlsx');
      for (let seed = 1; seed <= Math.max(12, Math.ceil(CASES / 100)); seed++) {
        writeFileSync(join(folder, 'hong.xlsx'), damagedBytes(whole, randomFrom(seed)));
        const before = stateOf(folder);
        const { code } = await thidua(folder, 'import', 'lanh.xlsx', 'hong.xlsx', '--json');
        expect([0, 1, 2], `seed ${seed}`).toContain(code);
        if (code === 2) expect(stateOf(folder), `seed ${seed}`).toBe(before);
      }
    },
    60_000 + CASES * 100,
  );
});

function stateOf(folder: string): string {
  const hash = createHash('sha256');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.sort((a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1))) {
    hash.update(`${entry.parentPath}/${entry.name}\n`);
    if (entry.isFile()) hash.update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex');
}
