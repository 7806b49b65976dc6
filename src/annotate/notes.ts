/**
 * Notes of one sheet into its package: the comments part, the boxes that show it, conversations, and the sheet's word that it has them.
 * Ours from before go first. In: the package and the sheet's XML; out: that XML, the other parts put into the package.
 */
import { parseAddress } from '../text/place.ts';
import { emptyComments, type Note, withNotes, withoutNotes } from './comments.ts';
import { emptyShapes, withoutShapes, withShapes } from './note-shapes.ts';
import type { Package } from './package.ts';
import { appended, attributeOf, childrenOf, type Raw, rootOf } from './raw-xml.ts';
import { withAnswers, withoutAnswers, withUs } from './threads.ts';

/** Elements that stand behind a sheet's legacyDrawing, in any sheet. */
const BEHIND = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** The sheet's XML; changed only where it had no notes and no controls before. */
export function putNotes(pack: Package, sheetPart: string, sheetXml: Raw, notes: readonly Note[]): Raw {
  putAnswers(pack, sheetPart, notes);
  const present = pack.related(sheetPart, 'comments');
  if (present === undefined && notes.length === 0) return sheetXml;
  const before = withoutNotes((present === undefined ? undefined : pack.xml(present)) ?? emptyComments());
  const { xml, added } = withNotes(before.xml, notes);
  const folder = pack.main.slice(0, pack.main.lastIndexOf('/') + 1);
  if (present !== undefined) pack.put(present, xml);
  else {
    const part = pack.freeName(`${folder}comments`, '.xml');
    pack.put(part, xml);
    pack.relate(sheetPart, typeBeside(pack, 'comments'), part);
    pack.declare(part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml');
  }
  return putShapes(pack, sheetPart, sheetXml, before.gone, added);
}

function putShapes(
  pack: Package,
  sheetPart: string,
  sheetXml: Raw,
  gone: ReadonlySet<string>,
  added: readonly Note[],
): Raw {
  const root = rootOf(sheetXml);
  const children = childrenOf(sheetXml, root);
  const drawing = children.find((each) => each.name === 'legacyDrawing');
  const id = drawing === undefined ? undefined : attributeOf(sheetXml, drawing, 'id');
  const present = id === undefined ? undefined : pack.relations(sheetPart).find((each) => each.id === id)?.part;
  const cells = [...gone].flatMap((ref) => parseAddress(ref) ?? []);
  const old = (present === undefined ? undefined : pack.xml(present)) ?? emptyShapes();
  const kept =
    cells.length === 0
      ? old
      : withoutShapes(old, (row, column) => cells.some((each) => each.row === row && each.column === column));
  const shapes = withShapes(kept, added);
  if (present !== undefined) {
    if (shapes !== old) pack.put(present, shapes);
    return sheetXml;
  }
  if (added.length === 0) return sheetXml;
  const part = pack.freeName(`${pack.main.slice(0, pack.main.lastIndexOf('/') + 1)}drawings/vmlDrawing`, '.vml');
  pack.put(part, shapes);
  pack.declare(part, 'application/vnd.openxmlformats-officedocument.vmlDrawing', 'vml');
  const type = typeBeside(pack, 'vmlDrawing');
  const given = pack.relate(sheetPart, type, part, ...(id === undefined ? [] : [id]));
  if (drawing !== undefined) return sheetXml;
  const space = type.slice(0, type.lastIndexOf('/'));
  const element = `<${root.prefix}legacyDrawing xmlns:r="${space}" r:id="${given}"/>`;
  const rows = children.findIndex((each) => each.name === 'sheetData');
  const behind = children.find((each, index) => index > rows && BEHIND.includes(each.name));
  if (behind === undefined) return appended(sheetXml, root, element);
  return sheetXml.slice(0, behind.start) + element + sheetXml.slice(behind.start);
}

function putAnswers(pack: Package, sheetPart: string, notes: readonly Note[]): void {
  const part = pack.related(sheetPart, 'threadedComment');
  const persons = pack.related(pack.main, 'person');
  const xml = part === undefined ? undefined : pack.xml(part);
  const people = persons === undefined ? undefined : pack.xml(persons);
  if (part === undefined || persons === undefined || xml === undefined || people === undefined) return;
  const now = withAnswers(withoutAnswers(xml), notes);
  if (now === xml) return;
  pack.put(part, now);
  pack.put(persons, withUs(people));
}

function typeBeside(pack: Package, sort: string): string {
  const type = pack.relations(pack.main).find((each) => each.sort === 'worksheet')?.type ?? '';
  return `${type.slice(0, type.lastIndexOf('/'))}/${sort}`;
}
