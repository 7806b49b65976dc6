/** A school of a few people as csv files in a folder of its own, for commands that need a whole year. For tests only. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ran, thidua } from '../edges.ts';

export const PEOPLE = ['Lê Thị An', 'Trần Văn Bình', 'Phạm Thị Chi', 'Ngô Văn Dũng', 'Hồ Thị Em'];

export interface SmallSchool {
  readonly folder: string;
  /** Writes a sheet and imports it. */
  bring(file: string, lines: readonly string[]): Promise<Ran>;
  run(...words: readonly string[]): Promise<Ran>;
  json(...words: readonly string[]): Promise<ReturnType<typeof JSON.parse>>;
}

/** Staff, ratings and registrations imported; the council is everybody. */
export async function smallSchool(settings: Readonly<Record<string, unknown>> = {}): Promise<SmallSchool> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-'));
  const run = (...words: readonly string[]): Promise<Ran> => thidua(folder, ...words);
  await run('init', '--school', 'Trường Tiểu học Mùa Sen', '--year', '2024-2025', '--yes');
  const path = join(folder, 'thidua.json');
  const config = { ...JSON.parse(readFileSync(path, 'utf8')), asOf: '2025-05-30', decidedOn: '2025-06-20', settings };
  writeFileSync(path, JSON.stringify(config));
  const bring = (file: string, lines: readonly string[]): Promise<Ran> => {
    writeFileSync(join(folder, file), lines.join('\n'));
    return run('import', file, '--yes');
  };
  const rows = (tail: (at: number) => string): string[] =>
    PEOPLE.map((name, at) => `${at + 1};GV${at + 1};${name};${tail(at)}`);
  await bring('can-bo.csv', [
    'STT;Mã;Họ và tên;Giới tính;Chức vụ;Tổ;Ngày tuyển dụng',
    ...rows((at) => `${at % 2 === 0 ? 'Nữ' : 'Nam'};Giáo viên;Tổ ${at < 3 ? 1 : 2};01/09/2010`),
  ]);
  await bring('danh-gia.csv', [
    'STT;Mã;Họ và tên;Xếp loại chất lượng;Số quyết định;Ngày quyết định',
    ...rows(() => 'Hoàn thành xuất sắc nhiệm vụ;12/QĐ-MS;20/05/2025'),
  ]);
  await bring('dang-ky.csv', ['STT;Mã;Họ và tên;Danh hiệu đăng ký', ...rows(() => 'Chiến sĩ thi đua cơ sở')]);
  await bring('hoi-dong.csv', [
    'STT;Mã;Họ và tên;Chức danh trong Hội đồng',
    ...rows((at) => (at === 0 ? 'Chủ tịch' : 'Ủy viên')),
  ]);
  const json: SmallSchool['json'] = async (...words) => JSON.parse((await run(...words, '--json')).out);
  return { folder, bring, run, json };
}
