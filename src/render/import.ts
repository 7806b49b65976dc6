/** What an import understood and would do → text: per table its heading cells and counts, then the plan. */

import { KIND_COLUMNS } from '../parse/kinds/columns.ts';
import { changeWords } from '../plan/change-words.ts';
import { foldBare } from '../text/fold.ts';
import { showPlace } from '../text/place.ts';
import type { FileReport, Kind, Plan, PlanItem, TableColumn, TableReport, WhyColumn } from '../types.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import type { PaintText } from './problems.ts';
import { indentedWrap, wrap } from './table.ts';

const SKIP_WORDS: Readonly<Record<string, string>> = {
  'dong-nhom': 'dòng tên nhóm',
  'dong-so-thu-tu-cot': 'dòng số thứ tự cột',
  'dong-vi-du': 'dòng ví dụ',
  'dong-trong': 'dòng trống',
  'dong-chi-co-stt': 'dòng chỉ có STT',
  'dong-cuoi-bang': 'phần cuối bảng (tổng cộng, ký tên)',
  'tieu-de-lap-lai': 'tiêu đề lặp lại',
  'dong-diem-toi-da': 'dòng điểm tối đa',
  'dong-don-vi': 'dòng ghi đơn vị tính',
  'dong-ghi-chu': 'dòng ghi chú',
  'bang-khac': 'dòng của một bảng chưa nhận ra',
};
const SHEET_WORDS: Readonly<Record<string, string>> = {
  'trang-trong': 'trang trống',
  'trang-an': 'trang đang ẩn',
  'trang-huong-dan': 'trang hướng dẫn',
  'trang-danh-muc': 'danh mục để chọn',
  'trang-loi-can-sua': 'danh sách lỗi cần sửa',
  'trang-khong-chon': 'không phải trang đã chọn',
  'trang-khong-co-bang': 'không thấy tiêu đề nào nhận ra được',
  'loai-bang-chua-ro': 'chưa rõ loại bảng',
};
const WHY_WORDS: Readonly<Record<WhyColumn, string>> = {
  exact: '',
  synonym: '',
  near: ' (gần giống)',
  remembered: ' (đã nhớ)',
  given: '',
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
    ...file.ignoredSheets.map(({ sheet, why }) => `  ${sheet}: không nhập (${SHEET_WORDS[why] ?? why})`),
  ]);
  lines.push('', ...planLines(plan, view));
  return `${lines.join('\n')}\n`;
}

function tableLines(table: TableReport, view: ImportView): string[] {
  const columns = table.columns.map((each) => {
    const heading = each.heading.replace(/\s+/gu, ' ');
    return `${each.column} ${heading}${meaning(table.kind, each, heading)}${WHY_WORDS[each.why]}`;
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
    const ignored = table.ignoredColumns.map(({ column, heading }) => {
      return `${column} ${heading === '' ? '(không có tiêu đề)' : heading.replace(/\s+/gu, ' ')}`;
    });
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

/** What a heading that isn't the program's own is read as. */
function meaning(kind: Kind, { field, movement }: TableColumn, heading: string): string {
  if (field === 'order' || movement !== undefined) return '';
  const own = KIND_COLUMNS[kind].filter((column) => column.field === field).map((column) => column.heading);
  const levels = heading.split(' › ').map((level) => foldBare(level.replace(/\([^)]*\)/gu, ' ')));
  const known = own.length === 0 || own.map(foldBare).some((each) => levels.some((level) => each.startsWith(level)));
  return known ? '' : ` → ${own.join(' / ')}`;
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
  const lines = [`${head} ${counts}`, ...shown.flatMap(itemLines)];
  return lines.flatMap((line) => indentedWrap(line, view.width));
}

function itemLines(item: PlanItem): string[] {
  const word = {
    changed: 'đổi',
    absent: 'không thấy trong tệp, vẫn giữ',
    conflicting: WHY[item.why ?? ''] ?? 'khác với kho, giữ bản trong kho',
    added: 'thêm',
    same: 'giữ',
  }[item.change];
  const fields = changeWords(item.kind, item.fields).map((each) => `    ${each}`);
  const also = changeWords(item.kind, item.alsoChanged ?? {}).map((each) => `    đã đổi: ${each}`);
  return [`  ${word}: ${item.label} (${showPlace(item.place)})`, ...fields, ...also];
}

const WHY: Readonly<Record<string, string>> = {
  'sua-tay': 'khác với bản đã sửa trong kho, giữ bản trong kho',
  'nguon-khac': 'khác với tệp nhập sau, giữ bản trong kho',
  'da-bo': 'đã bỏ bằng tay, không nhập lại',
};
