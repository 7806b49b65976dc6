/** Each kind of cell and each shape of package, from XML written inline. */
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/read/workbook.ts';
import { cellsOf, onlySheet, xlsx } from './package.ts';

const rows = (inner: string): string => `<sheetData>${inner}</sheetData>`;
const STYLES = `<styleSheet><numFmts count="4"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/>
  <numFmt numFmtId="165" formatCode="#,##0 &quot;đồng mỗi năm&quot;"/><numFmt numFmtId="166" formatCode="[Red]0.0"/><numFmt numFmtId="167" formatCode="00000"/></numFmts>
  <fonts><font><sz val="11"/><name val="Times New Roman"/></font><font><name val=".VnTime"/></font></fonts>
  <cellStyleXfs><xf numFmtId="14" fontId="1"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="1"/><xf numFmtId="165" fontId="0"/><xf numFmtId="166" fontId="0"/><xf numFmtId="167"/><xf numFmtId="9"/></cellXfs></styleSheet>`;

async function values(inner: string, others: Record<string, string> = {}): Promise<unknown[]> {
  return cellsOf(await onlySheet(xlsx(rows(inner), others))).map((cell) => [cell.type, cell.value, cell.text]);
}

describe('cells', () => {
  test('strings: shared, of formulas, inline, rich; phonetic readings are left out', async () => {
    const strings = `<sst><si><t>Trần Thị B</t></si><si><r><t>Lê </t></r><r><rPr><b/></rPr><t xml:space="preserve">Văn C</t></r><rPh sb="0" eb="1"><t>レ</t></rPh></si><si/></sst>`;
    const read = await values(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
        '<c r="D1" t="str"><f>A1&amp;""</f><v>tổ 1</v></c><c r="E1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>',
      { 'xl/sharedStrings.xml': strings },
    );
    expect(read.map((cell) => (cell as string[])[1])).toEqual(['Trần Thị B', 'Lê Văn C', 'tổ 1', 'ab']);
  });

  test('numbers, booleans, errors, ISO dates; a cell without a value is not listed', async () => {
    expect(
      await values(
        '<row r="2"><c r="A2"><v>123456.0</v></c><c r="B2"><v>0.30000000000000004</v></c><c r="C2" t="b"><v>1</v></c>' +
          '<c r="D2" t="e"><f>X()</f><v>#N/A</v></c><c r="E2" t="d"><v>2024-09-05T00:00:00</v></c>' +
          '<c r="F2"/><c r="G2"><f>H2</f></c><c r="H2" t="str"><f>""</f><v></v></c><c r="I2" t="inlineStr"><is><t>  </t></is></c></row>',
      ),
    ).toEqual([
      ['number', 123456, '123456'],
      ['number', 0.30000000000000004, '0.3'],
      ['boolean', true, 'TRUE'],
      ['error', '#N/A', '#N/A'],
      ['date', '2024-09-05', '05/09/2024'],
    ]);
  });

  test('a number is a day where its format shows day, month or year outside quotes and brackets', async () => {
    const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>45540.75</v></c>`).join('');
    const read = await values(`<row>${cells}<c s="5"><v>123</v></c><c s="6"><v>0.6</v></c></row>`, {
      'xl/styles.xml': STYLES,
    });
    expect(read.map((cell) => (cell as string[])[0])).toEqual([
      'number',
      'date',
      'date',
      'number',
      'number',
      'number',
      'number',
    ]);
    expect(read[1]).toEqual(['date', '2024-09-05', '05/09/2024']);
    expect(read.slice(5)).toEqual([
      ['number', 123, '00123'],
      ['number', 0.6, '60%'],
    ]);
  });

  test('the 1904 system, and both sides of the day that never was', async () => {
    const book = `<workbook><workbookPr date1904="1"/><sheets><sheet name="T" r:id="rId1"/></sheets></workbook>`;
    const day = (serial: number): string => `<row><c s="1"><v>${serial}</v></c></row>`;
    expect(await values(day(0), { 'xl/styles.xml': STYLES, 'xl/workbook.xml': book })).toEqual([
      ['date', '1904-01-01', '01/01/1904'],
    ]);
    expect(
      (await values([0.5, 1, 59, 60, 61, 2_958_465, 2_958_466].map(day).join(''), { 'xl/styles.xml': STYLES })).map(
        (cell) => (cell as unknown[])[1],
      ),
    ).toEqual([0.5, '1900-01-01', '1900-02-28', 60, '1900-03-01', '9999-12-31', 2_958_466]);
  });

  test('entities, CDATA, comments, _xHHHH_ and line ends; unknown entities stay text', async () => {
    const read = await values(
      '<row><c t="inlineStr"><is><t>a &amp; b &#60; &#x1EA1; &ten;</t></is></c><c t="inlineStr"><is><t>x<![CDATA[<y>&amp;]]><!-- no -->z</t></is></c>' +
        '<c t="inlineStr"><is><t>dòng 1_x000D_\nd_x00F2_ng 2_x005F_x000D_</t></is></c><c t="inlineStr"><is><t>Hoa\u0300</t></is></c></row>',
    );
    expect(read.map((cell) => (cell as string[])[1])).toEqual([
      'a & b < ạ &ten;',
      'x<y>&amp;z',
      'dòng 1\ndòng 2_x000D_',
      'Hoà',
    ]);
  });

  test('fonts by style, and by runs where all of them agree; formulas are marked', async () => {
    const sheet = await onlySheet(
      xlsx(
        rows(
          '<row><c s="2" t="inlineStr"><is><t>NguyÔn</t></is></c><c s="0" t="s"><v>0</v></c><c s="0" t="s"><v>1</v></c><c s="0"><f>1+1</f><v>2</v></c></row>',
        ),
        {
          'xl/styles.xml': STYLES,
          'xl/sharedStrings.xml': `<sst><si><r><rPr><rFont val="VNI-Times"/></rPr><t>Traàn</t></r></si><si><r><t>a</t></r><r><rPr><rFont val="VNI-Times"/></rPr><t>b</t></r></si></sst>`,
        },
      ),
    );
    expect(cellsOf(sheet).map((cell) => [cell.font, cell.formula])).toEqual([
      ['.VnTime', undefined],
      ['VNI-Times', undefined],
      ['Times New Roman', undefined],
      ['Times New Roman', true],
    ]);
  });
});

describe('sheets', () => {
  test('prefixes, single quotes, absolute and parent targets, hidden sheets and chart sheets', async () => {
    const R = 'http://x/relationships';
    const book = await readWorkbook(
      xlsx('', {
        'xl/workbook.xml': `<x:workbook><x:sheets><x:sheet name='Đăng ký' sheetId='9' r:id='a'/><x:sheet name="Ẩn &amp; kín" state="veryHidden" r:id="b"/><x:sheet name="Biểu đồ" r:id="c"/></x:sheets></x:workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id='a' Type='${R}/worksheet' Target='/xl/trang/mot.xml'/><Relationship Id="b" Type="${R}/worksheet" Target="../khac/hai.xml"/><Relationship Id="c" Type="${R}/chartsheet" Target="c.xml"/></Relationships>`,
        'xl/trang/mot.xml': `<x:worksheet><x:sheetData><x:row r='3'><x:c r='AB3' t='inlineStr'><x:is><x:t>có</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
        'khac/hai.xml': `<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`,
      }),
      'so.xlsx',
    );
    expect(book.format).toBe('xlsx');
    expect(book.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(book.sheets.map((sheet) => [sheet.name, sheet.hidden, cellsOf(sheet).length])).toEqual([
      ['Đăng ký', undefined, 1],
      ['Ẩn & kín', true, 1],
    ]);
    expect(book.sheets[0]?.rows[0]?.cells[0]).toEqual({ row: 3, column: 28, type: 'text', value: 'có', text: 'có' });
  });

  test('merges, hidden rows and columns (no wider than the table); drawings are not cells', async () => {
    const sheet = await onlySheet(
      xlsx(
        `<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="1"/></cols>${rows(
          '<row r="5" hidden="1"><c r="D5"><v>1</v></c></row><row r="6"/><row r="7"><c r="B7"><v>2</v></c></row>',
        )}<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="D5"/></mergeCells><controls><from><col>9</col><row r="9"><c r="A9"><v>9</v></c></row></from></controls>`,
      ),
    );
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
    expect(sheet.hiddenColumns).toEqual([2, 4]);
    expect(sheet.rows.map((row) => [row.row, row.hidden])).toEqual([
      [5, true],
      [7, undefined],
    ]);
  });

  test('rows and cells without addresses, or out of order, come out placed and ascending', async () => {
    const sheet = await onlySheet(
      xlsx(
        rows(
          '<row r="4"><c r="C4"><v>3</v></c><c r="A4"><v>1</v></c></row><row r="2"><c><v>5</v></c><c><v>6</v></c></row>',
        ),
      ),
    );
    expect(cellsOf(sheet).map((cell) => [cell.row, cell.column, cell.value])).toEqual([
      [2, 1, 5],
      [2, 2, 6],
      [4, 1, 1],
      [4, 3, 3],
    ]);
  });
});
