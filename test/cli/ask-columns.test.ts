/** A person at the terminal settles what a column is; the answer stays in the year's folder and goes along to the next. */
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Person, thidua, thiduaAsks } from '../edges.ts';

// "Ngày quyết địnhh" is near one field; "Tên" + "Tổ" columns make the kind sure.
const UNSURE = 'STT,Họ và tên,Ngày sin,Chức vụ,Tổ\n1,Lê Thị Mơ,05/09/1985,Giáo viên,Tổ 1\n';
const start = mkdtempSync(join(tmpdir(), 'thidua-columns-'));
const columnsFile = (folder: string): string => join(folder, 'cot-da-nho.json');
let copies = 0;

beforeAll(async () => {
  await thidua(start, 'init', 'nam', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025');
  writeFileSync(join(start, 'nam', 'danh-sach.csv'), UNSURE);
});

function year(): string {
  const folder = join(start, `nam-${copies++}`);
  cpSync(join(start, 'nam'), folder, { recursive: true });
  return folder;
}
const staff = async (folder: string): Promise<Record<string, unknown>[]> =>
  JSON.parse((await thidua(folder, 'list', 'staff', '--json')).out).records.map(
    (each: { fields: object }) => each.fields,
  );
const always =
  (...answers: string[]): Person =>
  () =>
    answers.length > 1 ? answers.shift() : answers[0];

describe('a heading near one field', () => {
  test('is asked with what stands below it, and remembered as the sheet wrote it', async () => {
    const folder = year();
    const ran = await thiduaAsks(folder, always('birthDate'), 'import', 'danh-sach.csv');
    expect(ran.questions).toHaveLength(1);
    expect(ran.questions[0]).toContain('05/09/1985');
    expect(JSON.parse(readFileSync(columnsFile(folder), 'utf8'))).toEqual({
      'Ngày sin': { kind: 'staff', field: 'birthDate' },
    });
    expect(await staff(folder)).toMatchObject([{ birthDate: '1985-09-05' }]);
    const again = await thiduaAsks(folder, always('birthDate'), 'import', 'danh-sach.csv');
    expect(again.questions).toEqual([]);
    expect(again.out).toContain('đã nhớ');
  });

  test('may be another column, by way of the list of all', async () => {
    const folder = year();
    await thiduaAsks(folder, always('một cột khác', 'Ngày tuyển dụng'), 'import', 'danh-sach.csv');
    expect(await staff(folder)).toMatchObject([{ hiredOn: '1985-09-05' }]);
    expect((await staff(folder))[0]).not.toHaveProperty('birthDate');
  });

  test('may be passed over for good', async () => {
    const folder = year();
    await thiduaAsks(folder, always('bỏ qua cột này'), 'import', 'danh-sach.csv');
    expect(JSON.parse(readFileSync(columnsFile(folder), 'utf8'))).toEqual({
      'Ngày sin': { kind: 'staff', field: null },
    });
    expect((await staff(folder))[0]).not.toHaveProperty('birthDate');
  });

  test('put off is asked again next time', async () => {
    const folder = year();
    const ran = await thiduaAsks(folder, always('để sau'), 'import', 'danh-sach.csv');
    expect(ran.code).toBe(0);
    expect(existsSync(columnsFile(folder))).toBe(false);
    expect((await thiduaAsks(folder, always('để sau'), 'import', 'danh-sach.csv')).questions).toHaveLength(1);
  });

  test('left with Esc stops the import: exit 2, nothing stored, nothing remembered', async () => {
    const folder = year();
    const ran = await thiduaAsks(folder, () => undefined, 'import', 'danh-sach.csv');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('da-dung');
    expect(existsSync(columnsFile(folder))).toBe(false);
    expect(await staff(folder)).toEqual([]);
  });

  test('a dry run asks but remembers nothing', async () => {
    const folder = year();
    const ran = await thiduaAsks(folder, always('birthDate'), 'import', 'danh-sach.csv', '--dry-run');
    expect(ran.questions).toHaveLength(1);
    expect(existsSync(columnsFile(folder))).toBe(false);
  });

  test.each([['--yes'], ['--json']])('%s asks nothing', async (flag) => {
    const ran = await thiduaAsks(year(), () => undefined, 'import', 'danh-sach.csv', flag);
    expect(ran).toMatchObject({ code: 0, questions: [] });
  });
});

describe('cot-da-nho.json', () => {
  test('written by hand counts, with dấu and capitals as one likes', async () => {
    const folder = year();
    writeFileSync(columnsFile(folder), '\ufeff{ "NGÀY SIN": { "kind": "staff", "field": "hiredOn" } }');
    await thidua(folder, 'import', 'danh-sach.csv');
    expect(await staff(folder)).toMatchObject([{ hiredOn: '1985-09-05' }]);
  });

  test.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a kind there is not', '{"Tên":{"kind":"nhan-su","field":"name"}}'],
    ['a field there is not', '{"Tên":{"kind":"staff","field":"ten"}}'],
    ['a field of the wrong sort', '{"Tên":{"kind":"staff","field":7}}'],
  ])('with %s ends the command, naming the file', async (_name, text) => {
    const folder = year();
    writeFileSync(columnsFile(folder), text);
    const ran = await thidua(folder, 'import', 'danh-sach.csv', '--json');
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.out).problems).toMatchObject([{ code: 'cau-hinh-hong', at: [{ file: 'cot-da-nho.json' }] }]);
    expect(await staff(folder)).toEqual([]);
  });

  test('goes along to next year', async () => {
    const folder = year();
    await thiduaAsks(folder, always('birthDate'), 'import', 'danh-sach.csv');
    const next = [`${folder}-sau`, '--school', 'Trường Tiểu học Sông Trăng', '--year', '2025-2026', '--from', folder];
    expect((await thidua(start, 'init', ...next)).code).toBe(0);
    expect(readFileSync(columnsFile(`${folder}-sau`), 'utf8')).toBe(readFileSync(columnsFile(folder), 'utf8'));
  });
});

test('a file in which no table is known: its kind is asked, or the file left aside', async () => {
  const folder = year();
  writeFileSync(join(folder, 'la.csv'), 'Cột A,Cột B\nx,y\n');
  const left = await thiduaAsks(folder, always('không nhập tệp này'), 'import', 'la.csv');
  expect(left.questions).toHaveLength(1);
  expect(left.code).toBe(1);
});
