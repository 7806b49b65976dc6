// Schools invented for the bench, the same ones every time, as the store hands them to the tally: staff, evaluations with
// points, registrations, three past years, initiatives with co-authors, collectives, a council, ballots, a score sheet.
import { randomFrom } from './random.mjs';

const FAMILY = 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trương Đinh Mai Cao'.split(' ');
const MIDDLE = 'Thị Văn Thu Ngọc Minh Đức Kim Quốc Thanh Hữu Mỹ Xuân Bích Hồng Gia Tuấn Phương Diệu'.split(' ');
const GIVEN =
  'Hoa Lan Đào Sương Thủy Hạnh Nga Tuấn Dũng Phượng Yến Ánh Quyên Trúc An Bình Chi Duyên Giang Hà Hiền Hùng Khánh Linh Mai Nam Oanh Phúc Quân Sơn Tâm Uyên Vinh Xuân Ý'.split(
    ' ',
  );
const RATINGS = [
  ...Array(4).fill('hoan-thanh-xuat-sac'),
  ...Array(10).fill('hoan-thanh-tot'),
  ...Array(3).fill('hoan-thanh'),
  'khong-hoan-thanh',
];
const POSITIONS = [...Array(12).fill('Giáo viên'), 'Tổ trưởng', 'Nhân viên kế toán', 'Nhân viên thư viện'];
const YEAR = '2024-2025';
const TEAM_SIZE = 10;
const COUNCIL = 9;

/** One school's year. The same seed gives the same school. */
export function inventedSchool(seed, people) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const records = [];
  const rows = new Map();
  const add = (kind, file, about, fields) => {
    const row = (rows.get(kind) ?? 6) + 1;
    rows.set(kind, row);
    const cells = {};
    let column = 66;
    for (const field in fields) cells[field] = String.fromCharCode(column++) + row;
    const { person = null, collective = null } = about;
    const stored = { key: records.length + 1, entry: 1, byHand: false };
    records.push({ kind, file, sheet: 'Sheet1', row, person, collective, fields, cells, ...stored });
  };
  const staff = Array.from({ length: people }, (_, at) => ({
    name: `${pick(FAMILY)} ${pick(MIDDLE)} ${pick(MIDDLE)} ${pick(GIVEN)}`,
    code: `GV${String(seed * 7 + at).padStart(6, '0')}`,
    team: `Tổ ${1 + Math.floor(at / TEAM_SIZE)}`,
    rating: pick(RATINGS),
    aims: random() < 0.3,
  }));
  for (const each of staff) {
    each.id = each.code.toLowerCase();
    add('staff', 'DanhSach.xlsx', about(each), {
      code: each.code,
      name: each.name,
      birthDate: `${1965 + Math.floor(random() * 35)}-0${1 + Math.floor(random() * 9)}-15`,
      gender: random() < 0.7 ? 'nu' : 'nam',
      position: pick(POSITIONS),
      team: each.team,
      hiredOn: random() < 0.03 ? '2025-02-01' : `${1995 + Math.floor(random() * 28)}-08-15`,
      status: random() < 0.02 ? 'nghi-thai-san' : 'dang-lam-viec',
    });
  }
  for (const each of staff) {
    const rare = random();
    add('evaluation', 'DanhGia.xlsx', about(each), {
      name: each.name,
      rating: each.rating,
      score: 60 + Math.floor(random() * 400) / 10,
      decisionNo: '12/QĐ-TH',
      decisionDate: '2025-05-20',
      teamOpinion: random() < 0.03 ? 'khong-dong-y' : 'dong-y',
      absenceDays: random() < 0.1 ? Math.floor(random() * 50) : null,
      discipline: rare < 0.004 ? 'khien-trach' : null,
      disciplineFrom: rare < 0.004 ? '2025-01-10' : null,
      underReview: rare > 0.996,
    });
  }
  for (const each of staff) {
    if (random() < 0.03) continue;
    const awards = each.aims ? ['chien-si-thi-dua-co-so'] : ['lao-dong-tien-tien'];
    if (each.aims && random() < 0.2) awards.push('bang-khen-cap-tinh', 'chien-si-thi-dua-cap-tinh');
    add('registration', 'DangKy.xlsx', about(each), { name: each.name, awards });
  }
  for (const each of staff) {
    for (const schoolYear of ['2021-2022', '2022-2023', '2023-2024']) {
      add('history', 'KhenThuong.xlsx', about(each), {
        subject: each.name,
        schoolYear,
        award: each.aims ? 'chien-si-thi-dua-co-so' : 'lao-dong-tien-tien',
        rating: pick(RATINGS),
        decisionNo: '9/QĐ-UBND',
        decisionDate: `${schoolYear.slice(5)}-06-20`,
      });
    }
  }
  for (const [at, each] of staff.entries()) {
    if (!each.aims) continue;
    const second = random() < 0.2 ? staff[(at + 1) % people] : undefined;
    const authors = second === undefined ? [each] : [each, second];
    add('initiative', 'SangKien.xlsx', second === undefined ? about(each) : {}, {
      title: `Biện pháp ${at + 1} giúp học sinh đọc tốt`,
      code: authors.map(({ code }) => code).join('; '),
      authors: authors.map(({ name }) => ({ name, sharePercent: 100 / authors.length })),
      level: random() < 0.1 ? 'tinh' : 'co-so',
      decisionNo: random() < 0.9 ? '45/QĐ-UBND' : null,
      decisionDate: '2025-04-01',
      schoolYear: random() < 0.7 ? YEAR : '2023-2024',
    });
  }
  for (const [at, each] of staff.entries()) {
    if (at < COUNCIL) add('council', 'HoiDong.xlsx', about(each), { name: each.name, position: 'Thành viên' });
    add('score', `Bang diem ${YEAR}.xlsx`, about(each), {
      name: each.name,
      points: 60 + Math.floor(random() * 80) / 2,
    });
    if (!each.aims || random() < 0.1) continue;
    const votesFor = random() < 0.9 ? COUNCIL : 6;
    const award = 'chien-si-thi-dua-co-so';
    add('ballot', 'KiemPhieu.xlsx', about(each), {
      subject: each.name,
      award,
      votesFor,
      votesAgainst: COUNCIL - votesFor,
    });
  }
  for (const name of ['Trường', ...new Set(staff.map(({ team }) => team))]) {
    const collective = name === 'Trường' ? 'truong' : `to-${name.slice(3)}`;
    add(
      'collective',
      'TapThe.xlsx',
      { collective },
      {
        name,
        rating: pick(RATINGS.slice(0, 14)),
        decisionNo: '13/QĐ',
        registeredAwards: [random() < 0.5 ? 'tap-the-lao-dong-xuat-sac' : 'tap-the-lao-dong-tien-tien'],
      },
    );
  }
  const config = { school: { name: `Trường Tiểu học số ${seed}`, province: 'Sông Trăng' }, year: YEAR };
  return { config, records, kindsImported: [...rows.keys()], samePeople: [] };
}

function about({ id }) {
  return { person: id };
}
