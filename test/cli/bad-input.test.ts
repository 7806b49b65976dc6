/** What can go wrong at the command line: each a sentence with its code, exit 2, and nothing stored half. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schoolFiles } from '../../fixtures/workbooks.ts';
import { thidua } from '../edges.ts';

const program = resolve(import.meta.dirname, '..', '..', 'bin', 'thidua.js');
const award = 'chien-si-thi-dua-co-so';
const dates = ['--as-of', '30/5/2025', '--decided-on', '20/6/2025'];
let ready = '';
let copies = 0;

beforeAll(async () => {
  ready = mkdtempSync(join(tmpdir(), 'thidua-bad-'));
  for (const [name, bytes] of schoolFiles()) if (name.endsWith('.xlsx')) writeFileSync(join(ready, name), bytes);
  await thidua(ready, 'init', 'nam', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025');
  await thidua(ready, 'import', '*.xlsx', '--dir', 'nam');
});
afterAll(() => rmSync(ready, { recursive: true, force: true }));

/** A year of its own with everything imported. */
function year(): string {
  const folder = join(ready, `nam-${copies++}`);
  cpSync(join(ready, 'nam'), folder, { recursive: true });
  return folder;
}

/** What the store holds and remembers, as far as commands tell. */
async function stored(folder: string): Promise<string> {
  const answers = [await thidua(folder, 'log', '--json'), await thidua(folder, 'list', 'staff', '--json')];
  return answers.map((each) => each.out).join('\n');
}

async function refused(folder: string, ...words: string[]): Promise<string[]> {
  const before = await stored(folder);
  const { code, out, err } = await thidua(folder, ...words, '--json');
  expect(code).toBe(2);
  expect(err).toContain('lỗi[');
  expect(await stored(folder)).toBe(before);
  return JSON.parse(out).problems.map((each: { code: string }) => each.code);
}

describe('a file to import', () => {
  const locked = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage\u0000', 'utf16le'),
    Buffer.alloc(512),
  ]);
  const letter = (): Buffer => readFileSync(resolve(program, '..', '..', 'templates', 'to-trinh.docx'));
  test.each<[string, string, () => Uint8Array | undefined, string]>([
    ['missing', 'khong-co.xlsx', () => undefined, 'tep-khong-thay'],
    ['empty', 'rong.xlsx', () => Buffer.alloc(0), 'tep-rong'],
    ['locked by a password', 'khoa.xlsx', () => locked, 'tep-co-mat-khau'],
    ['a Word file under a workbook’s name', 'thu.xlsx', letter, 'khong-phai-bang-tinh'],
    ['a picture', 'anh.xlsx', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'khong-phai-bang-tinh'],
    ['cut short', 'cut.xlsx', () => readFileSync(join(ready, '01-danh-sach-can-bo.xlsx')).subarray(0, 900), 'tep-hong'],
  ])('%s', async (_name, file, bytes, code) => {
    const folder = year();
    const content = bytes();
    if (content !== undefined) writeFileSync(join(folder, file), content);
    expect(await refused(folder, 'import', join(ready, '02-dang-ky-thi-dua.xlsx'), file)).toEqual([code]);
  });

  test('a folder', async () => expect(await refused(year(), 'import', 'nhap-lieu')).toEqual(['tep-la-thu-muc']));

  test.runIf(process.platform !== 'win32')('something that never ends', async () => {
    expect(await refused(year(), 'import', '/dev/zero')).toEqual(['tep-khong-mo-duoc']);
  });

  test.runIf(process.platform !== 'win32')('that may not be read', async () => {
    const folder = year();
    writeFileSync(join(folder, 'kin.csv'), 'STT,Họ và tên,Tổ\n1,Lê Thị Mơ,Tổ 1\n');
    chmodSync(join(folder, 'kin.csv'), 0o000);
    const before = await stored(folder);
    const ran = asNobody(folder, 'import', 'kin.csv', '--json');
    expect(ran.status, ran.stderr).toBe(2);
    expect(JSON.parse(ran.stdout).problems[0].code).toBe('tep-khong-mo-duoc');
    expect(await stored(folder)).toBe(before);
  });
});

describe('words that name nothing', () => {
  test.each([
    [
      'an award near one there is',
      ['nominate', 'ST27', 'chiến sĩ thi đau cơ sở'],
      'danh-hieu-khong-co',
      'Chiến sĩ thi đua cơ sở',
    ],
    ['an award like none', ['nominate', 'ST27', 'siêu nhân'], 'danh-hieu-khong-co', 'law list'],
    ['somebody not on the list', ['vote', 'record', 'Hoàng Văn Không', award, '--for', '8'], 'khong-thay-nguoi', ''],
    ['several people of that name', ['nominate', 'Nguyễn Thị', 'giay-khen'], 'nhieu-nguoi-trung', ''],
    [
      'more votes than members',
      ['vote', 'record', 'ST24', award, '--for', '8', '--against', '2'],
      'phieu-nhieu-hon-hoi-dong',
      '',
    ],
    ['no count of votes', ['vote', 'record', 'ST24', award], 'cach-dung', '--help'],
    ['a count that is none', ['vote', 'record', 'ST24', award, '--for', 'tám'], 'so-cua-tuy-chon', ''],
    ['a day that is none', ['tally', '--as-of', '31/2/2025'], 'ngay-cua-tuy-chon', ''],
    ['a today that is none', ['check', '--today', '31/2/2025'], 'ngay-cua-tuy-chon', ''],
    ['a kind of sheet there is not', ['import', 'x.xlsx', '--kind', 'nhan-su'], 'loai-bang-la', ''],
  ])('%s', async (_name, words, code, hint) => {
    const folder = join(ready, 'nam');
    expect(await refused(folder, ...words)).toEqual([code]);
    expect((await thidua(folder, ...words)).err.replace(/\s+/gu, ' ')).toContain(hint);
  });
});

