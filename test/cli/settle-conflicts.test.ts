/** Questions about what the file and the store say otherwise: asked one by one, the rest left open when a person leaves. */
import { expect, test } from 'vitest';
import type { Ask } from '../../src/cli/edges.ts';
import { settleConflicts } from '../../src/cli/settle-conflicts.ts';
import { planImport } from '../../src/plan/plan-import.ts';
import { sheetRow, stored } from '../store/records.ts';

const rows = ['an', 'ba', 'chi'].map((person) => sheetRow('staff', { name: person, team: 'Tổ 1' }, { person }));
const corrected = rows.map((row) => ({ ...row, fields: { ...row.fields, team: 'Tổ 2' } }));
const planned = planImport(stored(corrected, true), rows);
const given = { args: [], options: {} };

function answering(...answers: (string | undefined)[]): Ask {
  return { choose: async () => answers.shift(), chooseSome: async () => undefined, write: async () => undefined };
}

test('nobody to ask: the store stays, three problems', async () => {
  const settled = await settleConflicts(planned, given);
  expect(settled.plan).toMatchObject({ conflicting: 3, changed: 0, same: 0 });
  expect(settled.writes).toEqual([]);
  expect(settled.problems.map(({ code }) => code)).toEqual(Array(3).fill('xung-dot-da-sua-tay'));
});

test('file, store, later: each is as answered', async () => {
  const settled = await settleConflicts(planned, given, answering('file', 'store', 'later'));
  expect(settled.plan).toMatchObject({ conflicting: 1, changed: 1, same: 1 });
  expect(settled.writes.map((write) => write.do)).toEqual(['update', 'leave-out']);
  expect(settled.problems).toHaveLength(1);
});

test('leaving a question leaves it and the rest open', async () => {
  const settled = await settleConflicts(planned, given, answering('file', undefined, 'file'));
  expect(settled.plan).toMatchObject({ conflicting: 2, changed: 1 });
});

test('words that are no answer end the command', async () => {
  await expect(settleConflicts(planned, { ...given, options: { conflicts: 'gì đó' } })).rejects.toThrow('cach-dung');
});
