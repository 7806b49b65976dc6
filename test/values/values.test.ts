import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../src/types.ts';
import { readAuthors } from '../../src/values/authors.ts';
import { readAward, readAwards } from '../../src/values/awards.ts';
import { readChoice } from '../../src/values/choices.ts';
import { BIRTH_DATE, readDate, readDateText } from '../../src/values/dates.ts';
import { readFlag } from '../../src/values/flags.ts';
import { decodeTcvn3, decodeVni } from '../../src/values/legacy-fonts.ts';
import { readName } from '../../src/values/names.ts';
import { readCode, readCount, readNationalId } from '../../src/values/numbers.ts';
import { readSchoolYear } from '../../src/values/school-years.ts';
import { RATINGS } from '../../src/values/word-lists.ts';

function cell(value: string | number | boolean): Cell {
  const type = typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
  return { row: 1, column: 1, type, value, text: String(value) };
}
const code = (result: { issues?: readonly { code: string }[] }) => result.issues?.[0]?.code;

test.each([
  ['3/4/1985', '1985-04-03'],
  ['03-04-85', '1985-04-03'],
  ['4/1985', '1985-04'],
  ['1979', '1979'],
  ['1985-04-03', '1985-04-03'],
  ['31140', '1985-04-03'],
  ['ngày 3 tháng 4 năm 1985', '1985-04-03'],
  ['29/02/1984', '1984-02-29'],
])('birth date %s is %s', (written, expected) => expect(readDateText(written, BIRTH_DATE).value).toBe(expected));

test.each([
  ['29/02/1985', 'ngay-khong-co-that'],
  ['31/02/1985', 'ngay-khong-co-that'],
  ['1/1/1929', 'nam-sinh-ngoai-khoang'],
  ['hôm qua', 'ngay-khong-doc-duoc'],
])('birth date %s is refused: %s', (written, expected) => {
  const result = readDateText(written, BIRTH_DATE);
  expect([result.value, code(result)]).toEqual([null, expected]);
});

test('a serial number in a number cell is a day; a bare year is a year', () => {
  expect(readDate(cell(44096)).value).toBe('2020-09-22');
  expect(readDate(cell(1979), BIRTH_DATE).value).toBe('1979');
});

