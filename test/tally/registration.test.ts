/** Registering: what is needed, what covers what, who put forward and where it stands, and a cell nobody could read. */
import { describe, expect, test } from 'vitest';
import type { Because } from '../../src/types.ts';
import { type CompactPerson, type CompactYear, tallyOf } from './year.ts';

const CO_SO = 'chien-si-thi-dua-co-so';
const TIEN_TIEN = 'lao-dong-tien-tien';

function outcome(registration: CompactPerson['registration'], award = CO_SO, more: Partial<CompactYear> = {}) {
  const person = { evaluation: 'hoan-thanh-xuat-sac', ...(registration === undefined ? {} : { registration }) };
  return tallyOf({ ...more, people: { 'Lê An': person } }).people[0]?.awards.find((each) => each.award === award);
}

/** The node about registering. */
function nodeOf(because: Because | undefined): Because | undefined {
  if (because?.label.includes('ăng ký') === true && because.children.length === 0) return because;
  return because?.children.map(nodeOf).find((each) => each !== undefined);
}

describe('registered', () => {
  test.each<[string, CompactPerson['registration'], string, boolean | null]>([
    ['needed and missing', undefined, CO_SO, false],
    ['needed and there', [CO_SO], CO_SO, true],
    ['for the next of the ladder', ['chien-si-thi-dua-cap-tinh'], CO_SO, true],
    ['for the last of the ladder', ['chien-si-thi-dua-toan-quoc'], CO_SO, true],
    ['for a lower one', [TIEN_TIEN], CO_SO, false],
    ['for one of another ladder', ['bang-khen-cap-tinh'], CO_SO, false],
    ['not needed and missing', undefined, TIEN_TIEN, null],
    ['not needed and there', [TIEN_TIEN], TIEN_TIEN, true],
    ['put forward by hand', { nominated: [CO_SO] }, CO_SO, true],
    ['put forward by hand for a higher one', { nominated: ['chien-si-thi-dua-cap-tinh'] }, CO_SO, true],
  ])('%s', (_, registration, award, registered) => {
    expect(outcome(registration, award)?.registered).toBe(registered);
  });
});

test('the reason tells the row and cell, or that there is none, and whose rule it is', () => {
  const there = nodeOf(outcome([CO_SO])?.because);
  expect(there).toMatchObject({ status: 'met', place: { file: 'registration.xlsx', cell: 'B2' } });
  expect(there?.label).toContain('quy định của trường, không phải của luật');
  expect(there).not.toHaveProperty('hint');
  const missing = nodeOf(outcome(undefined)?.because);
  expect(missing).toMatchObject({ status: 'not-met', hint: 'chưa có trong bảng đăng ký thi đua' });
  expect(missing).not.toHaveProperty('place');
  expect(nodeOf(outcome(undefined, TIEN_TIEN)?.because)).toMatchObject({
    label: 'Đăng ký: không bắt buộc',
    status: 'met',
  });
});

test('a cell nobody could read leaves it open only where registering is needed and nothing else covers it', () => {
  expect(nodeOf(outcome({ awards: '?' })?.because)).toMatchObject({ status: 'unknown' });
  expect(outcome({ awards: '?' })?.proposed).toBe(false);
  expect(nodeOf(outcome({ awards: '?' }, TIEN_TIEN)?.because)).toMatchObject({ status: 'met' });
  expect(nodeOf(outcome({ awards: '?', nominated: [CO_SO] })?.because)).toMatchObject({ status: 'met' });
});

test('withdrawn by hand: not proposed, the others are', () => {
  const registration = { awards: [CO_SO], withdrawn: [TIEN_TIEN] };
  expect(outcome(registration, TIEN_TIEN)).toMatchObject({ proposed: false, registered: true });
  expect(JSON.stringify(outcome(registration, TIEN_TIEN)?.because)).toContain('Đã rút đề nghị');
  expect(JSON.stringify(outcome(registration, CO_SO)?.because)).not.toContain('Đã rút đề nghị');
});

test('a collective registers by its own row', () => {
  const year = (registration: readonly string[]): CompactYear => ({
    people: { 'Lê An': { evaluation: 'hoan-thanh-tot' } },
    collectives: { 'to-1': { rating: 'hoan-thanh-tot', registration } },
  });
  const told = (registration: readonly string[]) =>
    tallyOf(year(registration))
      .collectives.find((each) => each.id === 'to-1')
      ?.awards.find((each) => each.award === 'tap-the-lao-dong-tien-tien');
  expect(told(['tap-the-lao-dong-tien-tien'])).toMatchObject({ registered: true, proposed: true });
  expect(told(['tap-the-lao-dong-xuat-sac'])).toMatchObject({ registered: true, proposed: true });
  expect(told([])).toMatchObject({ registered: false, proposed: false });
});