describe('a folder', () => {
  test('that is no year: it is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'thidua-bad-none-'));
    for (const words of [['import', 'x.xlsx'], ['tally'], ['propose'], ['log'], ['undo']]) {
      const { code, out } = await thidua(folder, ...words, '--json');
      expect(code).toBe(2);
      expect(JSON.parse(out).problems).toMatchObject([{ code: 'thu-muc-chua-lap', at: [{ file: folder }] }]);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that has lost its store: it is named', async () => {
    const folder = year();
    rmSync(join(folder, 'thidua.db'));
    const { code, out } = await thidua(folder, 'tally', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out).problems).toMatchObject([{ code: 'thu-muc-khong-phai-nam-hoc', at: [{ file: folder }] }]);
    expect(readdirSync(folder)).not.toContain('thidua.db');
  });

  test('that is a year already is not made again', async () => {
    const folder = year();
    const again = ['init', '--school', 'Trường khác', '--year', '2025-2026'];
    const config = readFileSync(join(folder, 'thidua.json'), 'utf8');
    expect(await refused(folder, ...again)).toEqual(['nam-hoc-da-lap']);
    expect(readFileSync(join(folder, 'thidua.json'), 'utf8')).toBe(config);
  });

  test('whose store another thidua holds', async () => {
    const folder = year();
    const before = await stored(folder);
    const other = new DatabaseSync(join(folder, 'thidua.db'));
    other.exec('BEGIN EXCLUSIVE');
    const ran = await thidua(folder, 'nominate', 'ST27', 'giay-khen', '--json');
    other.exec('ROLLBACK');
    other.close();
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.out).problems[0].code).toBe('kho-dang-bi-giu');
    expect(await stored(folder)).toBe(before);
  });
});

describe('a paper that cannot be written', () => {
  const results = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) =>
      /\.(?:docx|xlsx|html|dang-ghi)$/u.test(each),
    );

  test('for a folder stands there: none is written, and the journal has no dossier', async () => {
    const folder = year();
    mkdirSync(join(folder, 'ket-qua', 'danh-sach-de-nghi.xlsx'), { recursive: true });
    const target = await somePaper(folder);
    mkdirSync(join(folder, target), { recursive: true });
    const before = results(folder);
    expect(await refused(folder, 'propose', ...dates)).toEqual(['khong-ghi-duoc']);
    expect(results(folder)).toEqual(before);
  });

  test('for ket-qua is a file', async () => {
    const folder = year();
    writeFileSync(join(folder, 'ket-qua'), 'x');
    expect(await refused(folder, 'report', ...dates)).toEqual(['khong-ghi-duoc']);
  });

  test.runIf(process.platform !== 'win32')(
    'for one of them is held read-only: the others stay as they were',
    async () => {
      const folder = year();
      await thidua(folder, 'propose', ...dates);
      const [paper = ''] = results(join(folder, 'ket-qua'));
      chmodSync(join(folder, 'ket-qua', paper), 0o444);
      const before = await stored(folder);
      const ran = asNobody(folder, 'propose', '--as-of', '30/5/2025', '--decided-on', '21/6/2025', '--json');
      expect(ran.status, ran.stderr).toBe(2);
      expect(JSON.parse(ran.stdout).problems[0].code).toBe('khong-ghi-duoc');
      expect(await stored(folder)).toBe(before);
    },
  );
});

describe('a word that is no choice', () => {
  const named = ['02-dang-ky-thi-dua.xlsx', '--dir', 'nam'];
  test.each([
    ['law', 'toString', 'x'],
    ['law', 'constructor', 'x'],
    ['import', '--conflicts', 'constructor', ...named],
  ])('%s %s %s', async (...words) => {
    const { code, out } = await thidua(ready, ...words, '--json');
    expect([code, JSON.parse(out).problems[0].code]).toEqual([2, 'cach-dung']);
  });
});

async function somePaper(folder: string): Promise<string> {
  const other = join(ready, `do-${copies++}`);
  cpSync(folder, other, { recursive: true });
  rmSync(join(other, 'ket-qua'), { recursive: true });
  const { out } = await thidua(other, 'propose', ...dates, '--json');
  return JSON.parse(out).files.at(-1).path;
}

/** The program run by somebody who may not do everything: root itself is held back by no permission. */
function asNobody(
  folder: string,
  ...words: string[]
): ReturnType<typeof spawnSync> & { stdout: string; stderr: string } {
  const root = process.getuid?.() === 0;
  if (root) spawnSync('chown', ['-R', '65534', folder]);
  if (root) chmodSync(ready, 0o755);
  const ran = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: 'utf8',
    ...(root ? { uid: 65534, gid: 65534 } : {}),
  });
  return ran;
}
