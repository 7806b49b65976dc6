/**
 * Rows with tags + values → rows as they will stand. Repeats {#rows}…{/rows} row by row (blocks of rows and nested loops too),
 * writes values as text or number. Refuses a loop that isn't closed; a tag without a value is left blank and told.
 */
import type { PaperValue, PaperValues } from '../../papers/paper.ts';
import type { XmlCell, XmlRow } from './rows.ts';
import { inlineText } from './text.ts';

/** A cell of the template: its text where it holds a tag, undefined where nothing is to be filled. */
export interface TemplateCell extends XmlCell {
  readonly tagged: string | undefined;
}
export interface TemplateRow extends XmlRow {
  readonly cells: readonly TemplateCell[];
}

/** A row as it will stand; its number is its index + 1. */
export interface FilledRow {
  /** Row of the template it came from. */
  readonly from: number;
  /** One entry per loop around it, "5.rows#0", outermost first. */
  readonly path: readonly string[];
  readonly content: XmlRow;
}

export interface TagTrouble {
  readonly kind: 'no-value' | 'not-closed';
  readonly tag: string;
  readonly row: number;
  readonly column: number;
}

type Scope = readonly PaperValues[];

const TAG = /\{([#/^]?)([A-Za-z][\w.]*)\}/gu;

/** Filled rows and what was wrong with the tags. */
export function expandRows(
  rows: readonly TemplateRow[],
  values: PaperValues,
): { rows: FilledRow[]; troubles: TagTrouble[] } {
  const troubles: TagTrouble[] = [];
  return { rows: expand(rows, [values], [], troubles), troubles };
}

function expand(
  rows: readonly TemplateRow[],
  scope: Scope,
  path: readonly string[],
  troubles: TagTrouble[],
): FilledRow[] {
  const done: FilledRow[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined) break;
    const loop = firstLoop(row);
    if (loop === undefined) {
      done.push({ from: row.row, path, content: fillRow(row, scope, troubles) });
      continue;
    }
    const end = rows.findIndex(
      (each, at) => at >= index && each.cells.some((cell) => cell.tagged?.includes(`{/${loop.name}}`)),
    );
    if (end < 0) troubles.push({ kind: 'not-closed', tag: loop.name, row: row.row, column: loop.column });
    const last = end < 0 ? index : end;
    const body = withoutTags(rows.slice(index, last + 1), loop);
    itemsOf(lookUp(scope, loop.name), loop, row.row, troubles).forEach((item, at) => {
      done.push(...expand(body, [item, ...scope], [...path, `${row.row}.${loop.name}#${at}`], troubles));
    });
    index = last;
  }
  return done;
}

interface Loop {
  readonly name: string;
  readonly negated: boolean;
  readonly column: number;
}

function firstLoop(row: TemplateRow): Loop | undefined {
  for (const cell of row.cells) {
    const match = /\{([#^])([A-Za-z][\w.]*)\}/u.exec(cell.tagged ?? '');
    if (match) return { name: match[2] ?? '', negated: match[1] === '^', column: cell.column };
  }
  return undefined;
}

function withoutTags(rows: readonly TemplateRow[], { name, negated }: Loop): TemplateRow[] {
  const opening = `{${negated ? '^' : '#'}${name}}`;
  const closing = `{/${name}}`;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.tagged === undefined ? cell : { ...cell, tagged: cell.tagged.replace(opening, '').replace(closing, '') },
    ),
  }));
}

function itemsOf(
  value: PaperValue | undefined,
  loop: Loop,
  row: number,
  troubles: TagTrouble[],
): readonly PaperValues[] {
  if (value === undefined) troubles.push({ kind: 'no-value', tag: loop.name, row, column: loop.column });
  const items = Array.isArray(value) ? (value as readonly PaperValues[]) : value ? [{}] : [];
  return loop.negated ? (items.length === 0 ? [{}] : []) : items;
}

function lookUp(scope: Scope, tag: string): PaperValue | undefined {
  for (const values of scope) if (Object.hasOwn(values, tag)) return values[tag];
  return undefined;
}

function fillRow(row: TemplateRow, scope: Scope, troubles: TagTrouble[]): XmlRow {
  return {
    ...row,
    cells: row.cells.map((cell) =>
      cell.tagged === undefined ? cell : fillCell(cell, cell.tagged, row.row, scope, troubles),
    ),
  };
}

function fillCell(cell: TemplateCell, tagged: string, row: number, scope: Scope, troubles: TagTrouble[]): XmlCell {
  const { column, attributes } = cell;
  const show = (tag: string): PaperValue => {
    const value = lookUp(scope, tag);
    if (value === undefined) troubles.push({ kind: 'no-value', tag, row, column });
    return value === undefined || Array.isArray(value) ? '' : value;
  };
  const alone = /^\s*\{([A-Za-z][\w.]*)\}\s*$/u.exec(tagged);
  if (alone) {
    const value = show(alone[1] ?? '');
    if (typeof value === 'number' && Number.isFinite(value))
      return { column, attributes, type: 'n', body: `<v>${value}</v>` };
    return textCell(cell, written(value));
  }
  return textCell(
    cell,
    tagged.replace(TAG, (_, mark: string, tag: string) => (mark === '' ? written(show(tag)) : '')),
  );
}

function textCell({ column, attributes }: TemplateCell, text: string): XmlCell {
  if (text === '') return { column, attributes, type: 'n', body: '' };
  return { column, attributes, type: 'inlineStr', body: inlineText(text) };
}

function written(value: PaperValue): string {
  return typeof value === 'boolean' ? (value ? 'x' : '') : String(value);
}
