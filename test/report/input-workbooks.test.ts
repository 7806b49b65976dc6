/** The workbooks of nhap-lieu/: read back by our own reader, each is the kind it was made for and its example is skipped. */
import { describe, expect, test } from 'vitest';
import { newWorkbook } from '../../src/fill/new-workbook.ts';
import type { KnownMember } from '../../src/papers/input-members.ts';
import { inputWorkbooks } from '../../src/papers/input-workbooks.ts';
import { KIND_COLUMNS } from '../../src/parse/kinds/columns.ts';
import { parseWorkbook } from '../../src/parse/workbook.ts';
import { readWorkbook } from '../../src/read/workbook.ts';
import { KINDS } from '../../src/types.ts';
import { smallYear } from '../papers/small-year.ts';

const CONTEXT = { year: '2024-2025', today: '2024-09-10', remembered: {} } as const;
const STAFF = [
  { name: 'Nguyễn Thị Hoa', code: '007', birthDate: '1985-09-05', team: 'Tổ 1', gender: 'nu', position: 'Giáo viên' },
  { name: 'Trần Văn An', birthDate: '1979', team: 'Tổ 2', position: 'Kế toán' },
  { name: '=cmd|x', birthDate: '1990-04', team: 'Tổ 2' },
] as const;

const known = (people: readonly KnownMember[]) => ({
  year: '2024-2025',
  people,
  teams: people.length === 0 ? [] : ['Tổ 1', 'Tổ 2'],
  movements: people.length === 0 ? [] : ['Dạy tốt, học tốt'],
});

async function parsed(people: readonly KnownMember[]) {
  const specs = inputWorkbooks(smallYear.law, known(people));
  return Promise.all(
    specs.map(async (spec) => {
      const bytes = await newWorkbook(spec);
      return { spec, result: parseWorkbook(await readWorkbook(bytes, spec.path.replace(/^.*\//u, '')), CONTEXT) };
    }),
  );
}

describe('input workbooks', () => {
  test('one for each kind; nothing is taken from an empty one, and nothing is wrong with it', async () => {
    const all = await parsed([]);
    const kinds = all.flatMap(({ result }) => result.report.tables.map((table) => table.kind));
    expect([...kinds].sort()).toEqual([...KINDS].sort());
    for (const { result } of all) {
      expect(result.records).toEqual([]);
      expect(result.problems).toEqual([]);
    }
  });

  test('every canonical heading is understood as its field', async () => {
    for (const { result } of await parsed([])) {
      for (const table of result.report.tables) {
        const expected = KIND_COLUMNS[table.kind].filter((each) => each.extra !== true && each.field !== 'order');
        const found = table.columns.filter((each) => each.field !== 'order').map((each) => each.field);
        expect(found).toEqual(expected.map((each) => each.field));
      }
    }
  });

  test('known staff come back as they were written', async () => {
    const [staff] = await parsed(STAFF);
    expect(staff?.result.records.map((record) => record.fields)).toMatchObject([
      { code: '007', name: 'Nguyễn Thị Hoa', birthDate: '1985-09-05', team: 'Tổ 1', gender: 'nu' },
      { name: 'Trần Văn An', birthDate: '1979', position: 'Kế toán' },
      { birthDate: '1990-04' },
    ]);
  });

  test('the same bytes each time', async () => {
    for (const spec of inputWorkbooks(smallYear.law, known(STAFF)).slice(0, 3)) {
      expect(await newWorkbook(spec)).toEqual(await newWorkbook(spec));
    }
  });
});
