/** What an import understood and would do → text: per table its heading cells and counts, then the plan. */

import { showPlace } from '../text/place.ts';
import type { FieldValue, FileReport, Plan, PlanItem, TableReport } from '../types.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import type { PaintText } from './problems.ts';
import { wrap } from './table.ts';

const SKIP_WORDS: Readonly<Record<string, string>> = {
  'dong-nhom': 'dòng tên nhóm',
  'dong-so-thu-tu-cot': 'dòng số thứ tự cột',
  'dong-vi-du': 'dòng ví dụ',
  'dong-trong': 'dòng trống',
  'dong-chi-co-stt': 'dòng chỉ có STT',
  'dong-cuoi-bang': 'phần cuối bảng (tổng cộng, ký tên)',
  'tieu-de-lap-lai': 'tiêu đề lặp lại',
};

export interface ImportView {
  readonly dryRun: boolean;
  readonly strictStop: boolean;
  readonly paint: PaintText;
  readonly width: number;
}

export function renderImport(files: readonly FileReport[], plan: Plan, view: ImportView): string {
  const lines = files.flatMap((file) => [
    view.paint('bold', file.file),
    ...file.tables.flatMap((table) => tableLines(table, view)),
    ...file.ignoredSheets.map((each) => `  ${each.sheet}: không có bảng để nhập`),
  ]);
  lines.push('', ...planLines(plan, view));
  return `${lines.join('\n')}\n`;
}

function tableLines(table: TableReport, view: ImportView): string[] {
  const columns = table.columns.map((each) => {
    const about = each.why === 'near' ? ' (gần giống)' : each.why === 'remembered' ? ' (đã nhớ)' : '';
    return `${each.column} ${each.heading.replace(/\s+/gu, ' ')}${about}`;
  });
  const skipped = table.skipped.reduce((total, each) => total + each.count, 0);
  const refused = table.refused === 0 ? `${table.refused} từ chối` : view.paint('red', `${table.refused} từ chối`);
  const lines = [
    ...wrap(
      `${table.sheet}: ${KIND_NAMES[table.kind]}, tiêu đề ở dòng ${table.headerRows.join('–')}`,
      view.width - 4,
    ).map((each, index) => `${index === 0 ? '  ' : '    '}${each}`),
    ...indented(`cột ${columns.join(' · ')}`, view.width),
  ];
  if (table.ignoredColumns.length > 0) {
    const ignored = table.ignoredColumns.map((each) => `${each.column} ${each.heading.replace(/\s+/gu, ' ')}`);
    lines.push(...indented(`cột không dùng: ${ignored.join(' · ')}`, view.width));
  }
  lines.push(`    ${table.read} dòng đã đọc = ${table.taken} nhận + ${refused} + ${skipped} bỏ qua`);
  const reasons = [...new Set(table.skipped.map((each) => each.why))];
  for (const why of reasons) {
    const rows = table.skipped.filter((each) => each.why === why).map((each) => each.rows);
    lines.push(
      ...wrap(`bỏ qua ${SKIP_WORDS[why] ?? why}: dòng ${rows.join(', ')}`, view.width - 6).map(
        (each) => `      ${each}`,
      ),
    );
  }
  return lines;
}

function indented(text: string, width: number): string[] {
  return wrap(text, width - 4).map((each) => `    ${each}`);
}

function planLines(plan: Plan, view: ImportView): string[] {
  const nothing = plan.added + plan.changed + plan.conflicting === 0;
  const head = view.strictStop
    ? 'Chưa ghi gì, vì còn dòng bị từ chối và có --strict:'
    : view.dryRun
      ? 'Nếu ghi vào kho:'
      : nothing
        ? 'Không có gì mới, kho giữ nguyên:'
        : 'Đã ghi vào kho:';
  const counts = `thêm ${plan.added} · đổi ${plan.changed} · giữ nguyên ${plan.same} · vắng mặt ${plan.absent} · cần hỏi ${plan.conflicting}`;
  const shown = plan.items.filter((each) => each.change !== 'same' && each.change !== 'added').slice(0, 20);
  return [`${head} ${counts}`, ...shown.flatMap(itemLines)];
}

function itemLines(item: PlanItem): string[] {
  const word = {
    changed: 'đổi',
    absent: 'không thấy trong tệp, vẫn giữ',
    conflicting: 'khác với bản đã sửa tay, giữ bản trong kho',
    added: 'thêm',
    same: 'giữ',
  }[item.change];
  const fields = Object.entries(item.fields).map(
    ([field, { old, new: now }]) => `    ${field}: ${show(old)} → ${show(now)}`,
  );
  return [`  ${word}: ${item.label} (${showPlace(item.place)})`, ...fields];
}

function show(value: FieldValue): string {
  if (value === null) return '(trống)';
  return Array.isArray(value)
    ? value.map((each) => (typeof each === 'string' ? each : each.name)).join(', ')
    : String(value);
}
