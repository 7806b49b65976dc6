/**
 * Papers → files in ket-qua/: filled from the school's own template where mau/ has one, read back, cross-checked.
 * A file edited by hand since we wrote it is kept and named; each file is written whole or not at all.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillDocx } from '../fill/docx.ts';
import { fillHtml } from '../fill/html.ts';
import { textOf } from '../fill/read-back.ts';
import { fillXlsx } from '../fill/xlsx.ts';
import { crossCheck } from '../papers/cross-check.ts';
import type { Paper } from '../papers/paper.ts';
import { CannotProceed, type Problem } from '../problem.ts';
import type { Store, WrittenPaper } from '../store/store.ts';
import { problem } from '../words/problems.ts';
import { readNamedFile, sha256Of, writeWhole } from './files.ts';
import { newEntry } from './journal.ts';
import { type Context, exitOf } from './outcome.ts';
import { ownFolder } from './own-folder.ts';

export const RESULTS = 'ket-qua';
const FILL = { docx: fillDocx, xlsx: fillXlsx, html: fillHtml } as const;

export interface Published {
  readonly written: readonly WrittenPaper[];
  readonly same: readonly string[];
  readonly kept: readonly string[];
  readonly problems: readonly Problem[];
}

/** Fills and checks all papers before the first is written. */
export async function publish(
  context: Context,
  store: Store,
  action: 'propose' | 'report',
  papers: readonly Paper[],
  overwrite: boolean,
): Promise<Published> {
  const problems: Problem[] = [];
  const filled: { paper: Paper; bytes: Uint8Array }[] = [];
  const texts = new Map<string, string>();
  let index = 0;
  for (const paper of papers) {
    index += 1;
    if (context.edges.errIsTerminal && !context.json && !context.quiet) {
      context.edges.err(`\r\u001b[K${index === papers.length ? '' : `đang lập giấy tờ ${index}/${papers.length} …`}`);
    }
    const { bytes, problems: found } = await FILL[paper.format](
      templateBytes(context.dir, paper.template),
      paper.values,
      paper.template,
    );
    problems.push(...found);
    filled.push({ paper, bytes });
    texts.set(paper.path, await textOf(bytes, paper.format));
  }
  problems.push(...crossCheck(papers, texts));
  const known = new Map(store.writtenPapers().map((each) => [each.path, each.sha256]));
  const written: WrittenPaper[] = [];
  const same: string[] = [];
  const kept: string[] = [];
  for (const { paper, bytes } of filled) {
    const path = `${RESULTS}/${paper.path}`;
    const target = join(context.dir, ...path.split('/'));
    const sha256 = sha256Of(bytes);
    const present = existsSync(target) ? sha256Of(readFileSync(target)) : undefined;
    if (present === sha256) same.push(path);
    else if (present !== undefined && present !== known.get(path) && !overwrite) {
      kept.push(path);
      problems.push(problem('giu-tep-da-sua', { file: path }));
      continue;
    } else writeWhole(target, bytes);
    written.push({ path, sha256 });
  }
  if (written.length > same.length) {
    const summary = `lập ${written.length} tệp, giữ ${kept.length} tệp đã sửa tay`;
    store.rememberPapers(newEntry(context, action, summary), written);
  }
  return { written, same, kept, problems };
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
