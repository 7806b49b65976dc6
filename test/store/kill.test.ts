/** A power cut in the middle of writing: the process is killed at random points, and the store holds the old or the new. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/sqlite.ts';

const ROWS_A_WRITE = 40;
const KILLS = 20;
const root = join(import.meta.dirname, '..', '..');
let folder = '';

const PROGRAM = `
import { openStore } from './src/store/sqlite.ts';
async function main() {
  const store = await openStore(process.argv[2], { create: true, today: '2025-05-30' });
  for (;;) {
    const { records } = store.load();
    const wave = records.length === 0 ? 0 : Number(records[0].fields.wave) + 1;
    const record = (row) => ({ kind: 'staff', file: 'a.xlsx', sheet: 'S', row, person: 'p' + row, collective: null, fields: { wave, pad: 'x'.repeat(300) }, cells: {} });
    const writes = records.length === 0
      ? Array.from({ length: ${ROWS_A_WRITE} }, (_, row) => ({ do: 'insert', record: record(row + 1), byHand: false }))
      : records.map(({ key, row }) => ({ do: 'update', key, record: record(row), byHand: false }));
    store.append({ at: '2025-05-30 00:00:00', who: 'a', action: 'import', files: [], summary: String(wave), counts: {} }, writes, ['staff']);
    process.stdout.write('.');
  }
}
main();
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-ngat-'));
  await build({
    stdin: { contents: PROGRAM, resolveDir: root, loader: 'ts' },
    outfile: join(folder, 'writer.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    alias: { '@photostructure/sqlite': join(root, 'node_modules', '@photostructure', 'sqlite', 'dist', 'index.cjs') },
    external: [join(root, 'node_modules', '*')],
    logLevel: 'error',
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the writer and kills it `afterMs` after its first write; how many writes it reported done. */
function writeUntilKilled(afterMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, 'writer.cjs'), folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    let done = 0;
    let said = '';
    child.stderr.on('data', (data) => {
      said += String(data);
    });
    child.stdout.on('data', (data) => {
      if (done === 0) setTimeout(() => child.kill('SIGKILL'), afterMs);
      done += String(data).length;
    });
    child.on('exit', (_code, signal) => (signal === 'SIGKILL' ? resolve(done) : reject(new Error(said))));
  });
}

test(`after ${KILLS} kills every write is there whole or not at all`, async () => {
  let written = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const done = await writeUntilKilled((kill * 7) % 41);
    const store = await openStore(folder, { today: '2025-05-30' });
    const { records, kindsImported } = store.load();
    const entries = store.journal().length;
    store.close();
    expect(entries - written === done || entries - written === done + 1).toBe(true);
    written = entries;
    expect(records).toHaveLength(ROWS_A_WRITE);
    expect(new Set(records.map(({ fields }) => fields.wave))).toEqual(new Set([entries - 1]));
    expect(kindsImported).toEqual(['staff']);
  }
});
