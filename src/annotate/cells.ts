/**
 * The cells of a worksheet's XML given other styles, and blank cells put in where none stands. In: XML and which style where; out: XML.
 * Every other byte stays: values, formulas, and all that stands before and behind the rows.
 */
import { columnLetters, parseAddress } from '../text/place.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  type Element,
  elementOf,
  endingAt,
  nextTag,
  type Raw,
  replaced,
  rootOf,
  withAttribute,
} from './raw-xml.ts';

export interface Restyling {
  /** The style a cell gets, undefined to leave it. For a cell put in, `style` is what its row or column gives it. */
  styleOf(row: number, column: number, style: number): number | undefined;
  /** Cells that must stand there: columns by row. */
  readonly needed: ReadonlyMap<number, ReadonlySet<number>>;
  /** Whether cells of rows that aren't needed are to be asked about too. */
  readonly everywhere: boolean;
}

type Change = { start: number; end: number; text: Raw };

/** The sheet with its cells restyled. */
export function restyled(xml: Raw, how: Restyling): Raw {
  const root = rootOf(xml);
  const data = childOf(xml, root, 'sheetData');
  if (data === undefined) return xml;
  const ofColumn = columnStyles(xml, root);
  const changes: Change[] = [];
  const wanted = [...how.needed.keys()].sort((a, b) => a - b);
  let next = 0;
  /** Wanted rows above `until` that weren't met. */
  const put = (at: number, until: number): void => {
    const first = next;
    while (next < wanted.length && (wanted[next] ?? 0) < until) next++;
    const text = wanted.slice(first, next).map((row) => {
      const columns = [...(how.needed.get(row) ?? [])].sort((a, b) => a - b);
      const cells = columns.map((column) => blankCell(data.prefix, row, column, ofColumn(column), how));
      return `<${data.prefix}row r="${row}">${cells.join('')}</${data.prefix}row>`;
    });
    if (text.length > 0) changes.push({ start: at, end: at, text: text.join('') });
  };
  const plain = !xml.includes('<![CDATA[') && !xml.includes('<!--');
  const rowEnd = `</${data.prefix}row`;
  let row = 0;
  let at = data.end;
  while (at < data.insideEnd) {
    const tag = nextTag(xml, at);
    if (tag === undefined || tag.closing) break;
    if (tag.name !== 'row') {
      at = elementOf(xml, tag).after;
      continue;
    }
    row = Number(attributeOf(xml, tag, 'r') ?? row + 1);
    const element = tag.empty || !plain ? elementOf(xml, tag) : endingAt(xml, tag, xml.indexOf(rowEnd, tag.end));
    at = element.after;
    put(element.start, row);
    if (wanted[next] === row) next++;
    if (how.everywhere || how.needed.has(row)) changes.push(...rowChanges(xml, element, row, ofColumn, how));
  }
  if (!data.empty) put(data.insideEnd, Number.POSITIVE_INFINITY);
  else if (next < wanted.length) {
    put(data.start, Number.POSITIVE_INFINITY);
    const [rows] = changes.splice(-1);
    const name = `${data.prefix}sheetData`;
    changes.push({ start: data.start, end: data.after, text: `<${name}>${rows?.text ?? ''}</${name}>` });
  }
  return replaced(xml, changes);
}

function rowChanges(
  xml: Raw,
  row: Element,
  number: number,
  ofColumn: (column: number) => number,
  how: Restyling,
): Change[] {
  const changes: Change[] = [];
  const left = new Set([...(how.needed.get(number) ?? [])].sort((a, b) => a - b));
  const own = attributeOf(xml, row, 's');
  const custom = /^(?:1|true)$/u.test(attributeOf(xml, row, 'customFormat') ?? '');
  const blanks = (until: number): Raw => {
    const columns = [...left].filter((column) => column < until);
    for (const column of columns) left.delete(column);
    const style = (column: number): number => (custom && own !== undefined ? Number(own) : ofColumn(column));
    return columns.map((column) => blankCell(row.prefix, number, column, style(column), how)).join('');
  };
  let column = 0;
  for (const cell of childrenOf(xml, row)) {
    if (cell.name !== 'c') continue;
    column = parseAddress(attributeOf(xml, cell, 'r') ?? '')?.column ?? column + 1;
    const before = blanks(column);
    if (before !== '') changes.push({ start: cell.start, end: cell.start, text: before });
    left.delete(column);
    const style = how.styleOf(number, column, Number(attributeOf(xml, cell, 's') ?? 0));
    if (style === undefined) continue;
    changes.push({
      start: cell.start,
      end: cell.end,
      text: withAttribute(xml.slice(cell.start, cell.end), 's', style),
    });
  }
  const rest = blanks(Number.POSITIVE_INFINITY);
  if (rest === '') return changes;
  if (!row.empty) return [...changes, { start: row.insideEnd, end: row.insideEnd, text: rest }];
  const open = xml.slice(row.start, row.end).replace(/\s*\/>$/u, '>');
  return [{ start: row.start, end: row.end, text: `${open}${rest}</${row.prefix}row>` }];
}

function blankCell(prefix: string, row: number, column: number, style: number, how: Restyling): Raw {
  const given = how.styleOf(row, column, style) ?? style;
  return `<${prefix}c r="${columnLetters(column)}${row}" s="${given}"/>`;
}

function columnStyles(xml: Raw, root: Element): (column: number) => number {
  const cols = childOf(xml, root, 'cols');
  const runs = (cols === undefined ? [] : childrenOf(xml, cols)).map((each) => {
    const number = (name: string): number => Number(attributeOf(xml, each, name) ?? 0);
    return { from: number('min'), to: number('max'), style: number('style') };
  });
  return (column) => runs.find((run) => run.from <= column && column <= run.to)?.style ?? 0;
}

/** Style of each cell of one column that stands there, by row. */
export function stylesInColumn(xml: Raw, wanted: number): Map<number, number> {
  const styles = new Map<number, number>();
  const data = childOf(xml, rootOf(xml), 'sheetData');
  let number = 0;
  for (const row of data === undefined ? [] : childrenOf(xml, data)) {
    number = Number(attributeOf(xml, row, 'r') ?? number + 1);
    for (const cell of childrenOf(xml, row)) {
      if (parseAddress(attributeOf(xml, cell, 'r') ?? '')?.column !== wanted) continue;
      styles.set(number, Number(attributeOf(xml, cell, 's') ?? 0));
    }
  }
  return styles;
}
