/** Danh sách đề nghị, bảng tiền thưởng, tổng hợp đăng ký: sums, claims in ink, who registered. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/fill/read-back.ts';
import { fillXlsx } from '../../src/fill/xlsx.ts';
import { crossCheck } from '../../src/papers/cross-check.ts';
import { listPapers } from '../../src/papers/lists.ts';
import type { PaperValues } from '../../src/papers/paper.ts';
import { proposals } from '../../src/papers/proposals.ts';
import { registrations } from '../../src/papers/registrations.ts';
import type { Fields, Kind, StoredRecord } from '../../src/types.ts';
import { smallYear } from '../papers/small-year.ts';

const all = proposals(smallYear.tally, smallYear.data, smallYear.law);
const papers = listPapers(smallYear, all);

function rowsOf(values: PaperValues, tag: string): readonly PaperValues[] {
  return values[tag] as readonly PaperValues[];
}

function record(kind: Kind, person: string | null, collective: string | null, fields: Fields): StoredRecord {
  return {
    kind,
    file: 'a.xlsx',
    sheet: 'S',
    row: 1,
    cells: {},
    person,
    collective,
    fields,
    key: 1,
    entry: 1,
    byHand: false,
  };
}

describe('lists', () => {
  test('say in ink what they claim', async () => {
    const texts = new Map<string, string>();
    for (const paper of papers) {
      const template = new Uint8Array(readFileSync(`templates/${paper.template}`));
      const { bytes, problems } = await fillXlsx(template, paper.values, paper.template);
      expect(problems).toEqual([]);
      texts.set(paper.path, await textOf(bytes, 'xlsx'));
    }
    expect(crossCheck(papers, texts)).toEqual([]);
  });

  test('every proposal stands in exactly one list, titles and forms apart', () => {
    const lists = papers.filter((paper) => paper.template === 'danh-sach-de-nghi.xlsx');
    const rows = lists.flatMap(({ values }) =>
      rowsOf(values, 'parts').flatMap((part) => rowsOf(part, 'awards').flatMap((award) => rowsOf(award, 'rows'))),
    );
    expect(rows.map((row) => `${row.name} ${row.title}`).sort()).toEqual(
      all.map((each) => `${each.name} ${each.award.label}`).sort(),
    );
  });

  test('the money of all authorities is what is due to all', () => {
    const tables = papers.filter((paper) => paper.template === 'bang-tien-thuong.xlsx');
    const total = tables.reduce((sum, { values }) => sum + Number(values.total), 0);
    expect(total).toBe(all.reduce((sum, { outcome }) => sum + (outcome.paid ?? 0), 0));
    for (const { values } of tables) {
      expect(rowsOf(values, 'rows').reduce((sum, row) => sum + Number(row.paid), 0)).toBe(values.total);
    }
  });
});

test('registrations: sheets and hand together, what was withdrawn is gone, a collective without awards registered nothing', () => {
  const found = registrations([
    record('registration', 'an', null, { awards: ['lao-dong-tien-tien'], movements: ['Dạy tốt'] }),
    record('registration', 'an', null, { nominated: ['giay-khen'] }),
    record('registration', 'an', null, { withdrawn: ['lao-dong-tien-tien'] }),
    record('collective', null, 'to-1', { registeredAwards: null }),
    record('collective', null, 'to-2', { registeredAwards: ['tap-the-lao-dong-tien-tien'] }),
    record('evaluation', 'binh', null, { awards: ['giay-khen'] }),
  ]);
  expect([...found]).toEqual([
    ['an', { awards: ['giay-khen'], movements: ['Dạy tốt'] }],
    ['to-2', { awards: ['tap-the-lao-dong-tien-tien'], movements: [] }],
  ]);
});
