/**
 * One worksheet's XML + values → the sheet filled. Moves merges, filters, validations, conditional formats, links, breaks
 * and formulas with the rows; leaves every other byte alone. Formula results are dropped, Excel computes them on opening.
 */
import type { PaperValues } from '../../papers/paper.ts';
import { address } from '../../text/place.ts';
import { expandRows, type FilledRow, type TagTrouble, type TemplateRow } from './expand.ts';
import { type Moves, moveFormula, moveMerge, moveRange, movesOf, readRange, showRange } from './moves.ts';
import { readRows, writeRow, type XmlCell } from './rows.ts';
import { escapeXml, hasTag, plainText, unescapeXml } from './text.ts';

export interface ExpandedSheet {
  readonly xml: string;
  readonly rows: readonly FilledRow[];
  readonly moves: Moves;
  readonly troubles: readonly TagTrouble[];
  /** A formula shared between cells, which this filler doesn't carry along: its first cell. */
  readonly sharedFormula?: string;
}

const SHEET_DATA = /<sheetData\b[^>]*?(?:\/>|>([\s\S]*?)<\/sheetData>)/u;

/** First half: rows repeated and filled, before formulas know where other sheets' rows went. */
export function expandSheet(xml: string, values: PaperValues, shared: readonly string[]): ExpandedSheet {
  const read = readRows(SHEET_DATA.exec(xml)?.[1] ?? '');
  const last = read.at(-1)?.row ?? 0;
  const byNumber = new Map(read.map((row) => [row.row, row]));
  const template = Array.from({ length: last }, (_, index): TemplateRow => {
    const row = byNumber.get(index + 1) ?? { row: index + 1, attributes: '', cells: [] };
    return { ...row, cells: row.cells.map((cell) => ({ ...cell, tagged: taggedText(cell, shared) })) };
  });
  const { rows, troubles } = expandRows(template, values);
  const sharing = read.flatMap((row) =>
    row.cells.filter((cell) => /<f\b[^>]*t="shared"/u.test(cell.body)).map((cell) => address(row.row, cell.column)),
  )[0];
  return {
    xml,
    rows,
    troubles,
    moves: movesOf(rows, last),
    ...(sharing === undefined ? {} : { sharedFormula: sharing }),
  };
}

function taggedText(cell: XmlCell, shared: readonly string[]): string | undefined {
  const text =
    cell.type === 's'
      ? plainText(shared[Number(/<v>\s*([0-9]+)/u.exec(cell.body)?.[1] ?? -1)] ?? '')
      : cell.type === 'inlineStr'
        ? plainText(cell.body)
        : '';
  return hasTag(text) ? text : undefined;
}

/** Second half: the finished XML. */
export function finishSheet(sheet: ExpandedSheet, movesFor: (name: string | undefined) => Moves | undefined): string {
  const data = sheet.rows.map(({ content, path }, index) => {
    const cells = content.cells.map((cell) => ({
      ...cell,
      ...movedFormula(cell, (text) => moveFormula(text, movesFor, path)),
    }));
    return cells.length === 0 && content.attributes === '' ? '' : writeRow(index + 1, { ...content, cells });
  });
  const own = (formula: string): string => moveFormula(formula, movesFor);
  const around = sheet.xml.split(SHEET_DATA);
  const before = moveParts(around[0] ?? '', sheet.moves, own);
  const after = moveParts(around.at(-1) ?? '', sheet.moves, own);
  return `${before}<sheetData>${data.join('')}</sheetData>${after}`;
}

/** A formula keeps no result; a cell that is only a value stays as it is. */
function movedFormula(cell: XmlCell, move: (formula: string) => string): { type: string; body: string } {
  const formula = /<f\b([^>]*)>([\s\S]*?)<\/f>/u.exec(cell.body);
  if (!formula) return { type: cell.type, body: cell.body };
  return { type: 'n', body: `<f${formula[1] ?? ''}>${escapeXml(move(unescapeXml(formula[2] ?? '')))}</f>` };
}

function moveParts(xml: string, moves: Moves, move: (formula: string) => string): string {
  return xml
    .replace(/<mergeCells\b[\s\S]*?<\/mergeCells>/u, (whole) => {
      const merges = [...whole.matchAll(/ref="([^"]+)"/gu)].flatMap(([, ref = '']) => {
        const range = readRange(ref);
        return range === undefined ? [] : moveMerge(range, moves).map(showRange);
      });
      const cells = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
      return merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${cells}</mergeCells>`;
    })
    .replace(
      /(<(?:dimension|autoFilter|sortState|sortCondition|hyperlink|protectedRange|ignoredError)\b[^>]*?\s(?:ref|sqref)=")([^"]+)"/gu,
      (_, start, refs) => `${start}${moveRefs(refs, moves)}"`,
    )
    .replace(
      /(<(?:conditionalFormatting|dataValidation)\b[^>]*?\ssqref=")([^"]+)"/gu,
      (_, start, refs) => `${start}${moveRefs(refs, moves)}"`,
    )
    .replace(/<(xm:sqref)>([^<]+)<\/xm:sqref>/gu, (_, tag, refs) => `<${tag}>${moveRefs(refs, moves)}</${tag}>`)
    .replace(
      /<(formula1?2?|formula2|xm:f)>([^<]*)<\/\1>/gu,
      (_, tag, text) => `<${tag}>${escapeXml(move(unescapeXml(text)))}</${tag}>`,
    )
    .replace(/<rowBreaks\b[\s\S]*?<\/rowBreaks>/u, (whole) =>
      whole.replace(
        /(<brk\b[^>]*?\sid=")([0-9]+)"/gu,
        (_, start, row) => `${start}${moves.rowsOf(Number(row)).at(-1) ?? row}"`,
      ),
    )
    .replace(/(\s(?:topLeftCell|activeCell)=")([^"]+)"/gu, (_, start, ref) => `${start}${moveRefs(ref, moves)}"`)
    .replace(/(<selection\b[^>]*?\ssqref=")([^"]+)"/gu, (_, start, refs) => `${start}${moveRefs(refs, moves)}"`);
}

/** A list of ranges; one whose rows all vanished stays where it was, as a range may not be empty. */
export function moveRefs(refs: string, moves: Moves): string {
  return refs
    .split(/\s+/u)
    .map((ref) => {
      const range = readRange(ref);
      const moved = range === undefined ? undefined : moveRange(range, moves);
      return moved === undefined ? ref : showRange(moved);
    })
    .join(' ');
}
