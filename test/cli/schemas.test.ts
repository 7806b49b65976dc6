/** Real `--json` of the invented school holds to the schemas that `thidua schema` prints, whole and field by field. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { schoolFiles } from '../../fixtures/workbooks.ts';
import { checkSchema, explainSchema, importSchema, jsonSchemas, tallySchema } from '../../src/cli/schemas.ts';
import { thidua } from '../edges.ts';

const dates = ['--as-of', '30/5/2025', '--decided-on', '20/6/2025'];
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-schemas-'));
  for (const [name, bytes] of schoolFiles()) {
    if (name.endsWith('.xlsx')) writeFileSync(join(folder, name), bytes);
  }
  await thidua(folder, 'init', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Commands in running order: the import is written before the others look. */
test.each<[string, ZodType, string[]]>([
  ['import --dry-run', importSchema, ['import', '*.xlsx', '--dry-run']],
  ['import', importSchema, ['import', '*.xlsx']],
  ['import again', importSchema, ['import', '*.xlsx']],
  ['check', checkSchema, ['check']],
  ['tally', tallySchema, ['tally', ...dates]],
  ['tally a year later', tallySchema, ['tally', '--as-of', '1/9/2026']],
  ['explain a person', explainSchema, ['explain', 'Lê Hoàng Phúc', ...dates]],
  ['explain a tổ', explainSchema, ['explain', 'to-1', ...dates]],
])('%s', async (_name, schema, words) => {
  const { code, out, err } = await thidua(folder, ...words, '--json');
  expect([0, 1], err).toContain(code);
  const value: unknown = JSON.parse(out);
  const parsed = schema.safeParse(value);
  expect(parsed.error?.issues ?? []).toEqual([]);
  expect(parsed.data).toEqual(value); // a field the schema doesn't know would be dropped here
});

test('what validates is not empty', async () => {
  const { out } = await thidua(folder, 'import', '*.xlsx', '--dry-run', '--json');
  const value = importSchema.parse(JSON.parse(out));
  expect(value.files).toHaveLength(10);
  expect(value.records.length).toBeGreaterThan(300);
  expect(value.plan.same).toBe(value.records.length);
});

test.each(Object.keys(jsonSchemas))('schema %s prints a JSON Schema', async (name) => {
  const { code, out } = await thidua(folder, 'schema', name, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ type: 'object', properties: { problems: { type: 'array' } } });
});
