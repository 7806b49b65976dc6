/**
 * Files made to hurt, given to the program itself: each ends with its sentence and exit 2, and nothing is stored.
 * ATTACKS=measure prints the time and the peak memory of each.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ATTACKS } from './attacks.ts';

const program = resolve(import.meta.dirname, '..', '..', 'bin', 'thidua.js');
const measuring = process.env.ATTACKS === 'measure';
const only = process.env.ATTACK ?? '';
let folder = '';
let before = '';

function run(...words: string[]): { status: number | null; out: string; seconds: number } {
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, ['--require', join(folder, 'peak.cjs'), program, ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 100_000,
  });
  return { status, out: stdout, seconds: (performance.now() - start) / 1000 };
}

/** Names and contents of all that the year's folder holds. */
function contents(): string {
  const hash = createHash('sha256');
  const entries = readdirSync(join(folder, 'nam'), { recursive: true, withFileTypes: true });
  for (const entry of entries.sort((a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1))) {
    hash.update(`${entry.parentPath}/${entry.name}\n`);
    if (entry.isFile()) hash.update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-attacks-'));
  writeFileSync(
    join(folder, 'peak.cjs'),
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'peak'))}, String(process.resourceUsage().maxRSS) + ' ' + process.cpuUsage().user));`,
  );
  expect(run('init', 'nam', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025', '--yes').status).toBe(0);
  before = contents();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(ATTACKS.filter((attack) => new RegExp(only, 'u').test(attack.name)))(
  '$name',
  ({ name, file, bytes, code }) => {
    writeFileSync(join(folder, file), bytes());
    const { status, out, seconds } = run('import', '--dir', 'nam', '--json', file);
    rmSync(join(folder, file));
    if (measuring) {
      const [peak, user] = status === null ? ['0', '0'] : readFileSync(join(folder, 'peak'), 'utf8').split(' ');
      const codes = out === '' ? 'nothing said' : JSON.parse(out).problems.map((each: { code: string }) => each.code);
      process.stdout.write(
        `${name.padEnd(36)} ${seconds.toFixed(1)} s, ${(Number(user) / 1e6).toFixed(1)} s of processor, ${(Number(peak) / 1024).toFixed(0)} MB, exit ${status}, ${String(codes).slice(0, 60)}\n`,
      );
      return;
    }
    expect(JSON.parse(out).problems.map((each: { code: string }) => each.code)).toEqual([code]);
    expect(status).toBe(2);
    expect(contents()).toBe(before);
  },
  120_000,
);
