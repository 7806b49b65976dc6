/** Ctrl-C in the middle of an import or a dossier: a sentence, exit 130, and the year as it was or as it was to be. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { thidua } from '../edges.ts';

const root = resolve(import.meta.dirname, '..', '..');
const school = join(root, 'fixtures', 'truong-mau');
const books = readdirSync(school)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => join(school, name));
const dates = ['--as-of', '30/5/2025', '--decided-on', '20/6/2025'];
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-interrupt-'));
  await thidua(folder, 'init', 'nam', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025');
  cpSync(join(folder, 'nam'), join(folder, 'day'), { recursive: true });
  await thidua(folder, 'import', '--dir', 'day', ...books);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program and presses Ctrl-C after so long. */
function interrupted(afterMilliseconds: number, ...words: string[]): Promise<Ended> {
  return new Promise((done) => {
    const said = { out: '', err: '' };
    const child = spawn(process.execPath, [join(root, 'bin', 'thidua.js'), ...words]);
    child.stdout.on('data', (chunk) => {
      said.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said.err += chunk;
    });
    const timer = setTimeout(() => child.kill('SIGINT'), afterMilliseconds);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ code, signal, ...said });
    });
  });
}

const staffIn = async (year: string): Promise<number> =>
  JSON.parse((await thidua(year, 'list', 'staff', '--json')).out).records.length;

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  test('while importing', async () => {
    const full = await staffIn(join(folder, 'day'));
    const stopped: Ended[] = [];
    for (const [index, wait] of [60, 120, 180, 240, 300, 360, 450, 600, 800].entries()) {
      const year = join(folder, `nhap-${index}`);
      cpSync(join(folder, 'nam'), year, { recursive: true });
      const ended = await interrupted(wait, 'import', '--dir', year, ...books, '--json');
      const count = await staffIn(year);
      expect([0, full]).toContain(count);
      if (ended.code !== 130) continue;
      stopped.push(ended);
      expect(JSON.parse(ended.out).problems[0].code).toBe('da-dung-giua-chung');
      expect(ended.err).toContain('đã dừng theo yêu cầu');
    }
    expect(stopped.length).toBeGreaterThan(0);
  });

  test('while writing the dossier: nothing lies half-written, and the next run is whole', async () => {
    const year = join(folder, 'day');
    for (const wait of [300, 500, 700, 900]) {
      await interrupted(wait, 'propose', '--dir', year, ...dates, '--json');
      const names = readdirSync(year, { recursive: true, encoding: 'utf8' });
      expect(names.filter((each) => each.endsWith('.dang-ghi'))).toEqual([]);
    }
    const { out } = await thidua(year, 'propose', ...dates, '--json');
    expect(JSON.parse(out).kept).toEqual([]);
  });
});
