/**
 * Readable pieces of WordprocessingML → the parts of a .docx, laid out by 30/2020/NĐ-CP (Phụ lục I): A4, Times New Roman,
 * page number centred on top from page 2. Lengths in twentieths of a point unless the name says otherwise.
 */

export interface TextLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
}

export interface ParagraphLook extends TextLook {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** First line 1,27 cm in. */
  readonly indent?: boolean;
  /** Points above. */
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
}

/** Width of the text between the margins: A4 less 30 mm left and 20 mm right. */
export const TEXT_WIDTH = 9071;
const BODY_SIZE = 14;

/** A run of text; `\t` becomes a tab. */
export function run(text: string, look: TextLook = {}): string {
  const size = Math.round((look.size ?? BODY_SIZE) * 2);
  const marks = `${look.bold ? '<w:b/>' : ''}${look.italic ? '<w:i/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const pieces = text.split('\t').map((piece) => `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`);
  return `<w:r><w:rPr>${marks}</w:rPr>${pieces.join('<w:tab/>')}</w:r>`;
}

/** A paragraph of one text, or of runs made with `run`. */
export function paragraph(content: string | readonly string[], look: ParagraphLook = {}): string {
  const runs = typeof content === 'string' ? run(content, look) : content.join('');
  const properties = [
    look.keepNext ? '<w:keepNext/>' : '',
    look.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    `<w:spacing w:before="${(look.before ?? 0) * 20}" w:after="${(look.after ?? 0) * 20}"/>`,
    look.indent ? '<w:ind w:firstLine="720"/>' : '',
    `<w:jc w:val="${look.align ?? 'left'}"/>`,
  ];
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${runs}</w:p>`;
}

/** A justified paragraph of the body. */
export function body(content: string | readonly string[], look: ParagraphLook = {}): string {
  return paragraph(content, { align: 'both', indent: true, before: 6, ...look });
}

/** Start or end of a loop or section on a line of its own, which filling removes. */
export function tag(text: string): string {
  return paragraph(text);
}

/** A short line under a name, `width` long, centred in `within`. */
export function rule(width: number, within: number): string {
  const side = Math.max(0, Math.round((within - width) / 2));
  return `<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr><w:spacing w:before="20" w:after="0" w:line="60" w:lineRule="exact"/><w:ind w:left="${side}" w:right="${side}"/><w:jc w:val="center"/></w:pPr></w:p>`;
}

/** A table; each cell is one or more paragraphs. The first `headerRows` rows are repeated on every page. */
export function table(
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  options: { readonly borders: boolean; readonly headerRows?: number; readonly centred?: true } = { borders: true },
): string {
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const none = (side: string) => `<w:${side} w:val="nil"/>`;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(options.borders ? line : none).join('');
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const rowXml = rows.map((cells, index) => {
    const repeated = index < (options.headerRows ?? 0) ? '<w:tblHeader/>' : '';
    const cellXml = cells.map(
      (cell, column) => `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`,
    );
    return `<w:tr><w:trPr><w:cantSplit/>${repeated}</w:trPr>${cellXml.join('')}</w:tr>`;
  });
  const margin = options.borders ? 80 : 50;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>${options.centred ? '<w:jc w:val="center"/>' : ''}<w:tblBorders>${sides}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rowXml.join('')}</w:tbl>`;
}

/** A cell of a bordered table. */
export function cell(text: string, look: ParagraphLook = {}): string {
  return paragraph(text, { size: 12, before: 2, after: 2, ...look });
}

/** Parts of a .docx around the body’s paragraphs and tables, in the order they are zipped; `pageNumbers` false where each page is a paper of its own. */
export function documentParts(
  content: readonly string[],
  options: { readonly pageNumbers: boolean } = { pageNumbers: true },
): Map<string, string> {
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>';
  const pageNumber =
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p>';
  return new Map([
    [
      '[Content_Types].xml',
      `${PROLOG}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}${override('header1', 'header')}${override('header2', 'header')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${PROLOG}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    ['word/document.xml', `${PROLOG}<w:document ${NAMES}><w:body>${content.join('')}${section}</w:body></w:document>`],
    [
      'word/_rels/document.xml.rels',
      `${PROLOG}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/header" Target="header1.xml"/><Relationship Id="rId3" Type="${OFFICE}/header" Target="header2.xml"/></Relationships>`,
    ],
    [
      'word/styles.xml',
      `${PROLOG}<w:styles ${NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
    ],
    ['word/header1.xml', `${PROLOG}<w:hdr ${NAMES}>${options.pageNumbers ? pageNumber : '<w:p/>'}</w:hdr>`],
    ['word/header2.xml', `${PROLOG}<w:hdr ${NAMES}><w:p/></w:hdr>`],
  ]);
}

const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;

function override(part: string, type: string): string {
  return `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
