/** `thidua list`: what is stored of one kind, by the sheet it came from, each row with its number; or as a workbook to correct. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { KIND_COLUMNS } from '../../parse/kinds/columns.ts';
import { wordsOf } from '../../parse/words-of.ts';
import { labelOf } from '../../people/doubles.ts';
import { isSpokenOf } from '../../people/find.ts';
import { renderTable, wrap } from '../../render/table.ts';
import { foldBare } from '../../text/fold.ts';
import { compareNames, compareText } from '../../text/order.ts';
import { showPlace } from '../../text/place.ts';
import type { FieldValue, Kind, StoredRecord } from '../../types.ts';
import { KIND_NAMES } from '../../words/kinds.ts';
import { sha256Of, writeWhole } from '../files.ts';
import { isListed, listWorkbook } from '../list-workbook.ts';
import { type Context, flagOption, type Given, type Run, textArgument } from '../outcome.ts';
import { stop } from '../stop.ts';
import { kindNamed } from '../stored-rows.ts';
import { withYear } from '../year.ts';

/** More columns than this and a page of 80 is all wrapped words. */
const SHOWN = 6;

export const run: Run = (context, given) =>
  withYear(context, async ({ data }) => {
    const kind = kindNamed(textArgument(given, 0) ?? '');
    const filter = textArgument(given, 1);
    const records = data.records
      .filter((each) => each.kind === kind && (filter === undefined || isMeant(each, filter)))
      .sort(byName);
    if (given.options.xlsx !== undefined) return asWorkbook(kind, records, context, given);
    return {
      json: { kind, records, problems: [] },
      text: context.json ? '' : `${tables(kind, records, context)}${records.length} dòng ${KIND_NAMES[kind]}\n`,
      problems: [],
      next: nextStep(
        kind,
        records,
        data.records.some((each) => each.kind === kind),
      ),
    };
  });

async function asWorkbook(kind: Kind, records: readonly StoredRecord[], context: Context, given: Given) {
  const written = given.options.xlsx;
  const name = typeof written === 'string' ? written : `danh-sach-${kind}.xlsx`;
  const path = resolve(context.edges.cwd, name.toLowerCase().endsWith('.xlsx') ? name : `${name}.xlsx`);
  if (existsSync(path) && !flagOption(given, 'overwrite')) return stop('tep-da-co', {}, path);
  const listed = records.filter(isListed);
  const { newWorkbook } = await import('../../fill/new-workbook.ts');
  const bytes = await newWorkbook(listWorkbook(kind, listed));
  writeWhole(path, bytes);
  const left = records.length - listed.length;
  return {
    json: { kind, records: listed, file: { path, sha256: sha256Of(bytes) }, leftOut: left, problems: [] },
    text: [
      `Đã ghi ${listed.length} dòng ${KIND_NAMES[kind]} vào ${path}`,
      ...(left === 0 ? [] : [`  ${left} đề nghị bằng tay không ghi vào tệp: sửa bằng thidua nominate`]),
    ].join('\n'),
    problems: [],
    next: `sửa trong Excel, lưu lại, rồi: thidua import "${name}"`,
  };
}

/** By name, by what it is called, by Mã or number; with or without dấu. */
function isMeant(record: StoredRecord, filter: string): boolean {
  const asked = foldBare(filter);
  const { code } = record.fields;
  return (
    isSpokenOf(filter, labelOf(record)) ||
    `so-${record.key}` === asked ||
    (typeof code === 'string' && foldBare(code) === asked) ||
    (record.person !== null && foldBare(record.person) === asked)
  );
}

/** A table per sheet, under the sheet's name. */
function tables(kind: Kind, records: readonly StoredRecord[], context: Context): string {
  const filled = KIND_COLUMNS[kind]
    .filter((column) => column.type !== 'order' && records.some((each) => isFilled(each.fields[column.field])))
    .filter((column, index, all) => all.findIndex((each) => each.field === column.field) === index);
  const columns = filled.slice(0, SHOWN);
  const hidden = filled.slice(SHOWN).map((each) => each.heading);
  const heads = [{ heading: 'Số' }, { heading: 'Ô' }, ...columns.map((each) => ({ heading: each.heading }))];
  const origins = [...new Set(records.map(originOf))].sort(compareText);
  const parts = origins.map((origin) => {
    const rows = records
      .filter((each) => originOf(each) === origin)
      .map((each) => [
        String(each.key),
        each.row > 0 ? `A${each.row}` : '',
        ...columns.map((column) => wordsOf(column.type, each.fields[column.field])),
      ]);
    return `${context.paint('bold', origin)}\n${renderTable(heads, rows, context.width)}\n`;
  });
  if (hidden.length > 0) {
    parts.push(
      `${wrap(`Các cột khác (xem bằng --json hoặc --xlsx): ${hidden.join(', ')}`, context.width).join('\n')}\n`,
    );
  }
  return parts.join('');
}

function nextStep(kind: Kind, records: readonly StoredRecord[], any: boolean): string {
  if (!any) return 'thidua import <tệp>';
  const [first] = records;
  if (first === undefined) return `không dòng nào khớp; xem tất cả: thidua list ${kind}`;
  return `sửa một dòng: thidua edit ${kind} so-${first.key} <cột>=<giá trị>; sửa nhiều trong Excel: thidua list ${kind} --xlsx`;
}

function byName(a: StoredRecord, b: StoredRecord): number {
  return compareNames(labelOf(a), labelOf(b)) || a.key - b.key;
}

function isFilled(value: FieldValue | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function originOf(record: StoredRecord): string {
  return record.row === 0 ? record.file : showPlace({ file: record.file, sheet: record.sheet });
}
