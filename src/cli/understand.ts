/**
 * Files named by the user → what was understood of each, asking on a terminal where a heading or a kind is unsure.
 * One that cannot be read ends the command after all were tried; nothing has been written by then.
 */
import { setImmediate } from 'node:timers/promises';
import { type ParseContext, type ParsedWorkbook, parseWorkbook } from '../parse/workbook.ts';
import { CannotProceed, isCannotProceed, type Problem } from '../problem.ts';
import { readWorkbook } from '../read/workbook.ts';
import type { SeenHeadings } from '../tables/match-columns.ts';
import { type FileReport, KINDS, type Kind, type SheetRecord, type Workbook } from '../types.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import { askColumns, askKind } from './ask-columns.ts';
import type { Ask } from './edges.ts';
import { fileNames } from './file-names.ts';
import { readNamedFile, sha256Of } from './files.ts';
import { type Context, type Given, textOption } from './outcome.ts';
import { isOwnPaper, ownPaperProblem } from './own-papers.ts';
import { progress } from './progress.ts';
import { asRemembered, type SettledColumn, settledColumns } from './remembered-columns.ts';
import { stop } from './stop.ts';
import type { OpenedYear } from './year.ts';

export interface Understood {
  readonly files: readonly FileReport[];
  readonly records: readonly SheetRecord[];
  readonly problems: readonly Problem[];
  /** Columns a person settled on the way; to be remembered once the import stands. */
  readonly settled: readonly SettledColumn[];
}

/** @param ask absent where nothing is to be asked */
export async function understand(
  paths: readonly string[],
  year: OpenedYear,
  context: Context,
  given: Given,
  ask?: Ask,
): Promise<Understood> {
  const files: FileReport[] = [];
  const records: SheetRecord[] = [];
  const problems: Problem[] = [];
  const fatal: Problem[] = [];
  const settled: SettledColumn[] = [];
  const known = settledColumns(context.dir);
  const kind = kindOption(given);
  const sheet = textOption(given, 'sheet');
  const seen: SeenHeadings = new Map();
  const asked = new Set<string>();
  const base = {
    year: year.config.year,
    today: context.today,
    seen,
    ...(kind === undefined ? {} : { kind }),
    ...(sheet === undefined ? {} : { sheet }),
  };
  const parse = (workbook: Workbook, more: Partial<ParseContext> = {}): ParsedWorkbook =>
    parseWorkbook(workbook, { ...base, ...more, remembered: asRemembered([...known, ...settled]) });
  const names = fileNames(paths);
  const papers = year.store.writtenPapers();
  for (const [index, path] of paths.entries()) {
    progress(context, `đang đọc ${index + 1}/${paths.length}`);
    await setImmediate(); // lets a Ctrl-C through
    try {
      const bytes = readNamedFile(path);
      const file = names[index] ?? path;
      if (kind === undefined && sheet === undefined && isOwnPaper(path, bytes, context.dir, papers)) {
        files.push({ file, sha256: sha256Of(bytes), tables: [], ignoredSheets: [] });
        problems.push(ownPaperProblem(file));
        continue;
      }
      const workbook = await readWorkbook(bytes, file);
      let parsed = parse(workbook);
      if (ask !== undefined) {
        progress(context, '');
        const named = unknownKind(parsed, kind) ? await askKind(ask, workbook.file) : undefined;
        const more = named === undefined ? {} : { kind: named };
        if (named !== undefined) parsed = parse(workbook, more);
        for (let open = true; open; ) {
          const answers = await askColumns(ask, workbook, parsed, asked);
          settled.push(...answers);
          open = answers.length > 0;
          if (open) parsed = parse(workbook, more);
        }
      }
      files.push(parsed.report);
      records.push(...parsed.records);
      problems.push(...parsed.problems);
    } catch (error) {
      if (!isCannotProceed(error) || isStop(error.problems)) throw error;
      fatal.push(...error.problems);
    }
  }
  progress(context, '');
  if (fatal.length > 0) throw new CannotProceed(fatal);
  return { files, records, problems, settled };
}

/** No table was recognised, and nobody has said what it is. */
function unknownKind(parsed: ParsedWorkbook, said: Kind | undefined): boolean {
  const codes = ['loai-bang-chua-ro', 'khong-thay-bang-nao'];
  const unclear = parsed.problems.some((each) => codes.includes(each.code));
  return said === undefined && unclear && parsed.report.tables.length === 0;
}

function isStop(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.code === 'da-dung');
}

function kindOption(given: Given): Kind | undefined {
  const written = textOption(given, 'kind');
  if (written === undefined) return undefined;
  const kind = KINDS.find((each) => each === written || KIND_NAMES[each] === written);
  return kind ?? stop('loai-bang-la', { found: written, known: KINDS.map((each) => `${each} (${KIND_NAMES[each]})`) });
}
