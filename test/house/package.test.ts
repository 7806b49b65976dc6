/** What a school gets from the tarball: what runs, and nothing else; and an older Node gets a sentence. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { testWith } from '../tools.ts';

const root = resolve(import.meta.dirname, '..', '..');

testWith('npm')('the tarball holds the bundle, the forms and the invented school only', () => {
  const shell = process.platform === 'win32';
  const packed = spawnSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell,
  });
  const [{ files }] = JSON.parse(packed.stdout) as [{ files: { path: string }[] }];
  const paths = files.map((each) => each.path);
  const expected =
    /^(?:package\.json|README\.md|LICENSE|bin\/thidua\.js|dist\/[\w.-]+\.cjs|dist\/LICENSES\.txt|dist\/\.built|dist\/LICENSES\.txt|templates\/[\w-]+\.(?:docx|xlsx|html)|fixtures\/(?:truong|luat)-mau\/[\w-]+\.(?:xlsx|json|md))$/u;
  expect(paths.filter((each) => !expected.test(each))).toEqual([]);
  expect(paths).toContain('dist/main.cjs');
  expect(paths).toContain('templates/to-trinh.docx');
});

test('an older Node is told in Vietnamese which one to install', () => {
  const script = readFileSync(join(root, 'bin', 'thidua.js'), 'utf8').replace(/^#!.*/u, '');
  for (const [version, refused] of [
    ['18.20.0', true],
    ['20.18.9', true],
    ['20.19.0', false],
    ['24.1.0', false],
  ] as const) {
    const said: string[] = [];
    const ran: string[] = [];
    const process = {
      versions: { node: version },
      argv: ['node', 'thidua'],
      stderr: { write: (text: string) => said.push(text) },
      exitCode: 0,
    };
    runInNewContext(script, { process, require: () => ({ main: () => ran.push('main') }) });
    expect({ version, exit: process.exitCode, said: said.length, ran: ran.length }).toEqual({
      version,
      exit: refused ? 2 : 0,
      said: refused ? 1 : 0,
      ran: refused ? 0 : 1,
    });
  }
});
