/**
 * What a workbook's package says of itself: which part is which sheet, in order, hidden or not; 1900 or 1904 days.
 * In: the opened zip; out: part names. Refuses a package whose workbook part is missing or binary.
 */
import type { Limits } from './limits.ts';
import { refuse } from './refuse.ts';
import { ReadOnce } from './seen-parts.ts';
import { END, nameCode, OPEN, XmlScanner } from './xml-scanner.ts';
import { seenText } from './xml-text.ts';
import type { Zip } from './zip.ts';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

interface Relation {
  /** Last word of the type: "worksheet", "styles". */
  readonly type: string;
  readonly part: string;
}

type Relations = ReadonlyMap<string, Relation>;

const RELATIONS = new ReadOnce<Relations>();
const NONE: Relations = new Map();

const RELATIONSHIP = nameCode('Relationship');
const ID = nameCode('Id');
const TYPE = nameCode('Type');
const TARGET = nameCode('Target');
const TARGET_MODE = nameCode('TargetMode');
const SHEETS = nameCode('sheets');
const SHEET = nameCode('sheet');
const NAME = nameCode('name');
const SHEET_ID = nameCode('id');
const STATE = nameCode('state');
const WORKBOOK_PR = nameCode('workbookPr');
const DATE_1904 = nameCode('date1904');

/** Parts of the workbook in `zip`; chart, dialog and macro sheets are left out. */
export function workbookParts(zip: Zip, file: string, limits: Limits): WorkbookParts {
  const root = firstOf(relations(zip, '', file, limits), 'officeDocument');
  const main = root ?? 'xl/workbook.xml';
  if (main.endsWith('.bin')) refuse('tep-khong-doc-duoc', { file }, { seems: 'sổ tính nhị phân .xlsb' });
  const workbook = zip.commonPart(main) ?? refuse('tep-hong', { file }, { found: `thiếu phần ${main}` });
  const related = relations(zip, main, file, limits);
  const { listed, date1904 } = LISTS.of(workbook, limits, '', () => readWorkbookPart(workbook, file, limits));
  const sheets: SheetPart[] = [];
  for (const { name, id, hidden } of listed) {
    const relation =
      related.get(id) ?? refuse('tep-hong', { file, sheet: name }, { found: 'thiếu phần của trang tính' });
    if (relation.type === 'worksheet') sheets.push({ name, part: relation.part, hidden });
  }
  if (sheets.length > limits.sheets) {
    refuse('qua-nhieu-trang-tinh', { file }, { found: sheets.length, limit: limits.sheets });
  }
  return { sheets, date1904, strings: firstOf(related, 'sharedStrings'), styles: firstOf(related, 'styles') };
}

/** Part of the first relation of a type. */
function firstOf(related: Relations, type: string): string | undefined {
  for (const each of related.values()) if (each.type === type) return each.part;
  return undefined;
}

interface ListedSheet {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

interface SheetList {
  readonly listed: readonly ListedSheet[];
  readonly date1904: boolean;
}

const LISTS = new ReadOnce<SheetList>();

function readWorkbookPart(part: Buffer, file: string, limits: Limits): SheetList {
  const scanner = new XmlScanner(part, { file }, limits);
  const listed: ListedSheet[] = [];
  let date1904 = false;
  let within = 0;
  for (let met = scanner.next(); met !== END; met = scanner.next()) {
    if (scanner.name === SHEETS) within = met === OPEN ? scanner.depth : 0;
    else if (scanner.name === SHEET && within > 0 && met >= OPEN) listed.push(...listedSheet(scanner));
    else if (scanner.name === WORKBOOK_PR) {
      while (scanner.nextAttribute()) if (scanner.attribute === DATE_1904) date1904 = scanner.attributeFlag();
    }
  }
  return { listed, date1904 };
}

function listedSheet(scanner: XmlScanner): ListedSheet[] {
  let name: string | undefined;
  let id = '';
  let hidden = false;
  while (scanner.nextAttribute()) {
    if (scanner.attribute === NAME) name = seenText(scanner.attributeText());
    else if (scanner.attribute === SHEET_ID) id = scanner.attributeText();
    else if (scanner.attribute === STATE) hidden = scanner.attributeText() !== 'visible';
  }
  return name === undefined ? [] : [{ name, id, hidden }];
}

/** Relations of a part ("" for the package) by id; outside targets are left out. */
function relations(zip: Zip, of: string, file: string, limits: Limits): Relations {
  const cut = of.lastIndexOf('/') + 1;
  const folder = of.slice(0, cut);
  const part = zip.commonPart(`${folder}_rels/${of.slice(cut)}.rels`);
  return part === undefined
    ? NONE
    : RELATIONS.of(part, limits, folder, () => readRelations(part, folder, file, limits));
}

function readRelations(part: Buffer, folder: string, file: string, limits: Limits): Relations {
  const found = new Map<string, Relation>();
  const scanner = new XmlScanner(part, { file }, limits);
  for (let met = scanner.next(); met !== END; met = scanner.next()) {
    if (met < OPEN || scanner.name !== RELATIONSHIP) continue;
    let [id, type, target, mode] = ['', '', '', ''];
    while (scanner.nextAttribute()) {
      if (scanner.attribute === ID) id = scanner.attributeText();
      else if (scanner.attribute === TYPE) type = scanner.attributeText();
      else if (scanner.attribute === TARGET) target = scanner.attributeText();
      else if (scanner.attribute === TARGET_MODE) mode = scanner.attributeText();
    }
    if (mode !== 'External')
      found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), part: resolve(folder, target) });
  }
  return found;
}

/** "../a.xml" or "/xl/a.xml" seen from a folder → the part's name. */
function resolve(folder: string, target: string): string {
  const slashed = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (slashed.startsWith('/') ? slashed : folder + slashed).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
