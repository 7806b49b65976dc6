/**
 * The boxes that show notes: a VML drawing, which is XML of its own old sort and not always well-formed, so it is read by pattern.
 * Shapes of controls and of other people's notes stay as they are.
 */
import type { Note } from './comments.ts';
import type { Raw } from './raw-xml.ts';

const SPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const SHAPE_END = '</v:shape>';
/** Letters on a line of a box, points of a line. */
const [LINE, POINTS] = [44, 14];

export function emptyShapes(): Raw {
  return `<xml ${SPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${SHAPE_TYPE}</xml>`;
}

/** Without the boxes of some cells. @param gone says whether the note of a cell went */
export function withoutShapes(vml: Raw, gone: (row: number, column: number) => boolean): Raw {
  const kept: Raw[] = [];
  let copied = 0;
  for (;;) {
    const start = nextShape(vml, copied);
    const close = start < 0 ? -1 : vml.indexOf(SHAPE_END, start);
    if (close < 0) return kept.join('') + vml.slice(copied);
    const end = close + SHAPE_END.length;
    const shape = vml.slice(start, end);
    const row = /<x:Row>\s*(\d+)/u.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)/u.exec(shape)?.[1];
    const note = shape.includes('ObjectType="Note"') && row !== undefined && column !== undefined;
    const goes = note && gone(Number(row) + 1, Number(column) + 1);
    kept.push(vml.slice(copied, goes ? start : end));
    copied = end;
  }
}

/** Past shape types, which begin alike. */
function nextShape(vml: Raw, from: number): number {
  let at = vml.indexOf('<v:shape', from);
  while (at >= 0 && vml.startsWith('<v:shapetype', at)) at = vml.indexOf('<v:shape', at + 1);
  return at;
}

/** With a hidden box for each note, shown by Excel when the mouse rests on the cell. */
export function withShapes(vml: Raw, notes: readonly Note[]): Raw {
  const end = vml.lastIndexOf('</xml>');
  if (end < 0 || notes.length === 0) return vml;
  const used = [...vml.matchAll(/_x0000_s(\d+)/gu)].map((match) => Number(match[1]));
  const first = Math.max(1024, ...used) + 1;
  const type = vml.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE;
  const spaces = vml.includes('xmlns:v="urn:schemas-microsoft-com:vml"') ? '' : ` ${SPACES}`;
  const shapes = notes.map((note, index) => shapeOf(note, first + index));
  const all = (type + shapes.join('')).replace(/<v:shape(type)?\b/gu, (start) => start + spaces);
  return vml.slice(0, end) + all + vml.slice(end);
}

function shapeOf({ row, column, head, body }: Note, id: number): Raw {
  const lines = `${head}\n${body}`
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 1);
  const top = Math.max(0, row - 2);
  const anchor = [column, 15, top, 2, column + 4, 31, top + lines, 4].join(', ');
  const style = `position:absolute;margin-left:60pt;margin-top:2pt;width:230pt;height:${lines * POINTS}pt;z-index:${id - 1024};visibility:hidden`;
  return [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column>`,
    '</x:ClientData></v:shape>',
  ].join('');
}
