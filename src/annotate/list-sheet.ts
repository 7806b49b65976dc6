/**
 * The sheet "Lỗi cần sửa": every problem of the workbook with a link to its cell, and how to mend it. In: the list; out: XML of the sheet.
 * A hidden last column keeps how each marked cell looked, so that the mark can be taken off again.
 */
import { escapeXml, inlineText } from '../fill/sheet/text.ts';
import { LIST_MARK } from '../tables/list-of-problems.ts';
import { address } from '../text/place.ts';
import { type Listed, wordsOf } from './marks.ts';
import { type Raw, rawOf } from './raw-xml.ts';
import type { MarkLevel, Styles } from './styles.ts';

export { LIST_NAME } from '../tables/list-of-problems.ts';

/** The hidden column of looks, and the first row of the list. */
export const LOOKS = 9;
const [HEADER, FIRST] = [6, 7];
/** Rows of the list hold the sheet's name and the address in these columns. */
export const [SHEET_COLUMN, CELL_COLUMN] = [2, 3];

const COLUMNS: readonly (readonly [string, number])[] = [
  ['STT', 6],
  ['Trang tính', 20],
  ['Ô (bấm để tới)', 12],
  ['Mức', 13],
  ['Điều cần sửa', 46],
  ['Cần ghi', 34],
  ['Đang ghi', 24],
  ['Cách sửa', 50],
];
const LEVEL: Readonly<Record<MarkLevel, string>> = { error: 'cần sửa', warning: 'nên xem lại' };
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface ListInput {
  readonly file: string;
  readonly listed: readonly Listed[];
  readonly hiddenSheets: ReadonlySet<string>;
  /** Style a marked cell had. */
  readonly lookOf: (sheet: string, row: number, column: number) => number;
}

/** XML of the whole sheet; its cell styles are added to `styles`. */
export function listSheet(input: ListInput, styles: Styles): Raw {
  const looks = looksIn(styles);
  const errors = input.listed.filter((each) => each.problem.level === 'error').length;
  const cell = (column: number, row: number, style: number, text: string): string =>
    text === ''
      ? `<c r="${address(row, column)}" s="${style}"/>`
      : `<c r="${address(row, column)}" s="${style}" t="inlineStr">${inlineText(text)}</c>`;
  const intro = [
    `${LIST_MARK}: ${errors} lỗi cần sửa, ${input.listed.length - errors} chỗ nên xem lại`,
    '1. Bấm vào địa chỉ ở cột C để tới đúng ô; ô cần sửa tô hồng, ô nên xem lại tô vàng. Đưa chuột vào ô có góc đỏ để đọc lời nhắc.',
    '2. Sửa ngay trong ô đó rồi lưu tệp. Không cần xóa màu hay lời nhắc.',
    '3. Nhập lại chính tệp này vào chương trình. Trang này chỉ để xem, không được nhập; không cần sửa gì ở đây.',
  ];
  const rows = [
    ...intro.map(
      (text, at) => `<row r="${at + 1}">${cell(1, at + 1, at === 0 ? looks.title : looks.plain, text)}</row>`,
    ),
    `<row r="${HEADER}" ht="34" customHeight="1">${COLUMNS.map(([text], at) => cell(at + 1, HEADER, looks.heading, text)).join('')}</row>`,
  ];
  const links: string[] = [];
  input.listed.forEach((each, index) => {
    const row = FIRST + index;
    const { problem, sheet } = each;
    const at = each.row === undefined || each.column === undefined ? '' : address(each.row, each.column);
    const place = { file: input.file, ...(sheet === undefined ? {} : { sheet, ...(at === '' ? {} : { cell: at }) }) };
    const words = wordsOf(problem, place);
    const linked = at !== '' && sheet !== undefined && !input.hiddenSheets.has(sheet);
    if (linked) {
      const target = escapeXml(`'${sheet.replaceAll("'", "''")}'!${at}`);
      links.push(`<hyperlink ref="${address(row, CELL_COLUMN)}" location="${target}" display="${at}"/>`);
    }
    const texts = [sheet ?? 'cả tệp', at, LEVEL[problem.level], words.what, words.expected, words.found, words.how];
    const lines = Math.max(...texts.map((text, column) => linesOf(text, COLUMNS[column + 1]?.[1] ?? 10)));
    const cells = texts.map((text, column) => {
      const look = column + 2 === CELL_COLUMN && linked ? looks.link : column === 2 ? looks[problem.level] : looks.body;
      return cell(column + 2, row, look, text);
    });
    const number = `<c r="${address(row, 1)}" s="${looks.number}"><v>${index + 1}</v></c>`;
    const look =
      sheet === undefined || each.row === undefined || each.column === undefined
        ? ''
        : `<c r="${address(row, LOOKS)}" s="${input.lookOf(sheet, each.row, each.column)}"/>`;
    rows.push(`<row r="${row}" ht="${lines * 15 + 3}" customHeight="1">${number}${cells.join('')}${look}</row>`);
  });
  const cols = COLUMNS.map(
    ([, width], at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return rawOf(
    [
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">`,
      '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
      '<sheetViews><sheetView showGridLines="0" workbookViewId="0">',
      `<pane ySplit="${HEADER}" topLeftCell="A${FIRST}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
      `<cols>${cols.join('')}<col min="${LOOKS}" max="${LOOKS}" width="4" hidden="1" customWidth="1"/></cols>`,
      `<sheetData>${rows.join('')}</sheetData>`,
      links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
      '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
    ].join(''),
  );
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.08) / width)), 0);
}

function looksIn(
  styles: Styles,
): Record<'title' | 'plain' | 'heading' | 'body' | 'number' | 'link' | MarkLevel, number> {
  const font = (inside: string): number =>
    styles.add('fonts', `<font>${inside}<name val="Times New Roman"/><family val="1"/></font>`);
  const size = '<sz val="12"/>';
  const side = (name: string): string => `<${name} style="thin"><color rgb="FF7F7F7F"/></${name}>`;
  const border = styles.add(
    'borders',
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
  );
  const grey = styles.add(
    'fills',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill>',
  );
  const xf = (fontId: number, fillId: number, borderId: number, align: string): number =>
    styles.add(
      'cellXfs',
      `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${align}/></xf>`,
    );
  const plain = font(size);
  const body = xf(plain, 0, border, 'vertical="top" wrapText="1"');
  return {
    title: xf(font('<b/><sz val="14"/>'), 0, 0, 'vertical="center"'),
    plain: xf(plain, 0, 0, 'vertical="center"'),
    heading: xf(font(`<b/>${size}`), grey, border, 'horizontal="center" vertical="center" wrapText="1"'),
    body,
    number: xf(plain, 0, border, 'horizontal="center" vertical="top"'),
    link: xf(font(`<u/>${size}<color rgb="FF0563C1"/>`), 0, border, 'horizontal="center" vertical="top"'),
    error: xf(font(`<b/>${size}<color rgb="FFC00000"/>`), 0, border, 'vertical="top" wrapText="1"'),
    warning: body,
  };
}
