/** Invented years of every sort for properties: cells missing, unread or contradictory, all switches, ballots, collectives. */
import fc from 'fast-check';
import type { CompactCollective, CompactPerson, CompactYear } from './year.ts';

const UNREAD = '?';
const NAMES = ['Lê An', 'Trần Bình', 'Vũ Chi', 'Đỗ Dung', 'Hồ Giang', 'Lê Hà', 'Lê  an'];
const RATINGS = ['hoan-thanh-xuat-sac', 'hoan-thanh-tot', 'hoan-thanh', 'khong-hoan-thanh'];
const AWARDS = [
  ...['lao-dong-tien-tien', 'chien-si-thi-dua-co-so', 'chien-si-thi-dua-cap-tinh', 'chien-si-thi-dua-toan-quoc'],
  ...['bang-khen-cap-tinh', 'bang-khen-thu-tuong', 'huan-chuong-lao-dong-hang-ba', 'giay-khen'],
];
const UNIT_AWARDS = ['tap-the-lao-dong-tien-tien', 'tap-the-lao-dong-xuat-sac', 'bang-khen-cap-tinh'];
const YEARS = ['2019-2020', '2020-2021', '2021-2022', '2022-2023', '2023-2024'];

const often = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(usual, ...others) });
const blankOr = (...values: readonly unknown[]) => often<unknown>(null, UNREAD, ...values);
const rating = fc.constantFrom<unknown>(...RATINGS, ...RATINGS.slice(0, 2), null, UNREAD);

const staff = fc.record({
  team: fc.constantFrom('Tổ 1', 'Tổ 2', 'Tổ 1; Tổ 2', null),
  gender: fc.constantFrom('nam', 'nu', null),
  hiredOn: often<unknown>('2010-08-15', null, '2025', '2025-01', '2024-12-01', '2022-08-15', UNREAD),
  status: often<unknown>('dang-lam-viec', 'nghi-thai-san', 'moi-tuyen', 'di-hoc', 'chuyen-di', null, UNREAD),
  position: fc.constantFrom('Giáo viên', 'Hiệu trưởng', 'Kế toán'),
});
const evaluation = fc.record({
  rating,
  decisionNo: often<unknown>('12/QĐ', null),
  decisionDate: often<unknown>('2025-05-20', '2025', '2025-06-20', null, UNREAD),
  teamOpinion: often<unknown>('dong-y', 'khong-dong-y', null, UNREAD),
  underReview: often<unknown>(false, true, UNREAD),
  discipline: blankOr('khien-trach', 'canh-cao'),
  disciplineFrom: blankOr('2024-10-01', '2023', '2025-06-10'),
  disciplineTo: blankOr('2025-01-01', '2025', '2026-01-01'),
  absenceDays: blankOr(5, 45, 90),
  absenceReason: often<unknown>(null, 'nghỉ thai sản', 'bị thương khi cứu người'),
  score: fc.constantFrom<unknown>(null, 80, 90, 95.5),
});
const initiative = fc.record({
  title: fc.constantFrom('Một', 'Hai', 'Ba', 'một'),
  level: fc.constantFrom('co-so', 'tinh', 'toan-quoc', null, UNREAD),
  type: often<unknown>('sang-kien', 'de-tai', null, UNREAD),
  schoolYear: fc.constantFrom('2024-2025', ...YEARS, null, UNREAD),
  decisionNo: often<unknown>('1/QĐ', null, UNREAD),
  decisionDate: fc.constantFrom('2025-04-01', '2025', '2024', null, UNREAD, '2025-07-01'),
  authors: fc.constantFrom(
    [{ name: 'Lê An', sharePercent: 100 }],
    [
      { name: 'Lê An', sharePercent: 70 },
      { name: 'Trần Bình', sharePercent: 30 },
    ],
    [
      { name: 'Vũ Chi', sharePercent: null },
      { name: 'Lê Hà', sharePercent: 20 },
    ],
  ),
});
const past = fc.record({
  schoolYear: fc.oneof(fc.constantFrom(...YEARS), fc.constantFrom<unknown>(...YEARS, null, UNREAD)),
  award: fc.constantFrom<unknown>(...AWARDS, 'chien-si-thi-dua-co-so', 'chien-si-thi-dua-co-so', null, UNREAD),
  rating: fc.constantFrom<unknown>(...RATINGS.slice(0, 3), null, UNREAD),
  basis: often<unknown>(null, 'cong-trang', 'dot-xuat', UNREAD),
  decisionNo: often<unknown>('9/QĐ', null),
  decisionDate: often<unknown>('2023-06-20', null, '2025-06-20'),
});
/** Years in a row, as those have who come near the high awards. */
const streak = fc
  .tuple(fc.constantFrom('chien-si-thi-dua-co-so', 'bang-khen-cap-tinh', 'lao-dong-tien-tien'), fc.nat({ max: 5 }))
  .map(([award, count]) => YEARS.slice(YEARS.length - count).map((year) => `${year}: ${award}, hoan-thanh-xuat-sac`));
