/**
 * The styles part with what marks need: fills, fonts and cell styles added at the end of their lists, nothing changed or renumbered.
 * A marked style is the cell's own with another ground, so it can be told and taken off again.
 */
import {
  appended,
  attributeOf,
  childOf,
  childrenOf,
  nextTag,
  type Raw,
  rootOf,
  withAttribute,
  withoutAttribute,
} from './raw-xml.ts';

export type MarkLevel = 'error' | 'warning';

/** Grounds of marked cells. One step beside Excel's own, so that no other ground is taken for a mark. */
const GROUNDS: Readonly<Record<MarkLevel, string>> = { error: 'FFFFC7CF', warning: 'FFFFEB9D' };

type List = 'fonts' | 'fills' | 'borders' | 'cellXfs';

/** Lists of a styles part in their order, and what stands in one that is missing. */
const LISTS: readonly (readonly [List | 'numFmts' | 'cellStyleXfs', readonly Raw[]])[] = [
  ['numFmts', []],
  ['fonts', ['<font><sz val="11"/><name val="Times New Roman"/></font>']],
  ['fills', ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']],
  ['borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']],
  ['cellStyleXfs', []],
  ['cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']],
];
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export class Styles {
  private readonly xml: Raw;
  private readonly prefix: string;
  private readonly items: Record<List, Raw[]>;
  private readonly before: Record<List, number>;
  private readonly marked = new Map<string, number>();

  constructor(xml: Raw | undefined) {
    this.xml = withLists(
      xml ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}"/>`,
    );
    const root = rootOf(this.xml);
    this.prefix = root.prefix;
    const of = (name: List): Raw[] => {
      const list = childOf(this.xml, root, name);
      return list === undefined ? [] : childrenOf(this.xml, list).map((each) => this.xml.slice(each.start, each.after));
    };
    this.items = { fonts: of('fonts'), fills: of('fills'), borders: of('borders'), cellXfs: of('cellXfs') };
    const { fonts, fills, borders, cellXfs } = this.items;
    this.before = { fonts: fonts.length, fills: fills.length, borders: borders.length, cellXfs: cellXfs.length };
  }

  /** The part, with what was added. */
  finished(): Raw {
    let xml = this.xml;
    for (const name of ['cellXfs', 'borders', 'fills', 'fonts'] as const) {
      const added = this.items[name].slice(this.before[name]);
      if (added.length === 0) continue;
      const list = childOf(xml, rootOf(xml), name);
      if (list === undefined) continue;
      const grown = appended(xml, list, added.join(''));
      const open = grown.slice(list.start, grown.indexOf('>', list.start) + 1);
      const counted =
        attributeOf(xml, list, 'count') === undefined ? open : withAttribute(open, 'count', this.items[name].length);
      xml = grown.slice(0, list.start) + counted + grown.slice(list.start + open.length);
    }
    return xml;
  }

  /** Number of an item of a list, added when it isn't there. @param item XML without prefixes */
  add(list: List, item: Raw): number {
    const own = this.prefix === '' ? item : item.replace(/<(\/?)/gu, `<$1${this.prefix}`);
    return this.place(list, own);
  }

  private place(list: List, item: Raw): number {
    const known = this.items[list].indexOf(item);
    return known >= 0 ? known : this.items[list].push(item) - 1;
  }

  /** The style that looks as `style` does, on the ground of a mark. */
  marking(style: number, level: MarkLevel): number {
    const key = `${level} ${style}`;
    const known = this.marked.get(key);
    if (known !== undefined) return known;
    const ground = `<fgColor rgb="${GROUNDS[level]}"/><bgColor indexed="64"/>`;
    const fill = this.add('fills', `<fill><patternFill patternType="solid">${ground}</patternFill></fill>`);
    const xf = this.items.cellXfs[style] ?? this.items.cellXfs[0] ?? '';
    const made = this.place('cellXfs', this.onFill(xf, fill, true));
    this.marked.set(key, made);
    return made;
  }

  /** Whether a style stands on a mark's ground. */
  isMarked(style: number): boolean {
    const fill = this.items.fills[Number(this.attribute(style, 'fillId') ?? 0)] ?? '';
    return Object.values(GROUNDS).some((ground) => fill.toUpperCase().includes(ground));
  }

  /**
   * The style as it was before it was marked.
   *
   * @param kept the style the cell had, as the list of problems keeps it; undefined when that row is lost
   */
  unmarked(style: number, kept: number | undefined): number {
    const known = kept === undefined || this.isMarked(kept) ? undefined : kept;
    const fill = known === undefined ? '0' : (this.attribute(known, 'fillId') ?? '0');
    const applies = known !== undefined && this.attribute(known, 'applyFill') !== undefined;
    return this.place('cellXfs', this.onFill(this.items.cellXfs[style] ?? '', Number(fill), applies));
  }

  private attribute(style: number, name: string): string | undefined {
    const xf = this.items.cellXfs[style] ?? '';
    const tag = nextTag(xf, 0);
    return tag === undefined ? undefined : attributeOf(xf, tag, name);
  }

  private onFill(xf: Raw, fill: number, applies: boolean): Raw {
    const end = nextTag(xf, 0)?.end ?? 0;
    const open = withAttribute(xf.slice(0, end), 'fillId', fill);
    return (applies ? withAttribute(open, 'applyFill', 1) : withoutAttribute(open, 'applyFill')) + xf.slice(end);
  }
}

/** A styles part in which none of the lists that cell styles point into is missing. */
function withLists(xml: Raw): Raw {
  let whole = xml;
  LISTS.forEach(([name, items], index) => {
    const root = rootOf(whole);
    if (items.length === 0 || childOf(whole, root, name) !== undefined) return;
    const made = `<${name} count="${items.length}">${items.join('')}</${name}>`.replace(
      /<(\/?)/gu,
      `<$1${root.prefix}`,
    );
    const earlier = LISTS.slice(0, index).map(([each]) => each as string);
    const above = childrenOf(whole, root)
      .filter((each) => earlier.includes(each.name))
      .at(-1);
    if (above !== undefined) whole = whole.slice(0, above.after) + made + whole.slice(above.after);
    else if (root.empty) whole = appended(whole, root, made);
    else whole = whole.slice(0, root.end) + made + whole.slice(root.end);
  });
  return whole;
}
