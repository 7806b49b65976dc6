/**
 * Styles of an .ods: the font of a cell's style, parents counted in, and which tables' styles hide them.
 * In: `styles.xml` and `content.xml`, in this order; out: what cells and tables may name. Refuses nothing itself.
 */
import { CLOSE, EMPTY, END, nameCode, OPEN, type XmlScanner } from './xml-scanner.ts';

const FONT_FACE = nameCode('font-face');
const STYLE = nameCode('style');
const DEFAULT_STYLE = nameCode('default-style');
const NAME = nameCode('name');
const FAMILY = nameCode('family');
const PARENT = nameCode('parent-style-name');
const FONT_FAMILY = nameCode('font-family');
const TEXT_PROPERTIES = nameCode('text-properties');
const FONT_NAME = nameCode('font-name');
const TABLE_PROPERTIES = nameCode('table-properties');
const DISPLAY = nameCode('display');
const CELL_FAMILY = nameCode('table-cell');
const BODY = nameCode('body');

/** Stands for the style that cells have which name none. */
const DEFAULT = '';

export class OdsStyles {
  private readonly faces = new Map<string, string>();
  private readonly fonts = new Map<string, string>();
  private readonly parents = new Map<string, string>();
  private readonly hiddenTables = new Set<string>();

  /** Font of a cell's style; undefined where none of its parents names one. */
  font(style: string): string | undefined {
    let name = style;
    for (let generation = 0; generation < 20; generation++) {
      const font = this.fonts.get(name);
      if (font !== undefined) return font;
      const parent = this.parents.get(name);
      if (parent === undefined) break;
      name = parent;
    }
    return this.fonts.get('Default') ?? this.fonts.get(DEFAULT);
  }

  hides(tableStyle: string): boolean {
    return this.hiddenTables.has(tableStyle);
  }

  /** Reads the styles before the body; the scanner then stands at the body, or at the end. */
  read(scanner: XmlScanner): void {
    let style = DEFAULT;
    let ofCell = false;
    for (let met = scanner.next(); met !== END; met = scanner.next()) {
      if (met === OPEN && scanner.name === BODY) return;
      if (met === CLOSE) continue;
      if (scanner.name === FONT_FACE) this.readFace(scanner);
      else if (scanner.name === STYLE || scanner.name === DEFAULT_STYLE) {
        [style, ofCell] = this.readStyle(scanner, met);
      } else if (scanner.name === TEXT_PROPERTIES && ofCell) this.readFont(scanner, style);
      else if (scanner.name === TABLE_PROPERTIES && scanner.find(DISPLAY) === 'false') this.hiddenTables.add(style);
    }
  }

  private readFace(scanner: XmlScanner): void {
    let [name, family] = ['', ''];
    while (scanner.nextAttribute()) {
      if (scanner.attribute === NAME) name = scanner.attributeText();
      else if (scanner.attribute === FONT_FAMILY) family = bare(scanner.attributeText());
    }
    if (family !== '') this.faces.set(name, family);
  }

  /** Name of the style just met, and whether it is one of cells. */
  private readStyle(scanner: XmlScanner, met: number): [string, boolean] {
    let [name, parent] = [DEFAULT, ''];
    let family = 0;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === NAME) name = scanner.attributeText();
      else if (scanner.attribute === PARENT) parent = scanner.attributeText();
      else if (scanner.attribute === FAMILY) family = scanner.attributeCode();
    }
    if (family === CELL_FAMILY && parent !== '' && parent !== name) this.parents.set(name, parent);
    return [name, family === CELL_FAMILY && met !== EMPTY];
  }

  private readFont(scanner: XmlScanner, style: string): void {
    let [named, family] = ['', ''];
    while (scanner.nextAttribute()) {
      if (scanner.attribute === FONT_NAME) named = scanner.attributeText();
      else if (scanner.attribute === FONT_FAMILY) family = bare(scanner.attributeText());
    }
    const font = family === '' ? (this.faces.get(named) ?? named) : family;
    if (font !== '') this.fonts.set(style, font);
  }
}

/** Families with blanks stand in quotes. */
function bare(family: string): string {
  return family.replace(/^['"]|['"]$/gu, '');
}