const ballots = (awards: readonly string[]) =>
  fc.array(
    fc.record({
      award: fc.constantFrom<unknown>(...awards),
      votesFor: fc.constantFrom<unknown>(3, 4, 5, 9, UNREAD),
      votesAgainst: fc.constantFrom<unknown>(0, 2, null),
      downgradeTo: often<unknown>(null, 'lao-dong-tien-tien', UNREAD),
      councilSize: fc.constantFrom<unknown>(null, 5, 7),
    }),
    { maxLength: 2 },
  );
const registration = fc.oneof(
  fc.subarray(AWARDS),
  fc.record({
    awards: fc.oneof<[fc.Arbitrary<unknown>, fc.Arbitrary<unknown>]>(fc.subarray(AWARDS), fc.constant(UNREAD)),
    withdrawn: fc.subarray(AWARDS, { maxLength: 1 }),
  }),
);

const person: fc.Arbitrary<CompactPerson> = fc.record(
  {
    staff,
    evaluation,
    registration,
    initiatives: fc.array(initiative, { maxLength: 4 }),
    history: fc.tuple(fc.array(past, { maxLength: 5 }), streak).map(([loose, run]) => [...loose, ...run]),
    ballots: ballots(AWARDS),
  },
  { requiredKeys: ['staff'] },
);
const collective: fc.Arbitrary<CompactCollective> = fc.record(
  {
    rating: fc.constantFrom(...RATINGS),
    registration: fc.subarray(UNIT_AWARDS),
    history: fc.array(
      fc
        .tuple(fc.constantFrom(...YEARS), fc.constantFrom(...UNIT_AWARDS), fc.constantFrom(...RATINGS))
        .map(([year, award, rated]) => `${year}: ${award}, ${rated}`),
      { maxLength: 4 },
    ),
    ballots: ballots(UNIT_AWARDS),
  },
  { requiredKeys: [] },
);

/** Of the switches those a layer may set; most years set none. */
const settings = fc.record(
  {
    countsCurrentYear: fc.constant(true),
    initiativeReuse: fc.constantFrom('allow', 'forbid'),
    minCoauthorShare: fc.constant(30),
    absenceBarDays: fc.constant(40),
    coSoTest: fc.constant('both'),
    collectiveDenominator: fc.constantFrom('without-new', 'without-maternity'),
    quotas: fc.constant([
      {
        award: 'chien-si-thi-dua-co-so',
        percent: 40,
        of: 'lao-dong-tien-tien',
        scope: 'truong',
        rounding: 'floor',
        min: 1,
        rankBy: ['rating', 'votes', 'initiative', 'female'],
      },
      {
        award: 'lao-dong-tien-tien',
        percent: 70,
        of: 'headcount',
        scope: 'to',
        rounding: 'ceil',
        min: 1,
        rankBy: ['score'],
      },
      {
        award: 'tap-the-lao-dong-xuat-sac',
        places: 1,
        of: 'headcount',
        scope: 'truong',
        rounding: 'floor',
        min: 0,
        rankBy: ['rating', 'female'],
      },
    ]),
  },
  { requiredKeys: [] },
);

const anyYear = fc.record({
  asOf: fc.constantFrom('2025-05-30', '2025-05-30', '2024-05-30', '2026-10-15'),
  settings: fc.oneof(fc.constant({}), settings),
  layers: fc.constantFrom<readonly string[]>([], [], ['tinh-truong-giang.json', 'truong-song-trang.json']),
  notImported: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.subarray(['registration', 'evaluation', 'initiative', 'history', 'collective'] as const),
    },
  ),
  council: fc.constantFrom(0, 5, 7),
  people: fc
    .array(person, { minLength: 1, maxLength: NAMES.length })
    .map((people) => Object.fromEntries(people.map((each, at) => [NAMES[at] ?? '', each]))),
  collectives: fc.record({ truong: collective, 'to-1': collective, 'to-2': collective }, { requiredKeys: [] }),
});

/** The sample layers set quotas of their own, stricter than these. */
export const randomYear: fc.Arbitrary<CompactYear> = anyYear.map((year) =>
  'quotas' in year.settings ? { ...year, layers: [] } : year,
);
