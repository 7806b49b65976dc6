/** Pulls the plug in the middle of a dossier: the store opens, and the next run makes the dossier whole, nothing taken for a hand's edit. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { thidua } from '../edges.ts';

const root = resolve(import.meta.dirname, '..', '..');
const school = join(root, 'fixtures', 'truong-mau');
const KILLS = Number(process.env.KILLS ?? 6);

test(`kill -9 at ${KILLS} points of propose`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-kill-propose-'));
  await thidua(folder, 'init', 'nam', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025');
  const books = readdirSync(school)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(school, name));
  expect((await thidua(folder, 'import', '--dir', 'nam', ...books)).code).toBe(0);
  for (let kill = 0; kill < KILLS; kill++) {
    const year = join(folder, `nam-${kill}`);
    cpSync(join(folder, 'nam'), year, { recursive: true });
    await killedOnceWriting(year, Math.floor((kill * 90) / KILLS));
    const changed = ['vote', 'record', 'ST24', 'chien-si-thi-dua-co-so', '--for', '9', '--dir', year];
    expect((await thidua(folder, ...changed)).code).toBe(0);
    const after = await thidua(folder, 'propose', '--dir', year, '--json');
    expect(JSON.parse(after.out)).toMatchObject({ kept: [], complete: true });
    const left = readdirSync(join(year, 'ket-qua'), { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => name.endsWith('.dang-ghi'))).toEqual([]);
  }
  rmSync(folder, { recursive: true, force: true });
}, 1_800_000);

/** Kills the process some milliseconds after the first file of ket-qua/ appears. */
function killedOnceWriting(year: string, afterMilliseconds: number): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'thidua.js'), 'propose', '--dir', year], {
      stdio: 'ignore',
    });
    const watch = setInterval(() => {
      if (!readdirSync(year).includes('ket-qua')) return;
      clearInterval(watch);
      setTimeout(() => child.kill('SIGKILL'), afterMilliseconds);
    }, 2);
    child.on('exit', () => {
      clearInterval(watch);
      done();
    });
  });
}
