/**
 * The parts of an .xlsx package to be changed and added to: relationships, content types, the sheets by name. In: bytes; out: bytes.
 * Parts nobody touches keep their bytes. Throws CannotProceed for a package the reader would refuse.
 */
import { packParts } from '../fill/pack.ts';
import { unescapeXml } from '../fill/sheet/text.ts';
import { LIMITS } from '../read/limits.ts';
import { openZip } from '../read/zip.ts';
import { appended, attributeOf, childOf, childrenOf, OddPackage, type Raw, rootOf, textOf } from './raw-xml.ts';

export interface Relation {
  readonly id: string;
  /** The whole type, and its last word: "worksheet". */
  readonly type: string;
  readonly sort: string;
  /** Name of the part meant; undefined for one outside the package. */
  readonly part: string | undefined;
}

export interface SheetOfPackage {
  readonly name: string;
  readonly part: string;
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

export class Package {
  /** Part of the workbook, "xl/workbook.xml". */
  readonly main: string;
  private readonly parts = new Map<string, Uint8Array>();
  /** Lower-case name → name as written: names are matched without regard to case. */
  private readonly names = new Map<string, string>();

  constructor(bytes: Uint8Array, file: string) {
    const zip = openZip(bytes, file, LIMITS);
    for (const name of zip.names) {
      if (name.endsWith('/')) continue;
      this.parts.set(name, zip.part(name) ?? new Uint8Array());
      this.names.set(keyOf(name), name);
    }
    this.main = this.relations('').find((each) => each.sort === 'officeDocument')?.part ?? 'xl/workbook.xml';
  }

  /** Bytes of the package, parts in their order, new ones last. */
  bytes(): Uint8Array {
    return packParts(this.parts);
  }

  has(part: string): boolean {
    return this.names.has(keyOf(part));
  }

  /** XML of a part; undefined where there is none. Throws on UTF-16, which nobody writes. */
  xml(part: string): Raw | undefined {
    const bytes = this.parts.get(this.names.get(keyOf(part)) ?? '');
    if (bytes === undefined) return undefined;
    if ((bytes[0] ?? 0) >= 0xfe) throw new OddPackage(`part ${part} is UTF-16`);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  }

  put(part: string, xml: Raw): void {
    const name = this.names.get(keyOf(part)) ?? part;
    this.names.set(keyOf(name), name);
    this.parts.set(name, Buffer.from(xml, 'latin1'));
  }

  /** "xl/comments", ".xml" → the first "xl/comments3.xml" nobody has, above all numbers in use. */
  freeName(start: string, end: string): string {
    const used = [...this.names.keys()].map((name) =>
      name.startsWith(start.toLowerCase()) && name.endsWith(end) ? Number(name.slice(start.length, -end.length)) : 0,
    );
    return `${start}${Math.max(0, ...used.filter(Number.isSafeInteger)) + 1}${end}`;
  }

  /** Relations of a part, "" for the package. */
  relations(of: string): Relation[] {
    const xml = this.xml(relationsPart(of));
    if (xml === undefined) return [];
    return childrenOf(xml, rootOf(xml)).map((each) => {
      const value = (name: string): string => unescapeXml(textOf(attributeOf(xml, each, name) ?? ''));
      const type = value('Type');
      const outside = value('TargetMode') === 'External';
      const part = outside ? undefined : resolve(of, value('Target'));
      return { id: value('Id'), type, sort: type.slice(type.lastIndexOf('/') + 1), part };
    });
  }

  related(of: string, sort: string): string | undefined {
    return this.relations(of).find((each) => each.sort === sort && each.part !== undefined)?.part;
  }

  /** Adds a relation; its id is new, or the one given. */
  relate(of: string, type: string, part: string, id = this.freeId(of)): string {
    const name = relationsPart(of);
    const xml =
      this.xml(name) ??
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS}"/>`;
    const root = rootOf(xml);
    const tag = `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="${targetFrom(of, part)}"/>`;
    this.put(name, appended(xml, root, tag));
    return id;
  }

  private freeId(of: string): string {
    const used = new Set(this.relations(of).map((each) => each.id));
    let count = used.size + 1;
    while (used.has(`rId${count}`)) count++;
    return `rId${count}`;
  }

  /** Says what a part is. @param extension set: of all parts that end so */
  declare(part: string, type: string, extension?: string): void {
    const xml =
      this.xml(CONTENT_TYPES) ?? '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
    const root = rootOf(xml);
    const [element, key, value] =
      extension === undefined ? ['Override', 'PartName', `/${part}`] : ['Default', 'Extension', extension];
    const known = childrenOf(xml, root).some(
      (each) => each.name === element && attributeOf(xml, each, key)?.toLowerCase() === value.toLowerCase(),
    );
    if (known) return;
    this.put(CONTENT_TYPES, appended(xml, root, `<${root.prefix}${element} ${key}="${value}" ContentType="${type}"/>`));
  }

  /** What a workbook of this sort is called: "xlsm" when it may hold macros. */
  ending(): 'xlsx' | 'xlsm' | 'xltx' | 'xltm' {
    const xml = this.xml(CONTENT_TYPES) ?? '';
    const type = childrenOf(xml, rootOf(xml)).find(
      (each) => keyOf(attributeOf(xml, each, 'PartName') ?? '') === keyOf(this.main),
    );
    const said = type === undefined ? '' : (attributeOf(xml, type, 'ContentType') ?? '');
    const template = said.includes('template.');
    return /macroEnabled/iu.test(said) ? (template ? 'xltm' : 'xlsm') : template ? 'xltx' : 'xlsx';
  }

  /** Worksheets in the order of the workbook, names as written. */
  sheets(): SheetOfPackage[] {
    const xml = this.xml(this.main) ?? '';
    const list = childOf(xml, rootOf(xml), 'sheets');
    const parts = new Map(this.relations(this.main).map((each) => [each.id, each]));
    return (list === undefined ? [] : childrenOf(xml, list)).flatMap((each) => {
      const relation = parts.get(textOf(attributeOf(xml, each, 'id') ?? ''));
      if (relation?.sort !== 'worksheet' || relation.part === undefined) return [];
      return [{ name: unescapeXml(textOf(attributeOf(xml, each, 'name') ?? '')), part: relation.part }];
    });
  }
}

function keyOf(name: string): string {
  return name.replace(/^\/+/u, '').toLowerCase();
}

function relationsPart(of: string): string {
  const cut = of.lastIndexOf('/') + 1;
  return `${of.slice(0, cut)}_rels/${of.slice(cut)}.rels`;
}

/** "../a.xml" or "/xl/a.xml" seen from a part → the name of the part meant. */
function resolve(from: string, target: string): string {
  const steps: string[] = [];
  const whole = target.startsWith('/') ? target : from.slice(0, from.lastIndexOf('/') + 1) + target;
  for (const step of whole.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The relative target, as every program that reads workbooks expects it. */
function targetFrom(from: string, part: string): string {
  const here = from.split('/').slice(0, -1);
  const there = part.split('/');
  let same = 0;
  while (same < here.length && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}
