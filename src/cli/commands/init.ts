/** `thidua init`: a folder for one school year with its config, store and ready-to-fill workbooks. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { StoredRecord, YearConfig } from '../../types.ts';
import { writeWhole } from '../files.ts';
import { askerOf } from '../given.ts';
import { dueInputFiles, inputFiles, refreshInputFiles, writeInputFiles } from '../input-files.ts';
import { newEntry } from '../journal.ts';
import { folderFrom, quoted } from '../next-step.ts';
import { type Context, flagOption, type Outcome, type Run, textArgument, textOption } from '../outcome.ts';
import { rememberColumns, settledColumns } from '../remembered-columns.ts';
import { stop } from '../stop.ts';
import { withYear } from '../year.ts';
import { CONFIG_FILE, isSchoolYear } from '../year-config.ts';

export const run: Run = async (context, given) => {
  const name = textArgument(given, 0);
  const folder = name === undefined ? context.dir : resolve(context.dir, name);
  if (flagOption(given, 'refresh')) return refreshInputFiles({ ...context, dir: folder });
  if (existsSync(join(folder, CONFIG_FILE))) stop('nam-hoc-da-lap', {}, folder);
  const ask = await askerOf(context, given);
  const school = textOption(given, 'school')?.trim() || (await ask?.write('Tên trường', 'Trường Tiểu học …'));
  if (!school) return stop('thieu-ten-truong');
  const year = textOption(given, 'year')?.trim() || (await ask?.write('Năm học', '2024-2025', yearRefused)) || '';
  if (!isSchoolYear(year)) return stop('nam-hoc-la', { found: year });
  const config: YearConfig = {
    school: { name: school.normalize('NFC'), ...placesOf(given.options) },
    year,
    settings: {},
  };
  const from = textOption(given, 'from');
  const last = from === undefined ? undefined : resolve(context.dir, from);
  const carried = last === undefined ? [] : await carriedFrom({ ...context, dir: last });
  const columns = last === undefined ? [] : settledColumns(last);
  const outcome = await write(context, folder, config, carried);
  rememberColumns(folder, columns);
  return outcome;
};

function yearRefused(text: string): string | undefined {
  return isSchoolYear(text) ? undefined : 'hai năm liền nhau, ví dụ 2024-2025';
}

async function write(
  context: Context,
  folder: string,
  config: YearConfig,
  carried: readonly StoredRecord[],
): Promise<Outcome> {
  const files = await inputFiles(context, folder, config, { records: carried, samePeople: [] });
  writeWhole(join(folder, CONFIG_FILE), `${JSON.stringify(config, null, 2)}\n`);
  const { openStore } = await import('../../store/sqlite.ts');
  const store = await openStore(folder, { create: true, today: context.today });
  // A folder may hold filled-in workbooks already, of a year whose thidua.json was lost: those are kept.
  const { due, problems } = dueInputFiles(folder, files, store.writtenPapers());
  try {
    const writes = carried.map((record) => ({ do: 'insert', record, byHand: record.byHand }) as const);
    const kinds = [...new Set(carried.map((each) => each.kind))];
    const entry = newEntry(context, 'init', `lập năm học ${config.year}`, { counts: { added: writes.length } });
    if (writes.length > 0) store.append(entry, writes, kinds);
    const forms = newEntry(context, 'forms', `lập ${due.length} tệp mẫu trong nhap-lieu/`);
    store.rememberPapers(writes.length > 0 ? forms : entry, due);
  } finally {
    store.close();
  }
  writeInputFiles(folder, due);
  const near = folderFrom(context.edges.cwd, folder);
  const lines = [
    `Đã lập năm học ${config.year} của ${config.school.name} trong ${folder}`,
    `  ${CONFIG_FILE}   tên trường, ngày xét, quy định riêng của trường`,
    '  thidua.db     kho dữ liệu (chương trình tự giữ)',
    `  nhap-lieu/    ${due.length} tệp Excel mẫu để điền`,
    ...(carried.length === 0 ? [] : [`Đã mang ${carried.length} dòng (danh sách, lịch sử) từ năm trước sang`]),
  ];
  return {
    json: {
      folder,
      config,
      files: due.map(({ path, sha256 }) => ({ file: path, sha256 })),
      carried: carried.length,
      problems,
    },
    text: lines.join('\n'),
    problems,
    next: `điền các tệp trong nhap-lieu/ (hoặc dùng tệp trường đang có), rồi: thidua import <tệp>${near === '' ? '' : ` --dir ${quoted(near)}`}`,
  };
}

/** Staff and history of last year; this year's titles become history once its decisions are imported there. */
function carriedFrom(context: Context): Promise<readonly StoredRecord[]> {
  return withYear(context, ({ data }) =>
    data.records.filter((each) => each.kind === 'staff' || each.kind === 'history'),
  );
}

function placesOf(options: Readonly<Record<string, unknown>>): Record<string, string> {
  const places: Record<string, string> = {};
  for (const key of ['commune', 'district', 'province']) {
    const value = options[key];
    if (typeof value === 'string' && value.trim() !== '') places[key] = value.trim().normalize('NFC');
  }
  return places;
}