test('every real day reads back, day first', () => {
  const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2009-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10);
      expect(readDateText(iso.split('-').reverse().join('/'), BIRTH_DATE).value).toBe(iso);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test.each([
  ['Chiến sỹ thi đua cơ sở', ['chien-si-thi-dua-co-so']],
  ['CSTĐ CS + LDTT', ['chien-si-thi-dua-co-so', 'lao-dong-tien-tien']],
  ['LĐTT; Giấy khen', ['lao-dong-tien-tien', 'giay-khen']],
  ['LĐTT\nCSTDCS', ['lao-dong-tien-tien', 'chien-si-thi-dua-co-so']],
  ['Bằng khen cấp tỉnh, Huân chương Lao động hạng Ba', ['bang-khen-cap-tinh', 'huan-chuong-lao-dong-hang-ba']],
  ['Bằng khen cấp tỉnh và giấy khen', ['bang-khen-cap-tinh', 'giay-khen']],
  ['Cờ thi đua cấp tỉnh; Tập thể lao động xuất sắc', ['co-thi-dua-cap-tinh', 'tap-the-lao-dong-xuat-sac']],
  ['Giấy khen Sở Giáo dục và Đào tạo, LĐTT', ['giay-khen', 'lao-dong-tien-tien']],
  ['Bằng khen của Chủ tịch UBND tỉnh/thành phố', ['bang-khen-cap-tinh']],
  ['không', []],
])('awards of %j', (written, expected) => expect(readAwards(written).value).toEqual(expected));

test('an unknown award is refused with the nearest; the others of the cell stand', () => {
  const result = readAwards('Lao động tiên tiếm; CSTĐCS');
  expect(result.value).toEqual(['chien-si-thi-dua-co-so']);
  expect(result.issues?.[0]).toMatchObject({ code: 'danh-hieu-la', facts: { suggestion: 'Lao động tiên tiến' } });
  expect(code(readAward('LĐTT; CSTĐCS'))).toBe('nhieu-danh-hieu-mot-o');
});

test('LĐTT of a tổ is the collective title', () => {
  expect(readAwards('LĐTT', true).value).toEqual(['tap-the-lao-dong-tien-tien']);
});

test.each([
  ['HTXSNV', 'hoan-thanh-xuat-sac'],
  ['HT xuất sắc', 'hoan-thanh-xuat-sac'],
  ['Xuất sắc', 'hoan-thanh-xuat-sac'],
  ['Hoàn thành tốt nhiệm vụ', 'hoan-thanh-tot'],
  ['HTNV', 'hoan-thanh'],
])('rating %s', (written, expected) => expect(readChoice(written, RATINGS).value).toBe(expected));

test.each([
  ['Ông  NGUYễN VĂN an', 'NGUYễN VĂN an'],
  ['ĐỖ THỊ HOÀ', 'ĐỖ THỊ HOÀ'],
  ['Bà Lê\u00a0Thị Mận', 'Lê Thị Mận'],
  ['Le\u0302 Thị Mận', 'Lê Thị Mận'],
  ["H'Hen Niê", "H'Hen Niê"],
  ['Cô Thị Mận', 'Thị Mận'],
])('name %j is %s', (written, expected) => expect(readName(written).value).toBe(expected));

test('a name whose letters with dấu are small among capitals is kept, and told', () => {
  const { value, issues } = readName('Bà NGUYễN THị LAN');
  expect(value).toBe('NGUYễN THị LAN');
  expect(issues).toMatchObject([{ code: 'ten-lech-chu-hoa', facts: { suggestion: 'NGUYỄN THỊ LAN' } }]);
  for (const name of ['NGUYỄN THỊ LAN', 'Nguyễn Thị Lan', "H'Hen Niê", 'Y-Bhôk', 'đỗ thị á', 'Á']) {
    expect(readName(name).issues, name).toBeUndefined();
  }
});

test('legacy fonts', () => {
  expect(decodeTcvn3('NguyÔn V¨n Hïng')).toBe('Nguyễn Văn Hùng');
  expect(decodeVni('Nguyeãn Vaên Huøng')).toBe('Nguyễn Văn Hùng');
  expect(code(readName('NguyÔn V¨n Hïng'))).toBe('font-cu-chua-ro');
});

test.each([
  ['x', true],
  ['✓', true],
  ['có', true],
  [1, true],
  ['-', false],
  [0, false],
  ['không', false],
  ['NULL', null],
  [' ', null],
])('mark %j is %j', (written, expected) => expect(readFlag(cell(written)).value).toBe(expected));

test.each(['2024-2025', '2024 – 2025', '2024/2025', '24-25', 'năm học 2024-2025'])('school year %s', (written) => {
  expect(readSchoolYear(written).value).toBe('2024-2025');
});

test('a school year whose years do not follow is refused', () => {
  expect(code(readSchoolYear('2024-2026'))).toBe('nam-hoc-khong-doc-duoc');
});

test.each([
  ['Lê Thị Mận (60%); Trần Văn Ổi (40%)', undefined, [60, 40]],
  ['Lê Thị Mận và Trần Văn Ổi', [60, 40], [60, 40]],
  ['Lê Thị Mận\nTrần Văn Ổi', undefined, [null, null]],
  ['Lê Thị Mận - 100%', undefined, [100]],
])('authors of %j', (written, shares, expected) => {
  const result = readAuthors(written, shares);
  expect(result.value?.map((author) => author.sharePercent)).toEqual(expected);
  expect(result.issues).toBeUndefined();
});

test('shares that are not 100 together are said', () => {
  expect(code(readAuthors('Lê Thị Mận (60%); Trần Văn Ổi (39%)'))).toBe('ty-le-khac-100');
});

test('what Excel ate', () => {
  expect(readCode(cell('123456.0')).value).toBe('123456');
  expect(code(readNationalId(cell(79085001234)))).toBe('so-cccd-mat-so-0');
  expect(readNationalId(cell(79085001234)).value).toBe('079085001234');
  expect(code(readCount(cell(2.5)))).toBe('so-nguyen-khong-doc-duoc');
  expect(code(readCount(cell(-1)))).toBe('so-nguyen-khong-doc-duoc');
});
