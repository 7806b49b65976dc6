/**
 * Papers → files in ket-qua/: filled from the school's own template where mau/ has one, read back, cross-checked.
 * A file edited by hand since we wrote it is kept and named; each file is written whole or not at all.
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fillDocx } from '../fill/docx.ts';
import { fillHtml } from '../fill/html.ts';
import { textOf } from '../fill/read-back.ts';
import { fillXlsx } from '../fill/xlsx.ts';
import { crossCheck } from '../papers/cross-check.ts';
import type { Paper } from '../papers/paper.ts';
import { BALLOT_FOLDER } from '../papers/vote-sheets.ts';
import { CannotProceed, type Problem } from '../problem.ts';
import type { Store, WrittenPaper } from '../store/store.ts';
import { problem } from '../words/problems.ts';
import { readNamedFile, refuseUnlessReplaceable, type Staged, sha256Of, stageWhole } from './files.ts';
import { newEntry } from './journal.ts';
import { type Context, exitOf } from './outcome.ts';
import { ownFolder } from './own-folder.ts';
import { progress } from './progress.ts';
import { presentSha256, writtenByUs } from './written-files.ts';

export const RESULTS = 'ket-qua';
const FILL = { docx: fillDocx, xlsx: fillXlsx, html: fillHtml } as const;

export interface Published {
  readonly written: readonly WrittenPaper[];
  readonly same: readonly string[];
  readonly kept: readonly string[];
  readonly problems: readonly Problem[];
}

/** A file made without a template; path below ket-qua/. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Fills and checks all papers before the first is written. */
export async function publish(
  context: Context,
  store: Store,
  action: 'propose' | 'report' | 'ballots',
  papers: readonly Paper[],
  overwrite: boolean,
  made: readonly MadeFile[] = [],
): Promise<Published> {
  const problems: Problem[] = [];
  const filled: { paper: Paper; bytes: Uint8Array }[] = [];
  const texts = new Map<string, string>();
  let index = 0;
  for (const paper of papers) {
    index += 1;
    progress(context, index === papers.length ? '' : `đang lập giấy tờ ${index}/${papers.length}`);
    await setImmediate(); // lets a Ctrl-C through
    const { bytes, problems: found } = await FILL[paper.format](
      templateBytes(context.dir, paper.template),
      paper.values,
      paper.template,
    );
    problems.push(...found);
    if (bytes.length === 0) continue; // the form itself is broken: said above, and nothing is written for it
    filled.push({ paper, bytes });
    texts.set(paper.path, await textOf(bytes, paper.format));
  }
  problems.push(
    ...crossCheck(
      filled.map((each) => each.paper),
      texts,
    ),
  );
  clearCutWrites(join(context.dir, RESULTS));
  const before = store.writtenPapers();
  problems.push(...noLongerPart(context.dir, before, papers, action));
  const ours = writtenByUs(before);
  const written: WrittenPaper[] = [];
  const same: string[] = [];
  const kept: string[] = [];
  const due: { target: string; bytes: Uint8Array }[] = [];
  const files = [...filled.map(({ paper, bytes }) => ({ path: paper.path, bytes })), ...made];
  for (const { path: below, bytes } of files) {
    const path = `${RESULTS}/${below}`;
    const target = join(context.dir, ...path.split('/'));
    const sha256 = sha256Of(bytes);
    refuseUnlessReplaceable(target);
    const present = presentSha256(target);
    if (present !== undefined && present !== sha256 && !ours(path, present) && !overwrite) {
      kept.push(path);
      problems.push(problem('giu-tep-da-sua', { file: path }));
      continue;
    }
    if (present === sha256) same.push(path);
    else due.push({ target, bytes });
    written.push({ path, sha256 });
  }
  if (due.length > 0) {
    const summary = `lập ${due.length} tệp, ${same.length} không đổi, giữ ${kept.length} tệp đã sửa tay`;
    stageAll(due, (staged) => {
      store.rememberPapers(newEntry(context, action, summary), written);
      for (const each of staged) each.commit();
    });
  }
  return { written, same, kept, problems };
}

/** All lie ready beside their targets when `then` is called; should anything fail, none is left lying there. */
function stageAll(
  due: readonly { target: string; bytes: Uint8Array }[],
  then: (staged: readonly Staged[]) => void,
): void {
  const staged: Staged[] = [];
  try {
    for (const { target, bytes } of due) staged.push(stageWhole(target, bytes));
    then(staged);
  } catch (error) {
    for (const each of staged) each.discard();
    throw error;
  }
}

/** What a cut left half-written beside its target; the names are ours alone. */
function clearCutWrites(results: string): void {
  if (!statSync(results, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const name of readdirSync(results, { recursive: true, encoding: 'utf8' })) {
    if (/(?:^|[\\/])\.[^\\/]+\.dang-ghi$/u.test(name)) rmSync(join(results, name), { force: true });
  }
}

/** Papers of an earlier dossier that are no part of this one: named, never deleted. */
function noLongerPart(
  folder: string,
  before: readonly WrittenPaper[],
  papers: readonly Paper[],
  action: string,
): Problem[] {
  if (action !== 'propose') return [];
  const now = new Set(papers.map((each) => `${RESULTS}/${each.path}`));
  const earlier = new Set(before.map((each) => each.path));
  return [...earlier]
    .filter((path) => !path.startsWith(`${RESULTS}/${BALLOT_FOLDER}/`))
    .filter((path) => path.split('/').length > 2 && !now.has(path) && existsSync(join(folder, ...path.split('/'))))
    .map((path) => problem('giay-to-cu', { file: path }));
}

/** The dossier may be called complete: nothing kept back, nothing at odds. */
export function isComplete(published: Published): boolean {
  return exitOf(published.problems) === 0 && published.kept.length === 0;
}

function templateBytes(folder: string, template: string): Uint8Array {
  const own = join(folder, 'mau', template);
  if (existsSync(own)) return readNamedFile(own);
  const ours = join(ownFolder(), 'templates', template);
  if (!existsSync(ours)) throw new CannotProceed([problem('tep-khong-thay', { file: `templates/${template}` })]);
  return readFileSync(ours);
}
