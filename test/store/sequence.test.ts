/** Any sequence of import, edit, remove, same and undo: each undo gives the state it names, and undoing all gives the start. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveConflicts } from '../../src/plan/conflicts.ts';
import { planEdit } from '../../src/plan/plan-edit.ts';
import { planSame } from '../../src/plan/plan-same.ts';
import { prepareImport } from '../../src/plan/prepare.ts';
import type { Answer } from '../../src/plan/writes.ts';
import { CannotProceed } from '../../src/problem.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import type { YearConfig, YearData } from '../../src/types.ts';
import { entry, sheetRow } from './records.ts';

const config: YearConfig = { school: { name: 'Trường Tiểu học Mây Trắng' }, year: '2024-2025' };
const names = ['Lê Thị Mơ', 'Lê Thị Mờ', 'Trần Văn Bình', 'Phạm Thu Hà'];
const name = fc.constantFrom(...names);
const team = fc.constantFrom('Tổ 1', 'Tổ 2', null);
const rating = fc.constantFrom('hoan-thanh', 'hoan-thanh-tot', null);

type Step =
  | {
      do: 'import';
      file: string;
      staff: boolean;
      rows: [string, string | null, string | null][];
      answer: Answer | 'none';
    }
  | { do: 'edit'; pick: number; team: string | null; name: string }
  | { do: 'remove'; pick: number }
  | { do: 'same'; a: number; b: number }
  | { do: 'undo'; pick: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      file: fc.constantFrom('a.xlsx', 'b.xlsx'),
      staff: fc.boolean(),
      rows: fc.array(fc.tuple(name, team, rating), { minLength: 1, maxLength: 4 }),
      answer: fc.constantFrom('file' as const, 'store' as const, 'none' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), pick: fc.nat(), team, name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('same' as const), a: fc.nat(), b: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), pick: fc.nat() }) },
);

function rowsOf({ file, staff, rows }: Extract<Step, { do: 'import' }>) {
  return rows.map(([who, of, rated], at) => {
    const kind = staff ? 'staff' : 'evaluation';
    return sheetRow(kind, { name: who, team: of, ...(staff ? {} : { rating: rated }) }, { file, row: at + 5 });
  });
}

/** Carries a step out as its command would; what a command refuses changes nothing. */
function carryOut(store: Store, data: YearData, now: Step): void {
  const picked = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
  if (now.do === 'import') {
    const rows = rowsOf(now);
    const { resolved, planned } = prepareImport(rows, data, store.past(), []);
    expect(resolved.records.length + resolved.refused.length).toBe(rows.length);
    const answers = new Map(planned.conflicts.map(({ id }) => [id, now.answer] as const));
    const settled = now.answer === 'none' ? planned : resolveConflicts(planned, answers as Map<string, Answer>);
    for (const { plan } of [planned, settled]) {
      expect(plan.added + plan.changed + plan.same + plan.conflicting).toBe(resolved.records.length);
    }
    if (now.answer !== 'none') expect(settled.plan.conflicting).toBe(0);
    store.append(entry('import'), settled.writes, [now.staff ? 'staff' : 'evaluation']);
    const after = { config, ...store.load() };
    expect(after.records.length).toBe(data.records.length + settled.plan.added);
    const again = prepareImport(rowsOf(now), after, store.past(), []);
    expect(again.planned.plan).toMatchObject({ added: 0, changed: 0 });
    if (now.answer === 'store') expect(again.planned.plan.conflicting).toBe(0);
    return;
  }
  const record = 'pick' in now ? picked(data.records, now.pick) : undefined;
  if (now.do === 'edit' && record !== undefined) {
    const planned = planEdit(record, { team: now.team, name: now.name }, data);
    store.append(entry('edit'), [{ do: 'update', key: record.key, record: planned.record, byHand: true }]);
  } else if (now.do === 'remove' && record !== undefined) {
    store.append(entry('remove'), [{ do: 'remove', key: record.key, reason: 'thử' }]);
  } else if (now.do === 'same') {
    const ids = [...new Set(data.records.flatMap(({ person }) => person ?? []))];
    const [a, b] = [picked(ids, now.a), picked(ids, now.b)];
    const joined = new Set(data.samePeople.flat());
    if (a === undefined || b === undefined || a === b || joined.has(a) || joined.has(b)) return;
    store.append(entry('same'), planSame(a, b, {}, data).writes);
  }
}

test('undo gives back the state before any step, whatever was done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const folder = mkdtempSync(join(tmpdir(), 'thidua-chuoi-'));
      const store = await openStore(folder, { create: true, today: '2025-05-30' });
      try {
        const start = store.load();
        /** State before each entry; the first stands before entry 1. */
        const before: unknown[] = [];
        for (const now of steps) {
          const data = { config, ...store.load() };
          const count = store.journal().length;
          if (now.do === 'undo' && count > 0) {
            const target = (now.pick % count) + 1;
            const done = store.undo(entry('undo'), target);
            expect(store.load()).toEqual(before[target - 1]);
            if (done === undefined) expect(store.journal()).toHaveLength(count);
          } else {
            try {
              carryOut(store, data, now);
            } catch (error) {
              if (!(error instanceof CannotProceed)) throw error;
            }
          }
          for (let at = count; at < store.journal().length; at += 1) {
            const { config: _config, ...was } = data;
            before[at] = was;
          }
        }
        store.undo(entry('undo'), 1);
        expect(store.load()).toEqual(start);
        expect(store.past().removed).toEqual([]);
      } finally {
        store.close();
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    { seed: 20250530, numRuns: Number(process.env.SEQUENCES ?? 40) },
  );
}, 120_000);
