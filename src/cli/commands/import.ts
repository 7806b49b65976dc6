/** `thidua import`: files → what was understood, what would change, and the write in one transaction. */
import { settleReports } from '../../people/settle.ts';
import { prepareImport } from '../../plan/prepare.ts';
import type { Problem } from '../../problem.ts';
import { renderImport } from '../../render/import.ts';
import type { FileReport, Kind } from '../../types.ts';
import { annotateCopies, copiesNext, copiesText } from '../annotate-copies.ts';
import { askerOf } from '../given.ts';
import { reviewIncoming } from '../incoming-review.ts';
import { newEntry } from '../journal.ts';
import { exitOf, flagOption, type Run } from '../outcome.ts';
import { rememberColumns } from '../remembered-columns.ts';
import { settleConflicts } from '../settle-conflicts.ts';
import { understand } from '../understand.ts';
import { spelledOut } from '../wildcards.ts';
import { withYear } from '../year.ts';

export const run: Run = (context, given) =>
  withYear(context, async (year) => {
    const paths = spelledOut(given.args[0] as readonly string[], context.edges.cwd);
    const ask = await askerOf(context, given);
    const read = await understand(paths, year, context, given, ask);
    const reviewed = await reviewIncoming(read.records, year, context, given);
    const understood = { ...read, records: reviewed.records, problems: [...read.problems, ...reviewed.problems] };
    const { resolved, planned } = prepareImport(understood.records, year.data, year.store.past(), understood.problems);
    const files = settleReports(understood.files, resolved.refused, resolved.records);
    const { plan, writes, problems: contradictions } = await settleConflicts(planned, given, ask);
    const problems = [...understood.problems, ...resolved.problems, ...contradictions];
    const refusedRows = files.some((file) => file.tables.some((table) => table.refused > 0));
    const strictStop = flagOption(given, 'strict') && (refusedRows || exitOf(problems) === 1);
    const kinds = kindsOf(files);
    const newKinds = kinds.some((kind) => !year.data.kindsImported.includes(kind));
    const write = !flagOption(given, 'dryRun') && !strictStop && (writes.length > 0 || newKinds);
    if (write) {
      const asked = plan.conflicting === 0 ? '' : `, chưa rõ ${plan.conflicting}`;
      const summary = `thêm ${plan.added}, đổi ${plan.changed}, giữ nguyên ${plan.same}${asked}`;
      const { items: _items, ...counts } = plan;
      const sources = files.map(({ file, sha256 }) => ({ file, sha256 }));
      year.store.append(newEntry(context, 'import', summary, { files: sources, counts }), writes, kinds);
    }
    const annotated = flagOption(given, 'annotate')
      ? await annotateCopies(context, year, paths, files, problems)
      : { copies: [], problems: [] };
    if (!flagOption(given, 'dryRun')) rememberColumns(context.dir, understood.settled);
    return {
      json: {
        files,
        records: resolved.records,
        problems: [...problems, ...annotated.problems],
        plan,
        written: write,
        copies: annotated.copies,
      },
      text: context.json
        ? ''
        : renderImport(files, plan, {
            dryRun: flagOption(given, 'dryRun'),
            strictStop,
            paint: context.paint,
            width: context.width,
          }) + copiesText(context, annotated),
      problems: [...problems, ...annotated.problems],
      next: copiesNext(context, annotated) ?? nextStep(problems, flagOption(given, 'dryRun'), kinds),
    };
  });

function kindsOf(files: readonly FileReport[]): Kind[] {
  return [...new Set(files.flatMap((file) => file.tables.map((table) => table.kind)))];
}

function nextStep(problems: readonly Problem[], dryRun: boolean, kinds: readonly Kind[]): string {
  if (exitOf(problems) === 1) {
    return 'sửa các ô nói trên trong tệp gốc, lưu rồi nhập lại đúng tệp đó (thêm --annotate để có bản sao tô màu từng ô)';
  }
  if (dryRun) return 'chạy lại không có --dry-run để ghi vào kho';
  if (kinds.length === 1 && kinds[0] === 'staff') {
    return 'nhập các tệp còn lại, rồi: thidua check (thidua init --refresh điền sẵn danh sách vào các tệp mẫu)';
  }
  return kinds.includes('ballot') ? 'thidua tally' : 'nhập các tệp còn lại, rồi: thidua check';
}
