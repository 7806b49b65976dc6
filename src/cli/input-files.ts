/**
 * The workbooks of nhap-lieu/: made for what the year knows, and made again (`init --refresh`) once it knows more.
 * One that somebody has filled in or changed is never written over: it is kept and named.
 */
import { join } from 'node:path';
import { lawAt } from '../law/at.ts';
import { roster, textField } from '../people/roster.ts';
import type { Problem } from '../problem.ts';
import { wrap } from '../render/table.ts';
import type { WrittenPaper } from '../store/store.ts';
import { compareText } from '../text/order.ts';
import type { StoredRecord, YearConfig, YearData } from '../types.ts';
import { problem } from '../words/problems.ts';
import { sha256Of, writeWhole } from './files.ts';
import { newEntry } from './journal.ts';
import type { Context, Outcome } from './outcome.ts';
import { progress } from './progress.ts';
import { presentSha256, writtenByUs } from './written-files.ts';
import { withYear } from './year.ts';
import { rulebookOf } from './year-law.ts';

/** A workbook to be written, its path relative to the year's folder, "/" between parts. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The workbooks of all kinds, with the staff, tổ and movements known so far. */
export async function inputFiles(
  context: Context,
  folder: string,
  config: YearConfig,
  data: Pick<YearData, 'records' | 'samePeople'>,
): Promise<InputFile[]> {
  const { inputWorkbooks } = await import('../papers/input-workbooks.ts');
  const { newWorkbook } = await import('../fill/new-workbook.ts');
  const { rulebook } = await rulebookOf(folder, config);
  const law = lawAt(rulebook, context.today, context.today, config);
  const people = roster({ ...data, config }).people.filter((each) => each.staff !== undefined);
  const teams = [...new Set(people.flatMap((each) => each.teams))].sort(compareText);
  const specs = inputWorkbooks(law, { year: config.year, people, teams, movements: movementsIn(data.records) });
  const files: InputFile[] = [];
  for (const [index, spec] of specs.entries()) {
    progress(context, `đang lập tệp mẫu ${index + 1}/${specs.length}`);
    const bytes = await newWorkbook(spec);
    files.push({ path: spec.path, bytes, sha256: sha256Of(bytes) });
  }
  progress(context, '');
  return files;
}

function movementsIn(records: readonly StoredRecord[]): string[] {
  const names = records.flatMap((each) => (each.kind === 'movement' ? (textField(each, 'name') ?? []) : []));
  return [...new Set(names)];
}

/** Which of the workbooks may be written: those missing, and those that are still as we left them. */
export function dueInputFiles(
  folder: string,
  files: readonly InputFile[],
  written: readonly WrittenPaper[],
): { readonly due: InputFile[]; readonly same: number; readonly problems: Problem[] } {
  const ours = writtenByUs(written);
  const problems: Problem[] = [];
  const due: InputFile[] = [];
  let same = 0;
  for (const file of files) {
    const present = presentSha256(join(folder, ...file.path.split('/')));
    if (present === file.sha256) same += 1;
    else if (present === undefined || ours(file.path, present)) due.push(file);
    else problems.push(problem('giu-tep-nhap-lieu', { file: file.path }));
  }
  return { due, same, problems };
}

export function writeInputFiles(folder: string, files: readonly InputFile[]): void {
  for (const { path, bytes } of files) writeWhole(join(folder, ...path.split('/')), bytes);
}

/** `init --refresh`: the workbooks nobody has touched, made again with what is known now. */
export function refreshInputFiles(context: Context): Promise<Outcome> {
  return withYear(context, async ({ config, store, data }) => {
    const files = await inputFiles(context, context.dir, config, data);
    const { due, same, problems } = dueInputFiles(context.dir, files, store.writtenPapers());
    if (due.length > 0) {
      const summary = `lập lại ${due.length} tệp mẫu trong nhap-lieu/`;
      store.rememberPapers(newEntry(context, 'forms', summary), due);
      writeInputFiles(context.dir, due);
    }
    const staff = data.records.filter((each) => each.kind === 'staff').length;
    const kept = problems.flatMap((each) => each.at.map((place) => place.file));
    const said = kept.length === 0 ? '' : `, giữ nguyên ${kept.length} tệp đã có người điền`;
    const written = due.map(({ path, sha256 }) => ({ file: path, sha256 }));
    return {
      json: { folder: context.dir, config, files: written, carried: 0, same, kept, problems },
      text: wrap(
        `Tệp mẫu trong nhap-lieu/: lập lại ${due.length}, không đổi ${same}${said} (danh sách có ${staff} người)`,
        context.width,
      ).join('\n'),
      problems,
      next:
        staff === 0
          ? 'nhập danh sách cán bộ, giáo viên, nhân viên trước, rồi chạy lại: thidua init --refresh'
          : 'điền các tệp trong nhap-lieu/, rồi: thidua import <tệp>',
    };
  });
}
