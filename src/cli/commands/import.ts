/** `thidua import`: files → what was understood, what would change, and the write in one transaction. */
import { join } from 'node:path';
import { parseWorkbook } from '../../parse/workbook.ts';
import { resolvePeople } from '../../people/resolve.ts';
import { settleReports } from '../../people/settle.ts';
import { planImport } from '../../plan/plan-import.ts';
import { isCannotProceed, type Problem } from '../../problem.ts';
import { readWorkbook } from '../../read/workbook.ts';
import { renderImport } from '../../render/import.ts';
import type { SeenHeadings } from '../../tables/match-columns.ts';
import type { RememberedColumns } from '../../tables/remembered.ts';
import { type FileReport, KINDS, type Kind, type SheetRecord } from '../../types.ts';
import { KIND_NAMES } from '../../words/kinds.ts';
import { readNamedFile, readOwnText } from '../files.ts';
import { stop } from '../given.ts';
import { newEntry } from '../journal.ts';
import { type Context, exitOf, flagOption, type Given, type Run, textOption } from '../outcome.ts';
import { spelledOut } from '../wildcards.ts';
import { type OpenedYear, withYear } from '../year.ts';

interface Understood {
  readonly files: FileReport[];
  readonly records: SheetRecord[];
  readonly problems: Problem[];
  /** Problems of files that could not be read at all. */
  readonly fatal: Problem[];
}

export const run: Run = (context, given) =>
  withYear(context, async (year) => {
    const paths = spelledOut(given.args[0] as readonly string[], context.edges.cwd);
    const understood = await understand(paths, year, context, given);
    const resolved = resolvePeople(understood.records, {
      records: year.data.records,
      samePeople: year.data.samePeople,
      school: year.config.school,
    });
    const files = settleReports(understood.files, resolved.refused);
    const { plan, writes } = planImport(year.data.records, resolved.records, {
      samePeople: year.data.samePeople,
      refused: resolved.refused,
    });
    const problems = [...understood.problems, ...resolved.problems];
    const refusedRows = files.some((file) => file.tables.some((table) => table.refused > 0));
    const strictStop = flagOption(given, 'strict') && (refusedRows || exitOf(problems) === 1);
    const kinds = kindsOf(files);
    const newKinds = kinds.some((kind) => !year.data.kindsImported.includes(kind));
    const write = !flagOption(given, 'dryRun') && !strictStop && (writes.length > 0 || newKinds);
    if (write) {
      const summary = `thêm ${plan.added}, đổi ${plan.changed}, giữ nguyên ${plan.same}`;
      const counts = { added: plan.added, changed: plan.changed, same: plan.same };
      const sources = files.map(({ file, sha256 }) => ({ file, sha256 }));
      year.store.append(newEntry(context, 'import', summary, { files: sources, counts }), writes, kinds);
    }
    return {
      json: { files, records: resolved.records, problems, plan, written: write },
      text: context.json
        ? ''
        : renderImport(files, plan, {
            dryRun: flagOption(given, 'dryRun'),
            strictStop,
            paint: context.paint,
            width: context.width,
          }),
      problems,
      next: nextStep(problems, flagOption(given, 'dryRun'), kinds),
    };
  });

/** Reads every file; one that cannot be read ends the command after all were tried, and nothing is written. */
async function understand(
  paths: readonly string[],
  year: OpenedYear,
  context: Context,
  given: Given,
): Promise<Understood> {
  const understood: Understood = { files: [], records: [], problems: [], fatal: [] };
  const kind = kindOption(given);
  const sheet = textOption(given, 'sheet');
  const remembered = rememberedColumns(context.dir);
  const seen: SeenHeadings = new Map();
  let index = 0;
  for (const path of paths) {
    index += 1;
    progress(context, `đang đọc ${index}/${paths.length}`);
    try {
      const workbook = await readWorkbook(readNamedFile(path), path.split(/[\\/]/u).at(-1) ?? path);
      const parsed = parseWorkbook(workbook, {
        year: year.config.year,
        today: context.today,
        remembered,
        seen,
        ...(kind === undefined ? {} : { kind }),
        ...(sheet === undefined ? {} : { sheet }),
      });
      understood.files.push(parsed.report);
      understood.records.push(...parsed.records);
      understood.problems.push(...parsed.problems);
    } catch (error) {
      if (!isCannotProceed(error)) throw error;
      understood.fatal.push(...error.problems);
    }
  }
  progress(context, '');
  if (understood.fatal.length > 0) {
    const { CannotProceed } = await import('../../problem.ts');
    throw new CannotProceed(understood.fatal);
  }
  return understood;
}

function kindOption(given: Given): Kind | undefined {
  const written = textOption(given, 'kind');
  if (written === undefined) return undefined;
  const kind = KINDS.find((each) => each === written || KIND_NAMES[each] === written);
  return kind ?? stop('loai-bang-la', { found: written, known: KINDS.map((each) => `${each} (${KIND_NAMES[each]})`) });
}

function rememberedColumns(folder: string): RememberedColumns {
  const text = readOwnText(join(folder, 'cot-da-nho.json'));
  if (text === undefined) return {};
  try {
    return JSON.parse(text) as RememberedColumns;
  } catch {
    return stop('cau-hinh-hong', { why: 'không phải JSON' }, 'cot-da-nho.json');
  }
}

function kindsOf(files: readonly FileReport[]): Kind[] {
  return [...new Set(files.flatMap((file) => file.tables.map((table) => table.kind)))];
}

function progress(context: Context, words: string): void {
  if (!context.edges.errIsTerminal || context.json || context.quiet) return;
  context.edges.err(words === '' ? '\r\u001b[K' : `\r\u001b[K${words} …`);
}

function nextStep(problems: readonly Problem[], dryRun: boolean, kinds: readonly Kind[]): string {
  if (exitOf(problems) === 1) return 'sửa các ô nói trên trong tệp gốc, lưu lại rồi nhập lại đúng tệp đó';
  if (dryRun) return 'chạy lại không có --dry-run để ghi vào kho';
  return kinds.includes('ballot') ? 'thidua tally' : 'nhập các tệp còn lại, rồi: thidua check';
}
