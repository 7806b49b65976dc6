/** House rules: who may import whom, one owner per library, room sizes, nothing impure in the middle. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROBLEM_WORDS } from '../../src/words/problems.ts';

const root = resolve(import.meta.dirname, '..', '..');
const src = join(root, 'src');

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: readonly Source[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const text = readFileSync(join(src, name), 'utf8');
    const imports = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/gu)].map((each) => each[1] ?? '');
    return {
      path: name.replaceAll('\\', '/'),
      room: name.includes('/') ? (name.split('/')[0] ?? '') : '',
      text,
      imports,
    };
  });

function roomsImportedBy(source: Source): string[] {
  return source.imports
    .filter((each) => each.startsWith('.'))
    .map((each) => relative(src, resolve(join(src, dirname(source.path)), each)).replaceAll('\\', '/'))
    .map((path) => (path.includes('/') ? (path.split('/')[0] ?? '') : ''));
}

/** Rooms that neither `text` nor `words`, which every room stands on, may know. */
const BEYOND_THE_GROUND_FLOOR = [
  'read',
  'values',
  'tables',
  'parse',
  'people',
  'plan',
  'store',
  'law',
  'tally',
  'papers',
  'fill',
  'render',
  'cli',
];

/** Rooms a room must not know. */
const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  text: BEYOND_THE_GROUND_FLOOR,
  words: BEYOND_THE_GROUND_FLOOR,
  read: ['values', 'tables', 'parse', 'people', 'plan', 'store', 'law', 'tally', 'papers', 'fill', 'render', 'cli'],
  values: ['read', 'tables', 'parse', 'people', 'plan', 'store', 'law', 'tally', 'papers', 'fill', 'render', 'cli'],
  tables: ['read', 'people', 'plan', 'store', 'law', 'tally', 'papers', 'fill', 'render', 'cli'],
  parse: ['read', 'people', 'plan', 'store', 'law', 'tally', 'papers', 'fill', 'render', 'cli'],
  people: ['read', 'plan', 'store', 'law', 'tally', 'papers', 'fill', 'render', 'cli'],
  plan: ['read', 'store', 'law', 'tally', 'papers', 'fill', 'render', 'cli'],
  law: ['read', 'tables', 'parse', 'people', 'plan', 'store', 'tally', 'papers', 'fill', 'render', 'cli'],
  tally: ['read', 'tables', 'parse', 'plan', 'store', 'papers', 'fill', 'render', 'cli'],
  criteria: ['read', 'tables', 'parse', 'plan', 'store', 'tally', 'papers', 'fill', 'render', 'cli'],
  ahead: ['read', 'tables', 'parse', 'plan', 'store', 'papers', 'fill', 'render', 'cli'],
  store: ['read', 'tables', 'parse', 'law', 'tally', 'papers', 'fill', 'render', 'cli'],
  papers: ['read', 'plan', 'store', 'fill', 'render', 'cli'],
  fill: ['store', 'render', 'cli', 'tally', 'annotate'],
  annotate: ['values', 'parse', 'people', 'plan', 'store', 'law', 'tally', 'render', 'cli'],
  render: ['read', 'store', 'fill', 'cli'],
};

/** The only room that may import a library. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli'],
  chalk: ['cli'],
  '@clack/prompts': ['cli'],
  '@photostructure/sqlite': ['store'],
  exceljs: ['fill'],
  docxtemplater: ['fill'],
  pizzip: ['fill'],
  fflate: ['fill'],
  '@e965/xlsx': ['read'],
  'iconv-lite': ['read', 'values'],
  papaparse: ['read'],
  'fastest-levenshtein': ['values'],
  'fast-string-width': ['render'],
  'read-vietnamese-number': ['text'],
  zod: ['law', 'cli', 'parse'],
};

const PURE = [
  'ahead',
  'criteria',
  'values',
  'tables',
  'parse',
  'people',
  'plan',
  'law',
  'tally',
  'papers',
  'render',
  'words',
  'text',
  'check',
];

describe('rooms', () => {
  test.each(sources.map((each) => [each.path, each] as const))('%s imports only what its room may', (_path, source) => {
    const forbidden = FORBIDDEN[source.room] ?? [];
    expect(roomsImportedBy(source).filter((room) => forbidden.includes(room))).toEqual([]);
    const strangers = source.imports.filter(
      (each) => OWNERS[each] !== undefined && !OWNERS[each]?.includes(source.room),
    );
    expect(strangers).toEqual([]);
  });

  test('one file puts questions to a terminal', () => {
    const askers = sources.filter((each) => each.imports.includes('@clack/prompts')).map((each) => each.path);
    expect(askers).toEqual(['cli/ask.ts']);
  });

  test('the library’s face is the only barrel, and nobody inside goes through it', () => {
    const passedOn = (text: string): number => text.match(/^export (?:\*|\{[^}]*\}) from/gmu)?.length ?? 0;
    const barrels = sources.filter((each) => passedOn(each.text) > 1).map((each) => each.path);
    expect(barrels).toEqual(['index.ts']);
    expect(sources.filter((each) => each.imports.some((one) => /\/index\.ts$/u.test(one)))).toEqual([]);
  });

  test('nobody imports cli, and types imports nobody', () => {
    expect(sources.filter((each) => each.room !== 'cli' && roomsImportedBy(each).includes('cli'))).toEqual([]);
    const types = sources.find((each) => each.path === 'types.ts');
    expect(types?.imports.filter((each) => each !== './problem.ts')).toEqual([]);
  });

  test('no room is larger than 250 lines, but for the one file of nouns', () => {
    expect(
      sources.filter((each) => each.path !== 'types.ts' && each.text.split('\n').length > 251).map((each) => each.path),
    ).toEqual([]);
  });

  test('the middle touches no disk, clock, chance, process or console', () => {
    const impure = /from 'node:fs|Date\.now|new Date\(\)|Math\.random|\bprocess\.|\bconsole\./u;
    expect(
      sources.filter((each) => PURE.includes(each.room) && impure.test(each.text)).map((each) => each.path),
    ).toEqual([]);
  });

  test('no file is named for being useful', () => {
    expect(
      sources.filter((each) => /(?:utils?|helpers?|manager|misc|common)\b/u.test(each.path)).map((each) => each.path),
    ).toEqual([]);
  });

  test('each file opens by saying what it is', () => {
    expect(sources.filter((each) => !each.text.startsWith('/**')).map((each) => each.path)).toEqual([]);
  });
});

describe('problem codes', () => {
  test.each(Object.keys(PROBLEM_WORDS))('%s is unaccented kebab and raised somewhere', (code) => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
    const raised = sources.some((each) => !each.path.startsWith('words/problems/') && each.text.includes(`'${code}'`));
    expect(raised).toBe(true);
  });
});
