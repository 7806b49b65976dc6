/** A hand-made year for the papers: five people, one tổ, an invented school, and a law view with one unverified rule. */
import type { DossierInput } from '../../src/papers/dossier-folder.ts';
import type {
  AwardInfo,
  AwardOutcome,
  Cited,
  Fields,
  Kind,
  LawView,
  PersonOutcome,
  StoredRecord,
  Vote,
} from '../../src/types.ts';

const AWARDS: readonly AwardInfo[] = [
  award('lao-dong-tien-tien', 'Lao động tiên tiến', 'title', null),
  award('chien-si-thi-dua-co-so', 'Chiến sĩ thi đua cơ sở', 'title', 1),
  award('tap-the-lao-dong-tien-tien', 'Tập thể lao động tiên tiến', 'title', 1),
  award('bang-khen-cap-tinh', 'Bằng khen của Chủ tịch UBND tỉnh', 'form', 2),
];

const DISTRICT = { id: 'chu-tich-ubnd-huyen', label: 'Chủ tịch Ủy ban nhân dân huyện Suối Mây' };
const PROVINCE = { id: 'chu-tich-ubnd-tinh', label: 'Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn' };
const RATINGS = [
  { id: 'hoan-thanh-xuat-sac', label: 'Hoàn thành xuất sắc nhiệm vụ', short: 'HTXSNV' },
  { id: 'hoan-thanh-tot', label: 'Hoàn thành tốt nhiệm vụ', short: 'HTTNV' },
];

export const UNVERIFIED_CITE = '152/2025/NĐ-CP Điều 99';

export const smallLaw: LawView = {
  asOf: '2025-05-30',
  decidedOn: '2025-06-10',
  awards: AWARDS,
  award: (id) => AWARDS.find((each) => each.id === id),
  ratings: RATINGS,
  rating: (id) => RATINGS.find((each) => each.id === id),
  authority: (id) => cited(id === 'bang-khen-cap-tinh' ? PROVINCE : DISTRICT, 'Luật Điều 80 khoản 2'),
  receiver: () => ({ ...cited('Phòng Giáo dục và Đào tạo huyện Suối Mây', UNVERIFIED_CITE), verified: false }),
  superior: () => cited('Ủy ban nhân dân huyện Suối Mây', 'Luật Điều 80'),
  money: () => cited(710_000, '98/2023/NĐ-CP Điều 54'),
  votePercent: () => undefined,
  votesNeeded: (_, of) => cited(Math.ceil((80 * of) / 100), '98/2023/NĐ-CP Điều 30 khoản 7'),
  grounds: () => [
    cited('Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022', 'Luật'),
    cited(
      'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
      '98/2023/NĐ-CP',
    ),
  ],
  formNumber: (paper) => cited(paper === 'to-trinh' ? '01' : '03', '98/2023/NĐ-CP Phụ lục I'),
  basisOf: (id) =>
    id === 'chien-si-thi-dua-co-so' ? cited('khoản 1 Điều 23 Luật Thi đua, khen thưởng', 'Luật') : undefined,
};

const people: readonly PersonOutcome[] = [
  person('gv01', 'Trần Thị Bích Hòa', [
    outcome('lao-dong-tien-tien'),
    outcome('chien-si-thi-dua-co-so', { status: 'dat', for: 8, of: 9, needed: 8, against: 1, invalid: 0, written: 1 }),
    outcome('bang-khen-cap-tinh'),
  ]),
  person('gv02', 'Lò Văn Páo', [
    outcome('lao-dong-tien-tien'),
    outcome(
      'chien-si-thi-dua-co-so',
      { status: 'khong-dat', for: 7, of: 9, needed: 8, against: 2, invalid: 0, written: 0 },
      false,
    ),
  ]),
  person('gv03', 'Nguyễn <Sơn> & Tùng', [
    outcome('lao-dong-tien-tien'),
    outcome('chien-si-thi-dua-co-so', { status: 'cho-bo-phieu', of: 9 }, false),
  ]),
  person('gv04', 'Hoàng Thị Én', [outcome('lao-dong-tien-tien')]),
  person('gv05', 'Vũ Đình Khải', [outcome('lao-dong-tien-tien', { status: 'khong-can' }, false)]),
];

