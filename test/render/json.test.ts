/** JSON in pieces is the JSON it was before, whatever the value. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../../src/render/json.ts';

const any = fc.anything({ withDate: true, maxDepth: 4 });

test('the pieces joined are what JSON.stringify gives', () => {
  const answer = fc.oneof(fc.dictionary(fc.string(), fc.oneof(any, fc.array(any), fc.constant(undefined))), any);
  fc.assert(
    fc.property(answer, (value) => {
      fc.pre(JSON.stringify(value) !== undefined);
      expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value, null, 2));
    }),
    { seed: 5, numRuns: 3000 },
  );
});

test('a long list comes in many pieces, a short answer in one', () => {
  const long = { people: Array.from({ length: 500 }, (_, at) => ({ at, name: 'Nguyễn Thị Hoa'.repeat(9) })) };
  expect([...jsonPieces(long)].length).toBeGreaterThan(3);
  expect([...jsonPieces({ rules: [1, 2], problems: [] })]).toHaveLength(1);
});
