/**
 * A workbook with everything a copy must keep, written as XML so that a test sees each byte: title block, merged cells, a dropdown,
 * an x14 dropdown, conditional format, drawn line and chart, notes, a conversation, print setup, a hidden sheet, custom properties.
 */
import { strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const P = 'http://schemas.openxmlformats.org/package/2006';
const CT = 'application/vnd.openxmlformats-officedocument';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Rows below the heading, as the cells of columns A to I say it; null: no cell at all. */
export type Rows = readonly (readonly (string | number | null)[])[];

export const HEADINGS = [
  'STT',
  'Mã',
  'Họ và tên',
  'Tổ',
  'Xếp loại chất lượng',
  'Số quyết định',
  'Ngày quyết định',
  'Số ngày nghỉ',
  'Ý kiến của tổ',
];

export const BAD_ROWS: Rows = [
  [1, 'GV01', 'Lê Thị Mơ', 'Tổ 1', 'Hoàn thành tốt nhiệm vụ', '12/QĐ', '31/02/2025', 0, 'đồng ý'],
  [2, 'GV02', 'Trần Văn Sậy', 'Tổ 1', 'Hoàn thành tôt nhiệm vụu', '12/QĐ', '20/5/2025', 'ba ngày', 'đồng ý'],
  [3, 'GV03', null, 'Tổ 2', 'Hoàn thành nhiệm vụ', '12/QĐ', '20/5/2025', 1, 'đồng ý'],
  [4, 'GV04', 'Phạm Thị Lau', 'Tổ 2', null, '12/QĐ', '20/5/2025', 2, 'hoan hô'],
  [5, 'GV05', 'Đỗ Văn Tre', 'Tổ 2', 'Hoàn thành xuất sắc nhiệm vụ', '12/QĐ', '20/5/2025', 0, null],
];
/** The same, corrected: address → text or number. */
export const CORRECTIONS: Readonly<Record<string, string | number>> = {
  G5: '28/02/2025',
  E6: 'Hoàn thành tốt nhiệm vụ',
  H6: 3,
  C7: 'Hồ Thị Nứa',
  E8: 'Hoàn thành tốt nhiệm vụ',
  I8: 'đồng ý',
};
export const FIRST_ROW = 5;

const letters = 'ABCDEFGHI';

function cell(p: string, row: number, column: number, value: string | number | null): string {
  if (value === null) return '';
  const style = column === 6 ? 3 : row === 4 ? 2 : 1;
  const start = `<${p}c r="${letters[column]}${row}" s="${style}"`;
  if (typeof value === 'number') return `${start}><${p}v>${value}</${p}v></${p}c>`;
  return `${start} t="inlineStr"><${p}is><${p}t>${value}</${p}t></${p}is></${p}c>`;
}

/** @param prefix "x:" for a package of programs that prefix everything */
export function sheetXml(rows: Rows, prefix = ''): string {
  const p = prefix;
  const space = p === '' ? `xmlns="${MAIN}"` : `xmlns:x="${MAIN}"`;
  const xmlRows = [
    `<${p}row r="1" spans="1:9" ht="24" customHeight="1"><${p}c r="A1" s="2" t="inlineStr"><${p}is><${p}t>ĐÁNH GIÁ, XẾP LOẠI &amp; THI ĐUA</${p}t></${p}is></${p}c></${p}row>`,
    `<${p}row r="4">${HEADINGS.map((text, at) => cell(p, 4, at, text)).join('')}</${p}row>`,
    ...rows.map(
      (values, at) =>
        `<${p}row r="${FIRST_ROW + at}">${values.map((value, column) => cell(p, FIRST_ROW + at, column, value)).join('')}</${p}row>`,
    ),
  ].join('\n');
  return `${XML}<${p}worksheet ${space} xmlns:r="${R}" xmlns:x14ac="urn:lạ"><!-- ghi chú <${p}row r="99"/> -->
<${p}sheetPr><${p}pageSetUpPr fitToPage="1"/></${p}sheetPr><${p}dimension ref="A1:I9"/>
<${p}sheetViews><${p}sheetView tabSelected="1" workbookViewId="0"><${p}pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/></${p}sheetView></${p}sheetViews>
<${p}sheetFormatPr defaultRowHeight="15"/><${p}cols><${p}col min="3" max="3" width="26" style="4" customWidth="1"/><${p}col min="5" max="5" width="32" style="1" customWidth="1"/></${p}cols>
<${p}sheetData>${xmlRows}</${p}sheetData><${p}mergeCells count="1"><${p}mergeCell ref="A1:I1"/></${p}mergeCells>
<${p}conditionalFormatting sqref="H5:H9"><${p}cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><${p}formula>40</${p}formula></${p}cfRule></${p}conditionalFormatting>
<${p}dataValidations count="1"><${p}dataValidation type="list" allowBlank="1" sqref="I5:I9"><${p}formula1>"đồng ý,không đồng ý"</${p}formula1></${p}dataValidation></${p}dataValidations>
<${p}pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><${p}pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>
<${p}drawing r:id="rId1"/><${p}legacyDrawing r:id="rId3"/><${p}extLst><${p}ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>DM!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>E5:E9</xm:sqref></x14:dataValidation></x14:dataValidations></${p}ext></${p}extLst></${p}worksheet>`;
}

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE2EFDA"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFill="1"><alignment horizontal="center" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="2" borderId="1" xfId="0" applyNumberFormat="1"><protection locked="0"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const COMMENTS = `${XML}<comments xmlns="${MAIN}"><authors><author>Hiệu phó</author><author>tc={11111111-2222-4333-8444-555555555555}</author></authors><commentList><comment ref="G5" authorId="0" shapeId="0"><text><t xml:space="preserve">Ngày lấy theo sổ</t></text></comment><comment ref="B6" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>Mã cũ</t></r></text></comment><comment ref="I8" authorId="1" shapeId="0"><text><t>[Threaded comment] Ý kiến này của ai?</t></text></comment></commentList></comments>`;

const shape = (id: number, row: number, column: number): string =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="#ffffe1"><v:textbox><div style='text-align:left'><br></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>3, 15, 3, 2, 5, 31, 6, 9</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>${shape(1025, 4, 6)}${shape(1026, 5, 1)}${shape(1027, 7, 8)}</xml>`;

const DRAWING = `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="2" name="Đường kẻ"/><xdr:cNvCxnSpPr/></xdr:nvCxnSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></xdr:spPr></xdr:cxnSp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const THREADS = `${XML}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="I8" dT="2025-05-20T08:00:00.00" personId="{AAAAAAAA-2222-4333-8444-555555555555}" id="{11111111-2222-4333-8444-555555555555}"><text>Ý kiến này của ai?</text></threadedComment></ThreadedComments>`;
const PERSONS = `${XML}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Hiệu phó" id="{AAAAAAAA-2222-4333-8444-555555555555}" userId="hp" providerId="None"/></personList>`;

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${R}/${type}`}" Target="${target}"/>`;
const relations = (...all: string[]): string =>
  `${XML}<Relationships xmlns="${P}/relationships">${all.join('')}</Relationships>`;
const MS = 'http://schemas.microsoft.com/office/2017/10/relationships';

export interface BookOptions {
  readonly rows?: Rows;
  /** Workbook and sheet prefixed with "x:", targets absolute. */
  readonly prefixed?: boolean;
  /** With macros. */
  readonly macros?: boolean;
}

/** Parts of the book, by name. */
export function richParts({
  rows = BAD_ROWS,
  prefixed = false,
  macros = false,
}: BookOptions = {}): Record<string, Uint8Array> {
  const p = prefixed ? 'x:' : '';
  const book = macros ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' : `${CT}.spreadsheetml.sheet.main+xml`;
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="vml" ContentType="${CT}.vmlDrawing"/>${override('/xl/workbook.xml', book)}${override('/xl/worksheets/sheet1.xml', `${CT}.spreadsheetml.worksheet+xml`)}${override('/xl/worksheets/sheet2.xml', `${CT}.spreadsheetml.worksheet+xml`)}${override('/xl/styles.xml', `${CT}.spreadsheetml.styles+xml`)}${override('/xl/comments1.xml', `${CT}.spreadsheetml.comments+xml`)}${override('/xl/drawings/drawing1.xml', `${CT}.drawing+xml`)}${override('/xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml')}${override('/xl/persons/person.xml', 'application/vnd.ms-excel.person+xml')}${override('/docProps/custom.xml', `${CT}.custom-properties+xml`)}</Types>`,
    '_rels/.rels': relations(
      relation('rId1', 'officeDocument', prefixed ? '/xl/workbook.xml' : 'xl/workbook.xml'),
      relation('rId2', 'custom-properties', 'docProps/custom.xml'),
    ),
    'docProps/custom.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Trường"><vt:lpwstr>Sông Trăng</vt:lpwstr></property></Properties>`,
    'xl/workbook.xml': `${XML}<${p}workbook ${p === '' ? 'xmlns' : 'xmlns:x'}="${MAIN}" xmlns:r="${R}"><${p}bookViews><${p}workbookView activeTab="0"/></${p}bookViews><${p}sheets><${p}sheet name="Đánh giá &amp; xếp loại" sheetId="7" r:id="rId1"/><${p}sheet name="DM" sheetId="3" state="hidden" r:id="rId2"/></${p}sheets><${p}definedNames><${p}definedName name="_xlnm.Print_Titles" localSheetId="0">'Đánh giá &amp; xếp loại'!$4:$4</${p}definedName></${p}definedNames><${p}calcPr calcId="0"/></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', prefixed ? '/xl/worksheets/sheet1.xml' : 'worksheets/sheet1.xml'),
      relation('rId2', 'worksheet', 'worksheets/sheet2.xml'),
      relation('rId3', 'styles', 'styles.xml'),
      relation('rId4', `${MS}/person`, 'persons/person.xml'),
      ...(macros
        ? [relation('rId5', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin')]
        : []),
    ),
    'xl/worksheets/sheet1.xml': sheetXml(rows, p),
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      relation('rId1', 'drawing', '../drawings/drawing1.xml'),
      relation('rId2', 'comments', prefixed ? '/xl/comments1.xml' : '../comments1.xml'),
      relation('rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
      relation('rId4', `${MS}/threadedComment`, '../threadedComments/threadedComment1.xml'),
    ),
    'xl/worksheets/sheet2.xml': `${XML}<worksheet xmlns="${MAIN}"><sheetData>${['xuất sắc', 'tốt', 'hoàn thành', 'không'].map((word, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${word}</t></is></c></row>`).join('')}</sheetData></worksheet>`,
    'xl/styles.xml': STYLES,
    'xl/comments1.xml': COMMENTS,
    'xl/drawings/vmlDrawing1.vml': VML,
    'xl/drawings/drawing1.xml': DRAWING,
    'xl/threadedComments/threadedComment1.xml': THREADS,
    'xl/persons/person.xml': PERSONS,
    ...(macros ? { 'xl/vbaProject.bin': 'macro \u0001\u0002' } : {}),
  };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}

export function richBook(options: BookOptions = {}): Uint8Array {
  return zipSync(richParts(options));
}

/** Texts of a package's parts. */
export function textsOf(bytes: Uint8Array): Record<string, string> {
  const parts = unzipSync(bytes);
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(part)]),
  );
}