const records: readonly StoredRecord[] = [
  record('staff', 'gv01', {
    name: 'Trần Thị Bích Hòa',
    birthDate: '1985-04-03',
    gender: 'nu',
    position: 'Tổ trưởng',
    qualification: 'Đại học sư phạm',
    hiredOn: '2007-09-05',
    partyMember: true,
  }),
  record('staff', 'gv02', { name: 'Lò Văn Páo', birthDate: '1979', gender: 'nam', position: 'Giáo viên' }),
  record('staff', 'gv05', { name: 'Vũ Đình Khải', position: 'Hiệu trưởng' }),
  record('evaluation', 'gv01', {
    rating: 'hoan-thanh-xuat-sac',
    decisionNo: '45/QĐ-THSM',
    decisionDate: '2025-05-26',
  }),
  record('history', 'gv01', {
    schoolYear: '2023-2024',
    award: 'chien-si-thi-dua-co-so',
    rating: 'hoan-thanh-xuat-sac',
    decisionNo: '812/QĐ-UBND',
    decisionDate: '2024-07-01',
    authority: 'UBND huyện Suối Mây',
  }),
  record('history', 'gv01', { schoolYear: '2021-2022', award: 'lao-dong-tien-tien' }),
  record('initiative', null, {
    title: 'Dạy vần bằng trò chơi ghép thẻ',
    authors: [{ name: 'Trần Thị Bích Hòa', sharePercent: 100 }],
    level: 'co-so',
    decisionNo: '30/QĐ-PGDĐT',
    decisionDate: '2025-04-28',
    schoolYear: '2024-2025',
  }),
  record('movement-result', 'gv01', { movement: 'Đổi mới, sáng tạo trong dạy và học', result: 'Giải Nhất' }),
  record('council', null, { name: 'Vũ Đình Khải', position: 'Hiệu trưởng', role: 'Chủ tịch' }),
  record('council', null, { name: 'Đặng Thu Cúc', position: 'Phó Hiệu trưởng', role: 'Phó Chủ tịch' }),
  record('council', null, { name: 'Lâm Quỳnh', position: 'Giáo viên', role: 'Thư ký' }),
];

export const smallYear: DossierInput = {
  today: '2025-06-02',
  law: smallLaw,
  data: {
    config: { school: { name: 'Trường Tiểu học Suối Mây', place: 'Suối Mây' }, year: '2024-2025' },
    records,
    kindsImported: ['staff', 'evaluation', 'history', 'initiative', 'council'],
    samePeople: [],
  },
  tally: {
    schoolYear: '2024-2025',
    asOf: '2025-05-30',
    decidedOn: '2025-06-10',
    rulebook: [],
    people,
    collectives: [{ id: 'to-1', name: 'Tổ 1', awards: [outcome('tap-the-lao-dong-tien-tien')] }],
    quotas: [],
    totals: { byAward: {}, paid: 0 },
    problems: [],
  },
};

function award(id: string, label: string, kind: AwardInfo['class'], reportYears: number | null): AwardInfo {
  const subjects = [id.startsWith('tap-the') ? 'collective' : 'person'] as const;
  return { id, label, short: label, class: kind, subjects, computed: true, reportYears };
}

function cited<T>(value: T, cite: string): Cited<T> {
  return { value, cite, verified: true };
}

function outcome(id: string, vote: Vote = { status: 'khong-can' }, proposed = true): AwardOutcome {
  return {
    award: id,
    eligibility: 'du-dieu-kien',
    registered: true,
    vote,
    quota: 'khong-ap-dung',
    proposed,
    authority: null,
    money: proposed ? 710_000 : null,
    paid: proposed ? 710_000 : null,
    because: { label: id, status: 'met', children: [] },
  };
}

function person(id: string, name: string, awards: readonly AwardOutcome[]): PersonOutcome {
  return { id, name, team: 'Tổ 1', group: 'giao-vien', awards };
}

function record(kind: Kind, personId: string | null, fields: Fields): StoredRecord {
  const place = { file: 'HoSo.xlsx', sheet: 'Sheet1', row: 5, cells: {} };
  return { kind, ...place, person: personId, collective: null, fields, key: 1, entry: 1, byHand: false };
}
