/**
 * The rows of a worksheet's XML, taken apart and put together again. In: sheetData; out: rows of cells with their attributes.
 * Keeps every attribute it doesn't know; knows nothing of tags.
 */
import { columnLetters, parseAddress } from '../../text/place.ts';

export interface XmlCell {
  readonly column: number;
  /** Attributes without r and t, with a leading blank each. */
  readonly attributes: string;
  readonly type: string;
  /** What stands between <c> and </c>. */
  readonly body: string;
}

export interface XmlRow {
  readonly row: number;
  /** Attributes without r and spans. */
  readonly attributes: string;
  readonly cells: readonly XmlCell[];
}

/** Rows in order; a row or cell without an address follows the one before it. */
export function readRows(sheetData: string): XmlRow[] {
  let last = 0;
  return [...sheetData.matchAll(/<row\b((?:"[^"]*"|'[^']*'|[^>"'])*?)(?:\/>|>([\s\S]*?)<\/row>)/gu)].map(
    ([, attributes = '', body = '']) => {
      last = Number(attributeOf(attributes, 'r') ?? last + 1);
      return { row: last, attributes: without(attributes, ['r', 'spans']), cells: readCells(body) };
    },
  );
}

function readCells(row: string): XmlCell[] {
  let last = 0;
  return [...row.matchAll(/<c\b((?:"[^"]*"|'[^']*'|[^>"'])*?)(?:\/>|>([\s\S]*?)<\/c>)/gu)].map(
    ([, attributes = '', body = '']) => {
      last = parseAddress(attributeOf(attributes, 'r') ?? '')?.column ?? last + 1;
      return {
        column: last,
        attributes: without(attributes, ['r', 't']),
        type: attributeOf(attributes, 't') ?? 'n',
        body,
      };
    },
  );
}

/** XML of a row at its final place. */
export function writeRow(row: number, { attributes, cells }: XmlRow): string {
  if (cells.length === 0) return `<row r="${row}"${attributes}/>`;
  return `<row r="${row}"${attributes}>${cells.map((cell) => writeCell(row, cell)).join('')}</row>`;
}

function writeCell(row: number, { column, attributes, type, body }: XmlCell): string {
  const start = `<c r="${columnLetters(column)}${row}"${attributes}${type === 'n' ? '' : ` t="${type}"`}`;
  return body === '' ? `${start}/>` : `${start}>${body}</c>`;
}

/** Value of an attribute, undefined where it isn't there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  return match?.[1] ?? match?.[2];
}

function without(attributes: string, names: readonly string[]): string {
  return names.reduce(
    (rest, name) => rest.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u'), ''),
    ` ${attributes.trim()}`.replace(/^ $/u, ''),
  );
}
