/**
 * Parts that point into a sheet: tables, drawings with their charts, comments. In: the package's texts; out: those parts with
 * their rows brought along. A chart's remembered figures are dropped, so it draws what now stands in its cells.
 */
import { type Moves, moveFormula } from './moves.ts';
import { attributeOf } from './rows.ts';
import { escapeXml, unescapeXml } from './text.ts';
import { moveRefs } from './worksheet.ts';

type TextOf = (part: string) => string;
type MovesFor = (sheet: string | undefined) => Moves | undefined;

/** Relationship id → part name, for a relationships part that belongs to `from`. */
export function targetsOf(rels: string, from: string): Map<string, string> {
  return new Map(
    [...rels.matchAll(/<Relationship\s([^>]*?)\/?>/gu)]
      .filter(([, attributes = '']) => attributeOf(attributes, 'TargetMode') !== 'External')
      .map(([, attributes = '']) => {
        const path = new URL(attributeOf(attributes, 'Target') ?? '', `zip:///${from}`).pathname.slice(1);
        return [attributeOf(attributes, 'Id') ?? '', decodeURIComponent(path)];
      }),
  );
}

/** Changed parts around one sheet, by name. */
export function relatedParts(text: TextOf, sheet: string, moves: Moves, movesFor: MovesFor): [string, string][] {
  return related(text, sheet).flatMap((part): [string, string][] => {
    if (part.startsWith('xl/tables/')) return [[part, moveAttribute(text(part), moves)]];
    if (/^xl\/(?:comments|threadedComments)/u.test(part)) return [[part, moveAttribute(text(part), moves)]];
    if (part.endsWith('.vml')) return [[part, moveRows(text(part), moves, /(<x:Row>\s*)([0-9]+)/gu)]];
    if (!part.startsWith('xl/drawings/')) return [];
    const charts = related(text, part).filter((each) => each.startsWith('xl/charts/'));
    const moved: [string, string] = [part, moveRows(text(part), moves, /(<xdr:row>\s*)([0-9]+)/gu)];
    return [moved, ...charts.map((chart): [string, string] => [chart, moveChart(text(chart), movesFor)])];
  });
}

function related(text: TextOf, part: string): string[] {
  return [...targetsOf(text(part.replace(/([^/]+)$/u, '_rels/$1.rels')), part).values()];
}

function moveAttribute(xml: string, moves: Moves): string {
  return xml.replace(/(\sref=")([^"]+)"/gu, (_, start, ref) => `${start}${moveRefs(ref, moves)}"`);
}

/** Rows counted from 0; what stood on a row that vanished stays at its number. */
function moveRows(xml: string, moves: Moves, pattern: RegExp): string {
  return xml.replace(pattern, (whole, start, row) => {
    const moved = moves.rowsOf(Number(row) + 1)[0];
    return moved === undefined ? whole : `${start}${moved - 1}`;
  });
}

function moveChart(xml: string, movesFor: MovesFor): string {
  return xml
    .replace(
      /<(c:f)>([^<]*)<\/c:f>/gu,
      (_, tag, formula) => `<${tag}>${escapeXml(moveFormula(unescapeXml(formula), movesFor))}</${tag}>`,
    )
    .replace(/<c:(numCache|strCache|multiLvlStrCache)>[\s\S]*?<\/c:\1>/gu, '');
}
