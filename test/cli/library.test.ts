/** The library's face: the example of its doc comment runs as written from the built package, and prints what it says. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import * as library from '../../src/index.ts';

const root = resolve(import.meta.dirname, '..', '..');

test('the example runs from a school’s own folder and prints what it says', () => {
  const source = readFileSync(join(root, 'src', 'index.ts'), 'utf8');
  const block = /```js\n([\s\S]*?)```/u.exec(source)?.[1] ?? '';
  const code = block.replace(/^ \* ?/gmu, '');
  const said = /^\/\/=> (.*)$/mu.exec(code)?.[1];
  const folder = mkdtempSync(join(tmpdir(), 'thidua-library-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'thidua'), 'junction');
  cpSync(join(root, 'fixtures', 'truong-mau', '01-danh-sach-can-bo.xlsx'), join(folder, '01-danh-sach-can-bo.xlsx'));
  writeFileSync(join(folder, 'example.mjs'), code);
  const ran = spawnSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  expect(ran.stdout.trim()).toBe(said);
  rmSync(folder, { recursive: true, force: true });
});

test('holds functions and nothing that speaks to a terminal', () => {
  const names = Object.keys(library);
  expect(Object.values(library).filter((each) => typeof each !== 'function')).toEqual([]);
  for (const name of ['readWorkbook', 'planImport', 'openStore', 'tally', 'dossier', 'yearReport']) {
    expect(names).toContain(name);
  }
  const source = readFileSync(join(root, 'src', 'index.ts'), 'utf8');
  expect(source).not.toContain("'./cli/");
});
