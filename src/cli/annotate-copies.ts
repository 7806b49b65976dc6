/**
 * `import --annotate`: problems → can-sua/<same name>, a copy of each workbook with its bad cells coloured and commented.
 * The original is never written to, nor a copy somebody has begun to correct: that one stays, the new one goes to can-sua/lan-2/.
 */
import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Problem } from '../problem.ts';
import { readWorkbook } from '../read/workbook.ts';
import type { FileReport } from '../types.ts';
import { problem } from '../words/problems.ts';
import { readNamedFile, sha256Of, writeWhole } from './files.ts';
import { newEntry } from './journal.ts';
import { folderFrom, quoted } from './next-step.ts';
import type { Context } from './outcome.ts';
import { OWN_PAPER } from './own-papers.ts';
import { progress } from './progress.ts';
import { presentSha256, writtenByUs } from './written-files.ts';
import type { OpenedYear } from './year.ts';

const TO_CORRECT = 'can-sua';

export interface CopyToCorrect {
  /** The original's name. */
  readonly file: string;
  /** The copy, relative to the year's folder, "/" between parts. */
  readonly path: string;
  /** Cells coloured, problems listed. */
  readonly cells: number;
  readonly problems: number;
  /** The original is no .xlsx: only its values were carried over. */
  readonly valuesOnly: boolean;
}

export interface CopiesToCorrect {
  readonly copies: readonly CopyToCorrect[];
  readonly problems: readonly Problem[];
}

/** Writes the copies of those files that have problems. @param paths as given, in the order of `files` */
export async function annotateCopies(
  context: Context,
  year: OpenedYear,
  paths: readonly string[],
  files: readonly FileReport[],
  found: readonly Problem[],
): Promise<CopiesToCorrect> {
  const { annotatedCopy } = await import('../annotate/annotated-copy.ts');
  const ours = writtenByUs(year.store.writtenPapers());
  const taken = new Set<string>();
  const copies: CopyToCorrect[] = [];
  const problems: Problem[] = [];
  const due: { target: string; path: string; bytes: Uint8Array; sha256: string }[] = [];
  const names = paths.map((path) => basename(path));
  for (const [index, { file, sha256 }] of files.entries()) {
    const path = paths[index] ?? '';
    if (!found.some((each) => each.code !== OWN_PAPER && each.at.some((place) => place.file === file))) continue;
    if (names.filter((each) => each === names[index]).length > 1) {
      problems.push(problem('hai-tep-cung-ten', { file }));
      continue;
    }
    progress(context, `đang ghi bản sao để sửa ${basename(path)}`);
    const bytes = readNamedFile(path);
    const workbook = await readWorkbook(bytes, file);
    if (workbook.sha256 !== sha256) {
      problems.push(problem('tep-vua-thay-doi', { file }));
      continue;
    }
    const {
      bytes: copy,
      file: name,
      cells,
      problems: listed,
      valuesOnly,
    } = await annotatedCopy(bytes, workbook, found);
    const made = sha256Of(copy);
    const at = freePath(context.dir, name, (there, present) => {
      if (taken.has(there)) return false;
      return present === undefined || present === made || ours(there, present);
    });
    taken.add(at);
    due.push({ target: join(context.dir, ...at.split('/')), path: at, bytes: copy, sha256: made });
    copies.push({ file, path: at, cells, problems: listed, valuesOnly });
  }
  progress(context, '');
  write(context, year, due);
  return { copies, problems };
}

/** can-sua/x.xlsx, can-sua/lan-2/x.xlsx …: the same file name each time, so that what is imported keeps its origin. */
function freePath(folder: string, name: string, mayBe: (path: string, present: string | undefined) => boolean): string {
  for (let round = 1; ; round++) {
    const path = round === 1 ? `${TO_CORRECT}/${name}` : `${TO_CORRECT}/lan-${round}/${name}`;
    const target = resolve(folder, ...path.split('/'));
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) continue;
    if (mayBe(path, presentSha256(target))) return path;
  }
}

function write(
  context: Context,
  year: OpenedYear,
  due: readonly { target: string; path: string; bytes: Uint8Array; sha256: string }[],
): void {
  const fresh = due.filter(({ target, sha256 }) => presentSha256(target) !== sha256);
  if (fresh.length === 0) return;
  const summary = `ghi ${fresh.length} bản sao để sửa vào ${TO_CORRECT}/`;
  year.store.rememberPapers(newEntry(context, 'annotate', summary), due);
  for (const { target, bytes } of fresh) writeWhole(target, bytes);
}

/** What was written, for people. */
export function copiesText(context: Context, { copies }: CopiesToCorrect): string {
  if (copies.length === 0) return '';
  const lines = copies.flatMap(({ file, path, cells, problems, valuesOnly }) => [
    `  ${path}: ${problems} chỗ, ${cells} ô tô màu`,
    ...(valuesOnly ? [`    (từ ${file} chỉ chép được các giá trị, thành dạng .xlsx)`] : []),
  ]);
  return [`Bản sao để sửa, trong ${context.dir}:`, ...lines, ''].join('\n');
}

/** What to do next: correct the copies and import just those. */
export function copiesNext(context: Context, { copies }: CopiesToCorrect): string | undefined {
  const [first] = copies;
  if (first === undefined) return undefined;
  const folder = folderFrom(context.edges.cwd, context.dir);
  const path = folder === '' ? first.path : join(folder, ...first.path.split('/'));
  const command = `thidua import ${quoted(path)}${folder === '' ? '' : ` --dir ${quoted(folder)}`}`;
  const named = copies.length === 1 ? first.path : `các tệp trong ${TO_CORRECT}/`;
  return `mở ${named}, sửa các ô tô màu, lưu, rồi: ${command}`;
}
