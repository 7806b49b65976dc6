/** `import --annotate`: where the copy goes, what is never written over, and the round from a bad file to a clean import. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { CORRECTIONS, richBook } from '../annotate/rich-book.ts';
import { thidua } from '../edges.ts';

let folder = '';
const original = Buffer.from(richBook());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-annotate-'));
  await thidua(folder, 'init', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025');
  const people = ['Lê Thị Mơ', 'Trần Văn Sậy', 'Hồ Thị Nứa', 'Phạm Thị Lau', 'Đỗ Văn Tre'];
  const rows = people.map((name, at) => `${at + 1},GV0${at + 1},${name},Giáo viên,Tổ ${at < 2 ? 1 : 2}`);
  writeFileSync(join(folder, 'ds.csv'), ['STT,Mã,Họ và tên,Chức vụ,Tổ', ...rows].join('\n'));
  await thidua(folder, 'import', 'ds.csv');
  writeFileSync(join(folder, 'DanhGia.xlsx'), original);
});

async function annotate(path: string) {
  const ran = await thidua(folder, 'import', path, '--annotate', '--json');
  return { ...JSON.parse(ran.out), code: ran.code };
}

const bytesOf = (path: string): Buffer => readFileSync(join(folder, path));

function correct(path: string, cells: readonly string[]): void {
  const parts = unzipSync(bytesOf(path));
  let xml = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
  for (const cell of cells) {
    const value = CORRECTIONS[cell];
    const pattern = new RegExp(`<c r="${cell}"( s="\\d+")[^>]*?(?:/>|>[\\s\\S]*?</c>)`, 'u');
    const inside = typeof value === 'number' ? `><v>${value}</v>` : ` t="inlineStr"><is><t>${value}</t></is>`;
    xml = xml.replace(pattern, (_, style: string) => `<c r="${cell}"${style}${inside}</c>`);
  }
  writeFileSync(join(folder, path), zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new TextEncoder().encode(xml) }));
}

describe('import --annotate', () => {
  test('writes can-sua/ with the same name, touches no original, and says so', async () => {
    const { code, copies, problems } = await annotate('DanhGia.xlsx');
    expect(code).toBe(1);
    expect(copies).toEqual([
      { file: 'DanhGia.xlsx', path: 'can-sua/DanhGia.xlsx', cells: 6, problems: problems.length, valuesOnly: false },
    ]);
    expect(bytesOf('DanhGia.xlsx').equals(original)).toBe(true);
    const said = await thidua(folder, 'import', 'DanhGia.xlsx', '--annotate');
    expect(said.out).toMatch(/thidua\s+import\s+can-sua\/DanhGia\.xlsx/u);
  });

  test('the copy, corrected, imports without a problem, as the same file', async () => {
    await annotate('DanhGia.xlsx');
    correct('can-sua/DanhGia.xlsx', Object.keys(CORRECTIONS));
    const again = await annotate('can-sua/DanhGia.xlsx');
    expect(again).toMatchObject({ code: 0, problems: [], copies: [] });
    expect(again.plan.absent).toBe(0);
    expect(again.files[0].file).toBe('DanhGia.xlsx');
    expect(again.files[0].ignoredSheets).toContainEqual({ sheet: 'Lỗi cần sửa', why: 'trang-loi-can-sua' });
  });

  test('a copy somebody has begun to correct is kept; what is left goes to lan-2', async () => {
    await annotate('DanhGia.xlsx');
    correct('can-sua/DanhGia.xlsx', ['G5', 'C7']);
    const before = bytesOf('can-sua/DanhGia.xlsx');
    const { copies } = await annotate('can-sua/DanhGia.xlsx');
    expect(copies).toMatchObject([{ path: 'can-sua/lan-2/DanhGia.xlsx', cells: 4 }]);
    expect(bytesOf('can-sua/DanhGia.xlsx').equals(before)).toBe(true);
  });

  test('an untouched copy is replaced, the journal tells of what was written once', async () => {
    await annotate('DanhGia.xlsx');
    const first = bytesOf('can-sua/DanhGia.xlsx');
    expect((await annotate('DanhGia.xlsx')).copies[0].path).toBe('can-sua/DanhGia.xlsx');
    expect(bytesOf('can-sua/DanhGia.xlsx').equals(first)).toBe(true);
    const { entries } = JSON.parse((await thidua(folder, 'log', '--json')).out);
    expect(entries.filter((each: { action: string }) => each.action === 'annotate')).toHaveLength(1);
  });

  test('undo passes over the writing of copies', async () => {
    await annotate('DanhGia.xlsx');
    expect((await thidua(folder, 'undo')).code).toBe(0);
    expect(JSON.parse((await thidua(folder, 'list', 'evaluation', '--json')).out).records).toEqual([]);
  });

  test('nothing wrong, nothing written', async () => {
    expect((await annotate('ds.csv')).copies).toEqual([]);
  });
});
