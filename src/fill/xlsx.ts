/**
 * Template bytes + values → a finished workbook, by patching the package's XML; untouched parts stay byte for byte.
 * Refuses a template that is no .xlsx or leaves a loop open; tags without value, formulas it can't carry are told by cell.
 */
import type { PaperValues } from '../papers/paper.ts';
import { isCannotProceed, type Problem } from '../problem.ts';
import { LIMITS } from '../read/limits.ts';
import { openZip, type Zip } from '../read/zip.ts';
import { address } from '../text/place.ts';
import { problem } from '../words/problems.ts';
import { packParts } from './pack.ts';
import { type Moves, moveFormula } from './sheet/moves.ts';
import { relatedParts, targetsOf } from './sheet/related.ts';
import { attributeOf } from './sheet/rows.ts';
import { escapeXml, sharedItems, unescapeXml, withoutTaggedItems } from './sheet/text.ts';
import { type ExpandedSheet, expandSheet, finishSheet } from './sheet/worksheet.ts';

interface NamedPart {
  readonly name: string;
  readonly part: string;
}

/**
 * Fills a template. Tags `{…}`, loops `{#rows}…{/rows}` over one row or several, nested; `{^none}…{/none}` for no rows.
 *
 * @param name file name shown in problems: "danh-sach-de-nghi.xlsx"
 * @returns the same bytes for the same input; empty where the template is broken (mau-loi, mau-khong-doc-duoc)
 */
export async function fillXlsx(
  template: Uint8Array,
  values: PaperValues,
  name: string,
): Promise<{ bytes: Uint8Array; problems: Problem[] }> {
  let zip: Zip;
  let parts: Map<string, Uint8Array>;
  try {
    zip = openZip(template, name, LIMITS);
    parts = new Map(
      zip.names.flatMap((part) => (part.endsWith('/') ? [] : [[part, zip.part(part) ?? new Uint8Array()]])),
    );
  } catch (error) {
    if (isCannotProceed(error)) return broken(name);
    throw error;
  }
  const text = (part: string): string => new TextDecoder().decode(zip.part(part) ?? new Uint8Array());
  const sheets = sheetParts(text).filter((sheet) => text(sheet.part).includes('<sheetData'));
  if (sheets.length === 0) return broken(name);
  const shared = sharedItems(text('xl/sharedStrings.xml'));
  const expanded = sheets.map((sheet) => ({ ...sheet, done: expandSheet(text(sheet.part), values, shared) }));
  const problems = expanded.flatMap((sheet) => troublesOf(sheet.name, sheet.done, name));
  if (problems.some((each) => each.code === 'mau-loi')) return { bytes: new Uint8Array(), problems };
  const movesOf = new Map(expanded.map((sheet) => [sheet.name, sheet.done.moves]));
  for (const sheet of expanded) {
    const movesFor = (named: string | undefined): Moves | undefined => movesOf.get(named ?? sheet.name);
    replace(parts, sheet.part, finishSheet(sheet.done, movesFor));
    for (const [part, xml] of relatedParts(text, sheet.part, sheet.done.moves, movesFor)) replace(parts, part, xml);
  }
  replace(
    parts,
    'xl/workbook.xml',
    moveNames(text('xl/workbook.xml'), (named) => movesOf.get(named ?? '')),
  );
  if (shared.length > 0) replace(parts, 'xl/sharedStrings.xml', withoutTaggedItems(text('xl/sharedStrings.xml')));
  dropCalcChain(parts, text);
  return { bytes: packParts(parts), problems };
}

function broken(name: string): { bytes: Uint8Array; problems: Problem[] } {
  return { bytes: new Uint8Array(), problems: [problem('mau-khong-doc-duoc', { file: name }, { template: name })] };
}

function troublesOf(sheet: string, done: ExpandedSheet, template: string): Problem[] {
  const told = new Set<string>();
  const problems = done.troubles.flatMap(({ kind, tag, row, column }) => {
    const cell = address(row, column);
    if (told.has(`${cell} ${tag}`)) return [];
    told.add(`${cell} ${tag}`);
    const place = { file: template, sheet, cell };
    if (kind === 'no-value') return [problem('the-chua-dien', place, { template, tag })];
    return [problem('mau-loi', place, { template, tag: `{#${tag}}`, hint: `thêm thẻ {/${tag}} vào cuối dòng lặp` })];
  });
  if (done.sharedFormula === undefined || done.rows.every((row) => row.path.length === 0)) return problems;
  const place = { file: template, sheet, cell: done.sharedFormula };
  const hint = 'gõ lại công thức ở từng ô thay vì kéo xuống, rồi lưu lại mẫu';
  return [...problems, problem('mau-loi', place, { template, tag: 'công thức dùng chung', hint })];
}

function sheetParts(text: (part: string) => string): NamedPart[] {
  const targets = targetsOf(text('xl/_rels/workbook.xml.rels'), 'xl/workbook.xml');
  return [...text('xl/workbook.xml').matchAll(/<sheet\s([^>]*?)\/?>/gu)].flatMap(([, attributes = '']) => {
    const part = targets.get(attributeOf(attributes, 'r:id') ?? '');
    return part === undefined ? [] : [{ name: unescapeXml(attributeOf(attributes, 'name') ?? ''), part }];
  });
}

/** Print areas and other names follow their rows; Excel is told to compute everything when it opens the file. */
function moveNames(xml: string, movesFor: (sheet: string | undefined) => Moves | undefined): string {
  const moved = xml.replace(/(<definedName\b[^>]*>)([^<]*)<\/definedName>/gu, (_, start, formula) => {
    return `${start}${escapeXml(moveFormula(unescapeXml(formula), movesFor))}</definedName>`;
  });
  const bare = moved.replace(/<calcPr\b[^>]*?(?:\/>|><\/calcPr>)/u, (whole) => {
    const attributes = whole.replace(/^<calcPr|\/?>(?:<\/calcPr>)?$/gu, '').replace(/\sfullCalcOnLoad="[^"]*"/u, '');
    return `<calcPr${attributes} fullCalcOnLoad="1"/>`;
  });
  if (/<calcPr\b/u.test(bare)) return bare;
  return bare.replace(/(<\/definedNames>|<\/sheets>(?![\s\S]*<\/definedNames>))/u, '$1<calcPr fullCalcOnLoad="1"/>');
}

function dropCalcChain(parts: Map<string, Uint8Array>, text: (part: string) => string): void {
  if (!parts.delete('xl/calcChain.xml')) return;
  const rels = text('xl/_rels/workbook.xml.rels');
  replace(parts, 'xl/_rels/workbook.xml.rels', rels.replace(/<Relationship\s[^>]*calcChain[^>]*?\/>/gu, ''));
  const types = text('[Content_Types].xml');
  replace(parts, '[Content_Types].xml', types.replace(/<Override\s[^>]*calcChain\.xml[^>]*?\/>/gu, ''));
}

function replace(parts: Map<string, Uint8Array>, part: string, xml: string): void {
  parts.set(part, new TextEncoder().encode(xml));
}
