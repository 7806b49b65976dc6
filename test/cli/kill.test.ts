/** Pulls the plug in the middle of an import: the store opens and holds the old state or the new, never a part. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { thidua } from '../edges.ts';

const root = resolve(import.meta.dirname, '..', '..');
const school = join(root, 'fixtures', 'truong-mau');
const KILLS = Number(process.env.KILLS ?? 24);

test(`kill -9 at ${KILLS} points of an import`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-kill-'));
  const init = ['init', 'nam', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025'];
  expect((await thidua(folder, ...init)).code).toBe(0);
  const books = readdirSync(school)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(school, name));
  const whole = mkYear(folder, 'whole');
  await thidua(folder, 'import', '--dir', whole, ...books);
  const full = await stored(folder, whole);
  expect(full).toBeGreaterThan(40);
  const seen = new Set<number>();
  for (let kill = 0; kill < KILLS; kill++) {
    const year = mkYear(folder, `nam-${kill}`);
    await killed(year, books, 60 + Math.floor((kill * 1_000) / KILLS));
    const count = await stored(folder, year);
    expect([0, full]).toContain(count);
    seen.add(count);
  }
  expect(seen.has(0)).toBe(true);
}, 1_800_000);

function mkYear(folder: string, name: string): string {
  cpSync(join(folder, 'nam'), join(folder, name), { recursive: true });
  return join(folder, name);
}

function killed(year: string, books: readonly string[], afterMilliseconds: number): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'thidua.js'), 'import', '--dir', year, ...books], {
      stdio: 'ignore',
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), afterMilliseconds);
    child.on('exit', () => {
      clearTimeout(timer);
      done();
    });
  });
}

async function stored(cwd: string, year: string): Promise<number> {
  const { out } = await thidua(cwd, 'list', 'staff', '--dir', year, '--json');
  return JSON.parse(out).records.length;
}
