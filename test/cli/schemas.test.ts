/** Every `--json` of the invented school holds to the schema that `thidua schema` prints, whole, with no key it doesn't know. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schoolFiles } from '../../fixtures/workbooks.ts';
import { readUsage } from '../../src/cli/command-line.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { importSchema } from '../../src/cli/schemas/import.ts';
import { failureSchema } from '../../src/cli/schemas/shapes.ts';
import { ANSWERS } from '../../src/cli/schemas.ts';
import { KINDS } from '../../src/types.ts';
import { thidua } from '../edges.ts';

const dates = ['--as-of', '30/5/2025', '--decided-on', '20/6/2025'];
const award = 'chien-si-thi-dua-co-so';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-schemas-'));
  for (const [name, bytes] of schoolFiles()) {
    if (name.endsWith('.xlsx')) writeFileSync(join(folder, name), bytes);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** In running order: the import is written before the others look, what they write is taken back at the end. */
const LINES: readonly (readonly string[])[] = [
  ['init', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025', '--commune', 'xã Bến Lau'],
  ['import', '*.xlsx', '--dry-run'],
  ['import', '*.xlsx'],
  ['import', '*.xlsx'],
  ['import', '*.xlsx', '--annotate'],
  ['init', '--refresh'],
  ...KINDS.map((kind) => ['list', kind]),
  ['check'],
  ['tally', ...dates],
  ['tally', '--as-of', '1/9/2026'],
  ['tally', ...dates, '--compare', '1/9/2026'],
  ['explain', 'Lê Hoàng Phúc', ...dates],
  ['explain', 'ST46', ...dates],
  ['explain', 'to-1', ...dates],
  ['explain', award, ...dates],
  ['explain', '--all', ...dates],
  ['nominate', 'ST27', 'giay-khen'],
  ['nominate', 'ST27', 'giay-khen', '--withdraw', '--reason', 'xin rút'],
  ['vote', 'sheets', ...dates],
  ['vote', 'record', 'ST24', award, '--for', '8', '--against', '1'],
  ['criteria', ...dates],
  ['propose', ...dates],
  ['report', ...dates],
  ['law', 'list'],
  ['law', 'at', '1/7/2025'],
  ['law', 'show', award],
  ['law', 'diff', '30/6/2025', '1/7/2026'],
  ['law', 'new'],
  ['log'],
  ['undo'],
  ['undo', '1'],
  ['undo'],
  ['demo'],
];

describe('answers', () => {
  test.each(LINES.map((words) => [words.join(' '), words] as const))(
    '%s',
    async (_line, words) => {
      const { code, out, err } = await thidua(folder, ...words, '--json');
      expect([0, 1], err).toContain(code);
      const parsed = ANSWERS[words[0] ?? '']?.safeParse(JSON.parse(out));
      expect(parsed?.error?.issues.slice(0, 3) ?? []).toEqual([]);
      expect(parsed?.success).toBe(true);
    },
    180_000,
  );

  test('what validates is not empty', async () => {
    const { out } = await thidua(folder, 'import', '*.xlsx', '--dry-run', '--json');
    const value = importSchema.parse(JSON.parse(out));
    expect(value.files).toHaveLength(10);
    expect(value.records.length).toBeGreaterThan(300);
    expect(value.plan.items.length).toBe(value.records.length);
  });
});

describe('failures', () => {
  test.each([
    ['import', 'khong-co.xlsx'],
    ['list', 'nhan-su'],
    ['explain', 'Không Có Ai'],
    ['nominate', 'ST27', 'chien-si-thi-dau'],
    ['vote', 'record', 'ST24', award, '--for', '80'],
    ['tally', '--as-of', '31/2/2025'],
    ['law', 'show', 'khong-co'],
    ['undo', '999'],
    ['schema', 'khong-co'],
    ['tally', '--khong-co'],
    ['khong-co'],
  ])('%s %s', async (...words) => {
    const { code, out } = await thidua(folder, ...words.filter((each) => each !== undefined), '--json');
    expect(code).toBe(2);
    const { problems } = failureSchema.parse(JSON.parse(out));
    expect(problems).toHaveLength(1);
  });
});

describe('schema', () => {
  test('alone lists the commands that have one: all but itself', async () => {
    const { commands } = JSON.parse((await thidua(folder, 'schema', '--json')).out);
    const named = COMMANDS.map((each) => readUsage(each).words[0]).filter((name) => name !== 'schema');
    expect(named.filter((name) => !commands.includes(name))).toEqual([]);
  });

  test.each(Object.keys(ANSWERS))('%s is a JSON Schema of the answer or the failure', async (name) => {
    const { code, out } = await thidua(folder, 'schema', name, '--json');
    expect(code).toBe(0);
    const schema = JSON.parse(out);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.stringify(schema.anyOf ?? schema)).toContain('problems');
  });
});
