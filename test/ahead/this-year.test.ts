/** What would make somebody eligible this year: each case names the facts that stand in the way and the changes found. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { subjectIn } from '../../src/ahead/answer.ts';
import { applyChanges, reviewDateOf } from '../../src/ahead/change.ts';
import { outcomeIn } from '../../src/ahead/question.ts';
import { waysThisYear } from '../../src/ahead/this-year.ts';
import { tally } from '../../src/tally/tally.ts';
import type { CompactPerson, CompactYear } from '../tally/year.ts';
import { answerFor, asked, kindsOf } from './year-asked.ts';

const LDTT = 'lao-dong-tien-tien';
const CO_SO = 'chien-si-thi-dua-co-so';
const CAP_TINH = 'chien-si-thi-dua-cap-tinh';
const BANG_KHEN = 'bang-khen-cap-tinh';
const XUAT_SAC = 'hoan-thanh-xuat-sac';
const TOT = 'hoan-thanh-tot';

const one = (person: CompactPerson, more: Partial<CompactYear> = {}): CompactYear => ({
  ...more,
  people: { 'Lê An': person, ...more.people },
});

describe('one person, one award', () => {
  test.each<[string, CompactPerson, string, string[]]>([
    ['rating too low', { evaluation: 'hoan-thanh' }, LDTT, ['rating']],
    ['rating not written', { evaluation: { rating: null } }, LDTT, ['missing-fact']],
    ['no evaluation row', {}, LDTT, ['missing-fact']],
    ['the tổ disagrees', { evaluation: { rating: TOT, teamOpinion: 'khong-dong-y' } }, LDTT, ['team-opinion']],
    ['under examination', { evaluation: { rating: TOT, underReview: true } }, LDTT, ['hold-ended']],
    ['a penalty without end', { evaluation: { rating: TOT, discipline: 'khien-trach' } }, LDTT, ['missing-fact']],
    [
      'a penalty that ends in July',
      { evaluation: { rating: TOT, discipline: 'khien-trach', disciplineTo: '2025-07-01' } },
      LDTT,
      ['review-date'],
    ],
    ['hired in January', { evaluation: TOT, staff: { hiredOn: '2025-01-10' } }, LDTT, ['review-date']],
    ['hired some time in 2024', { evaluation: TOT, staff: { hiredOn: '2024' } }, LDTT, ['missing-fact', 'review-date']],
    [
      'neither rating nor initiative',
      { evaluation: TOT, registration: [CO_SO] },
      CO_SO,
      ['rating', 'initiative', 'initiative'],
    ],
    ['only registering is missing', { evaluation: XUAT_SAC }, CO_SO, ['registration']],
    [
      'an initiative without number',
      { evaluation: TOT, registration: [CO_SO], initiatives: [{ decisionNo: null }] },
      CO_SO,
      ['rating', 'missing-fact', 'initiative', 'initiative'].slice(0, 3),
    ],
    [
      'three titles, no initiative of the province',
      {
        evaluation: XUAT_SAC,
        registration: [CAP_TINH],
        history: [`2021-2022: ${CO_SO}`, `2022-2023: ${CO_SO}`, `2023-2024: ${CO_SO}`],
      },
      CAP_TINH,
      ['initiative', 'initiative'],
    ],
    [
      'two excellent years, one initiative short of two',
      {
        evaluation: XUAT_SAC,
        registration: [BANG_KHEN],
        history: [`2023-2024: ${LDTT}, ${XUAT_SAC}`],
        initiatives: [{}],
      },
      BANG_KHEN,
      ['initiative'],
    ],
  ])('%s', (_name, person, award, kinds) => {
    expect(kindsOf(answerFor(one(person), 'Lê An', award))).toEqual(kinds);
  });

  test('who is proposed needs nothing; who waits for the ballot is told the count', () => {
    const compact = one({ evaluation: XUAT_SAC, registration: [CO_SO] }, { council: 9 });
    expect(answerFor(compact, 'Lê An', LDTT)).toEqual({ ways: [], afterwards: [] });
    const waiting = answerFor(compact, 'Lê An', CO_SO);
    expect(waiting.ways).toEqual([]);
    expect(waiting.afterwards[0]).toContain('8/9');
  });

  test('what ends a hold is told with its day', () => {
    const penalty = { rating: TOT, discipline: 'khien-trach', disciplineTo: '2025-07-01' };
    expect(answerFor(one({ evaluation: penalty }), 'Lê An', LDTT).endsHold).toContain('01/07/2025');
    const open = { rating: TOT, discipline: 'khien-trach' };
    expect(answerFor(one({ evaluation: open }), 'Lê An', LDTT).endsHold).toContain('Đến ngày');
  });

  test('a title missing in a past year can’t be brought about, and that is said', () => {
    const ahead = answerFor(one({ evaluation: XUAT_SAC, registration: [CAP_TINH] }), 'Lê An', CAP_TINH);
    expect(ahead.ways).toEqual([]);
    expect(ahead.noWay).toMatch(/không có cách nào.*2021-2022/u);
  });

  test('history never imported is filled, not called lost', () => {
    const person = { evaluation: XUAT_SAC, registration: [CAP_TINH], initiatives: [{ level: 'tinh' }] };
    expect(kindsOf(answerFor(one(person, { notImported: ['history'] }), 'Lê An', CAP_TINH))).toEqual(['missing-fact']);
  });

  test('one withdrawn must not withdraw', () => {
    const registration = { awards: [CO_SO], withdrawn: [CO_SO] };
    expect(kindsOf(answerFor(one({ evaluation: XUAT_SAC, registration }), 'Lê An', CO_SO))).toEqual(['withdrawal']);
  });
});

describe('collectives', () => {
  const tienTien = 'tap-the-lao-dong-tien-tien';
  const people = (good: number, poor: number): CompactYear['people'] =>
    Object.fromEntries([
      ...Array.from({ length: good }, (_, at) => [`Lê Tốt ${at}`, { evaluation: TOT }]),
      ...Array.from({ length: poor }, (_, at) => [`Lê Kém ${at}`, { evaluation: 'hoan-thanh' }]),
    ]);
  const unit = { 'to-1': { rating: TOT, registration: [tienTien] } };

  test('one more member is named with what that member needs', () => {
    const ahead = answerFor({ people: people(6, 4), collectives: unit }, 'to-1', tienTien);
    expect(kindsOf(ahead)).toEqual(['member', 'member', 'member']);
    expect(ahead.ways[0]?.[0]?.words).toMatch(/thêm 1 .*Lê Kém 0.*xếp loại/u);
  });

  test('several more members are one change of that weight', () => {
    const ahead = answerFor({ people: people(4, 6), collectives: unit }, 'to-1', tienTien);
    expect(ahead.ways.map((way) => way.map((each) => each.weight))).toEqual([[3]]);
  });

  test('a member’s cảnh cáo is nothing anybody can change', () => {
    const disciplined = { evaluation: { rating: TOT, discipline: 'canh-cao', disciplineFrom: '2025-01-05' } };
    const ahead = answerFor(
      { people: { ...people(9, 0), 'Lê Sai': disciplined }, collectives: unit },
      'to-1',
      tienTien,
    );
    expect(ahead.ways).toEqual([]);
    expect(ahead.noWay).toContain('cảnh cáo');
  });
});

const rating = fc.constantFrom(XUAT_SAC, TOT, 'hoan-thanh', 'khong-hoan-thanh', null);
const anyPerson: fc.Arbitrary<CompactPerson> = fc.record({
  staff: fc.constantFrom({}, { hiredOn: '2025-01-10' }, { hiredOn: '2024' }, { hiredOn: null }),
  evaluation: fc
    .record({
      rating,
      teamOpinion: fc.constantFrom(null, 'dong-y', 'khong-dong-y'),
      underReview: fc.constantFrom(false, false, true),
      discipline: fc.constantFrom(null, null, 'khien-trach'),
      disciplineTo: fc.constantFrom(null, '2025-03-01', '2025-07-01'),
    })
    .map((fields) => ({ ...fields })),
  registration: fc.subarray([CO_SO, CAP_TINH, BANG_KHEN]),
  initiatives: fc.array(
    fc.record({
      title: fc.constantFrom('Dạy đọc', 'Dạy viết', 'Dạy toán'),
      level: fc.constantFrom('co-so', 'tinh', null),
      decisionNo: fc.constantFrom('45/QĐ', null),
      schoolYear: fc.constantFrom('2023-2024', '2024-2025'),
    }),
    { maxLength: 3 },
  ),
  history: fc.subarray([
    `2021-2022: ${CO_SO}, ${XUAT_SAC}`,
    `2022-2023: ${CO_SO}`,
    `2023-2024: ${CO_SO}, ${XUAT_SAC}`,
    `2023-2024: ${LDTT}`,
    `2023-2024: ${BANG_KHEN}`,
  ]),
});

test('every way, laid over the data and tallied, gives du-dieu-kien; with one change fewer it does not', () => {
  const years = fc.record({
    people: fc.tuple(anyPerson, anyPerson, anyPerson).map(([a, b, c]) => ({ 'Lê An': a, 'Lê Bình': b, 'Lê Chi': c })),
    settings: fc.constantFrom({}, { initiativeReuse: 'forbid' }, { countsCurrentYear: true }, { minCoauthorShare: 30 }),
    collectives: fc.constantFrom({}, { 'to-1': { rating: TOT, registration: ['tap-the-lao-dong-tien-tien'] } }),
  });
  fc.assert(
    fc.property(years, (compact) => {
      const year = asked(compact);
      for (const { id, awards } of [...year.tally.people, ...year.tally.collectives]) {
        for (const { award } of awards) {
          const subject = subjectIn(id, year);
          for (const way of subject === undefined ? [] : waysThisYear(subject, award, year).sets) {
            const eligible = (chosen: typeof way): boolean => {
              const law = year.lawOn(reviewDateOf(chosen) ?? year.law.asOf);
              const outcome = outcomeIn(tally(applyChanges(year.data, chosen), law), id, award);
              return outcome?.eligibility === 'du-dieu-kien' && outcome.registered !== false;
            };
            expect(eligible(way), `${id} ${award}: ${way.map((each) => each.words).join(' + ')}`).toBe(true);
            const needless = way.filter(
              (each) => each.kind !== 'withdrawal' && eligible(way.filter((other) => other !== each)),
            );
            expect(needless.map((each) => each.words)).toEqual([]);
          }
        }
      }
    }),
    { seed: 20250530, numRuns: 6 },
  );
}, 120_000);
