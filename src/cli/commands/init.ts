/** `thidua init`: a folder for one school year with its config, store and ready-to-fill workbooks. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lawAt } from '../../law/at.ts';
import { roster } from '../../people/roster.ts';
import type { StoredRecord, YearConfig } from '../../types.ts';
import { sha256Of, writeWhole } from '../files.ts';
import { stop } from '../given.ts';
import { newEntry } from '../journal.ts';
import { type Context, type Outcome, type Run, textArgument, textOption } from '../outcome.ts';
import { withYear } from '../year.ts';
import { CONFIG_FILE, isSchoolYear } from '../year-config.ts';
import { rulebookOf } from '../year-law.ts';

export const run: Run = async (context, given) => {
  const name = textArgument(given, 0);
  const folder = name === undefined ? context.dir : resolve(context.dir, name);
  if (existsSync(join(folder, CONFIG_FILE))) stop('nam-hoc-da-lap', {}, folder);
  const school = textOption(given, 'school')?.trim();
  if (!school) return stop('thieu-ten-truong');
  const year = textOption(given, 'year')?.trim() ?? '';
  if (!isSchoolYear(year)) return stop('nam-hoc-la', { found: year });
  const config: YearConfig = {
    school: { name: school.normalize('NFC'), ...placesOf(given.options) },
    year,
    settings: {},
  };
  const from = textOption(given, 'from');
  const carried = from === undefined ? [] : await carriedFrom({ ...context, dir: resolve(context.dir, from) });
  return write(context, folder, config, carried);
};

async function write(
  context: Context,
  folder: string,
  config: YearConfig,
  carried: readonly StoredRecord[],
): Promise<Outcome> {
  const files = await inputWorkbookFiles(context, folder, config, carried);
  writeWhole(join(folder, CONFIG_FILE), `${JSON.stringify(config, null, 2)}\n`);
  const { openStore } = await import('../../store/sqlite.ts');
  const store = await openStore(folder, { create: true, today: context.today });
  try {
    const writes = carried.map((record) => ({ do: 'insert', record, byHand: record.byHand }) as const);
    const kinds = [...new Set(carried.map((each) => each.kind))];
    store.append(
      newEntry(context, 'init', `lập năm học ${config.year}`, { counts: { added: writes.length } }),
      writes,
      kinds,
    );
  } finally {
    store.close();
  }
  for (const [file, bytes] of files) writeWhole(join(folder, ...file.split('/')), bytes);
  const lines = [
    `Đã lập năm học ${config.year} của ${config.school.name} trong ${folder}`,
    `  ${CONFIG_FILE}   tên trường, ngày xét, quy định riêng của trường`,
    '  thidua.db     kho dữ liệu (chương trình tự giữ)',
    `  nhap-lieu/    ${files.length} tệp Excel mẫu để điền`,
    ...(carried.length === 0 ? [] : [`Đã mang ${carried.length} dòng (danh sách, lịch sử) từ năm trước sang`]),
  ];
  return {
    json: {
      folder,
      config,
      files: files.map(([file, bytes]) => ({ file, sha256: sha256Of(bytes) })),
      carried: carried.length,
      problems: [],
    },
    text: lines.join('\n'),
    problems: [],
    next: `điền các tệp trong nhap-lieu/ (hoặc dùng tệp trường đang có), rồi: thidua import <tệp> --dir "${folder}"`,
  };
}

async function inputWorkbookFiles(
  context: Context,
  folder: string,
  config: YearConfig,
  carried: readonly StoredRecord[],
): Promise<(readonly [string, Uint8Array])[]> {
  const { inputWorkbooks } = await import('../../papers/input-workbooks.ts');
  const { newWorkbook } = await import('../../fill/new-workbook.ts');
  const { rulebook } = rulebookOf(folder, config);
  const law = lawAt(rulebook, context.today, context.today, config);
  const { people } = roster({ records: carried, samePeople: [], config });
  const files: (readonly [string, Uint8Array])[] = [];
  for (const spec of inputWorkbooks(law, people)) files.push([spec.path, await newWorkbook(spec)]);
  return files;
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
