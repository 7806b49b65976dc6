/**
 * Bytes of an .xlsx or .xlsm + its problems → a copy whose bad cells are coloured and commented, with the sheet "Lỗi cần sửa".
 * Marks of an earlier copy are taken off first. Parts that need no mark keep their bytes; values and formulas are never touched.
 */
import { escapeXml } from '../fill/sheet/text.ts';
import type { Problem } from '../problem.ts';
import { isListOfProblems } from '../tables/list-of-problems.ts';
import { address } from '../text/place.ts';
import type { Workbook } from '../types.ts';
import { restyled } from './cells.ts';
import { LIST_NAME, listSheet } from './list-sheet.ts';
import { earlierLooks, type Looks } from './looks.ts';
import { listProblems, type Mark, marksOf, noteOf } from './marks.ts';
import { putNotes } from './notes.ts';
import { Package } from './package.ts';
import { appended, attributeOf, childOf, childrenOf, OddPackage, rawOf, rootOf } from './raw-xml.ts';
import { Styles } from './styles.ts';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface Annotated {
  readonly bytes: Uint8Array;
  /** Cells coloured, and problems listed. */
  readonly cells: number;
  readonly problems: number;
  /** Name of the sheet with the list. */
  readonly list: string;
  /** What its file name must end in. */
  readonly ending: string;
}

/**
 * Annotates a workbook.
 *
 * @param workbook the same bytes as our reader read them; its file name tells which problems are meant
 * @returns the same bytes for the same input. Throws CannotProceed or OddPackage.
 */
export function annotateXlsx(bytes: Uint8Array, workbook: Workbook, problems: readonly Problem[]): Annotated {
  const pack = new Package(bytes, workbook.file);
  const known = pack.relations(pack.main);
  const stylesPart = known.find((each) => each.sort === 'styles')?.part;
  const styles = new Styles(stylesPart === undefined ? undefined : pack.xml(stylesPart));
  const listed = listProblems(workbook, problems);
  const marks = marksOf(listed);
  const parts = partsBySheet(pack, workbook);
  const old = workbook.sheets.find(isListOfProblems);
  const earlier = earlierLooks(old, old === undefined ? undefined : pack.xml(parts.get(old.name) ?? ''));
  const list = old?.name ?? freeName(workbook);
  const looks = new Map<string, number>();

  for (const sheet of workbook.sheets) {
    const part = parts.get(sheet.name);
    if (part === undefined || sheet === old) continue;
    const here = marks.filter((mark) => mark.sheet === sheet.name);
    if (here.length === 0 && old === undefined) continue;
    const xml = pack.xml(part) ?? '';
    const now = restyled(xml, restyling(here, styles, earlier.get(sheet.name), looks, old !== undefined));
    const notes = here.map((mark) => ({ row: mark.row, column: mark.column, ...noteOf(mark, workbook.file, list) }));
    const done = putNotes(pack, part, now, notes);
    if (done !== xml) pack.put(part, done);
  }

  const hiddenSheets = new Set(workbook.sheets.filter((each) => each.hidden).map((each) => each.name));
  const lookOf = (sheet: string, row: number, column: number): number =>
    looks.get(`${address(row, column)} ${sheet}`) ?? 0;
  const xml = listSheet({ file: workbook.file, listed, hiddenSheets, lookOf }, styles);
  const listPart = old === undefined ? addSheet(pack, list) : (parts.get(old.name) ?? '');
  pack.put(listPart, xml);
  if (stylesPart !== undefined) pack.put(stylesPart, styles.finished());
  else addStyles(pack, styles);
  return { bytes: pack.bytes(), cells: marks.length, problems: listed.length, list, ending: pack.ending() };
}

/** Marks where they belong; cells on a mark's ground that has had its day get their own look back. */
function restyling(
  marks: readonly Mark[],
  styles: Styles,
  earlier: Looks | undefined,
  looks: Map<string, number>,
  everywhere: boolean,
): Parameters<typeof restyled>[1] {
  const byCell = new Map(marks.map((mark) => [address(mark.row, mark.column), mark]));
  const needed = new Map<number, Set<number>>();
  for (const { row, column } of marks) needed.set(row, (needed.get(row) ?? new Set<number>()).add(column));
  return {
    needed,
    everywhere,
    styleOf: (row, column, style) => {
      const cell = address(row, column);
      const own = styles.isMarked(style) ? styles.unmarked(style, earlier?.get(cell)) : style;
      const mark = byCell.get(cell);
      if (mark === undefined) return own === style ? undefined : own;
      looks.set(`${cell} ${mark.sheet}`, own);
      return styles.marking(own, mark.level);
    },
  };
}

/** Parts by the name a sheet has in the read workbook: both list the worksheets in the same order. */
function partsBySheet(pack: Package, workbook: Workbook): Map<string, string> {
  const parts = pack.sheets();
  if (parts.length !== workbook.sheets.length) throw new OddPackage('sheets of the package and of the workbook differ');
  return new Map(workbook.sheets.map((sheet, index) => [sheet.name, parts[index]?.part ?? '']));
}

function freeName(workbook: Workbook): string {
  const used = new Set(workbook.sheets.map((each) => each.name.toLocaleLowerCase('vi')));
  let name = LIST_NAME;
  for (let count = 2; used.has(name.toLocaleLowerCase('vi')); count++) name = `${LIST_NAME} (${count})`;
  return name;
}

/** A new last sheet; returns its part. */
function addSheet(pack: Package, name: string): string {
  const folder = pack.main.slice(0, pack.main.lastIndexOf('/') + 1);
  const part = pack.freeName(`${folder}worksheets/sheet`, '.xml');
  const id = pack.relate(pack.main, relationType(pack, 'worksheet'), part);
  pack.declare(part, `${CONTENT}.worksheet+xml`);
  const xml = pack.xml(pack.main) ?? '';
  const sheets = childOf(xml, rootOf(xml), 'sheets');
  if (sheets === undefined) throw new OddPackage('a workbook without sheets');
  const ids = childrenOf(xml, sheets).map((each) => Number(attributeOf(xml, each, 'sheetId') ?? 0));
  const space = relationType(pack, '').slice(0, -1);
  const attributes = `name="${rawOf(escapeXml(name))}" sheetId="${Math.max(0, ...ids) + 1}"`;
  pack.put(pack.main, appended(xml, sheets, `<${sheets.prefix}sheet ${attributes} xmlns:r="${space}" r:id="${id}"/>`));
  return part;
}

function addStyles(pack: Package, styles: Styles): void {
  const part = `${pack.main.slice(0, pack.main.lastIndexOf('/') + 1)}styles.xml`;
  pack.relate(pack.main, relationType(pack, 'styles'), part);
  pack.declare(part, `${CONTENT}.styles+xml`);
  pack.put(part, styles.finished());
}

/** Types of a strict package begin otherwise. */
function relationType(pack: Package, sort: string): string {
  const strict = pack.relations(pack.main).some((each) => each.type.startsWith('http://purl.oclc.org/'));
  return `${strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : RELATION}/${sort}`;
}
