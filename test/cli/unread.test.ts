/** A cell nobody could read is unknown, not a blank, until it is mended in the file, made blank there, or corrected by hand. */
import { beforeEach, expect, test } from 'vitest';
import type { StoredRecord } from '../../src/types.ts';
import { PEOPLE, type SmallSchool, smallSchool } from './small-school.ts';

let school: SmallSchool;
const HEAD = 'STT;Mã;Họ và tên;Xếp loại chất lượng;Số quyết định;Ngày quyết định;Kỷ luật;Ý kiến của tổ';
const bring = (...ends: readonly string[]) =>
  school.bring('danh-gia.csv', [
    HEAD,
    ...PEOPLE.map(
      (name, at) =>
        `${at + 1};GV${at + 1};${name};Hoàn thành xuất sắc nhiệm vụ;12/QĐ-MS;20/05/2025;${ends[at] ?? ';đồng ý'}`,
    ),
  ]);
const outcomes = async () => {
  const { people } = await school.json('tally');
  return PEOPLE.map(
    (name) =>
      people
        .find((each: { name: string }) => each.name === name)
        .awards.find((each: { award: string }) => each.award === 'lao-dong-tien-tien').eligibility,
  );
};
const unread = async () => {
  const { records } = (await school.json('list', 'evaluation')) as { records: StoredRecord[] };
  return records.flatMap((each) => Object.entries(each.unread ?? {}).map(([field, { cell }]) => `${field} ${cell}`));
};

beforeEach(async () => {
  school = await smallSchool();
});

test('kept with the value unknown, the cell named; the same file again changes nothing', async () => {
  expect((await bring('cảnh coa nặng;đồng ý', ';xem sau', 'không;')).code).toBe(1);
  expect((await unread()).sort()).toEqual(['discipline G2', 'teamOpinion H3']);
  expect(await outcomes()).toEqual(['thieu-du-lieu', 'thieu-du-lieu', ...Array(3).fill('du-dieu-kien')]);
  const explained = await school.run('explain', PEOPLE[0] ?? '', 'lao-dong-tien-tien');
  expect(explained.out).toContain('G2');
  const again = await school.json('import', 'danh-gia.csv', '--dry-run');
  expect(again.plan).toMatchObject({ added: 0, changed: 0, same: 5 });
  expect(again.records[0].unread).toEqual({ discipline: { file: 'danh-gia.csv', sheet: 'danh-gia', cell: 'G2' } });
  expect(again.records[0].fields.discipline).toBeNull();
});

test('mended in the file, or made blank there: known again, and said to be a change', async () => {
  await bring('cảnh coa nặng;đồng ý', ';xem sau');
  const mended = await bring(';đồng ý', ';không đồng ý');
  expect(mended.out).toContain('đổi 2');
  expect(await unread()).toEqual([]);
  expect(await outcomes()).toEqual(['du-dieu-kien', 'khong-du-dieu-kien', ...Array(3).fill('du-dieu-kien')]);
});

test('another file with a blank there settles nothing; a blank by hand does, and the old file doesn’t bring it back', async () => {
  await bring('cảnh coa nặng;đồng ý');
  await school.bring('khac.csv', [HEAD, `1;GV1;${PEOPLE[0]};Hoàn thành xuất sắc nhiệm vụ;12/QĐ-MS;20/05/2025;;`]);
  expect(await unread()).toEqual(['discipline G2']);
  expect((await school.json('edit', 'evaluation', 'GV1', 'Kỷ luật=')).entry).not.toBeNull();
  expect(await outcomes()).toEqual(Array(5).fill('du-dieu-kien'));
  await bring('cảnh coa nặng;đồng ý');
  expect(await outcomes()).toEqual(Array(5).fill('du-dieu-kien'));
});

test('a past award mended takes the place of the row that had it unread', async () => {
  const past = (award: string) =>
    school.bring('lich-su.csv', [
      'STT;Mã;Họ và tên;Năm học;Danh hiệu;Số quyết định',
      `1;GV1;${PEOPLE[0]};2023-2024;${award};3/QĐ`,
      `2;GV1;${PEOPLE[0]};2022-2023;CSTĐCS;3/QĐ`,
    ]);
  await past('CSTĐ hạng nhì');
  await past('LĐTT');
  const { records } = await school.json('list', 'history');
  expect(records).toHaveLength(2);
  expect(records.some((each: StoredRecord) => each.unread !== undefined)).toBe(false);
});
