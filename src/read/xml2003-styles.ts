/** `<Styles>` of a SpreadsheetML 2003 file → per style how its number is shown and in which font, parents counted in. */
import { type NumberFormat, numberFormat, PERCENT, PLAIN } from './number-format.ts';
import { type CellStyle, NO_STYLE } from './xlsx-styles.ts';
import { CLOSE, END, nameCode, type XmlScanner } from './xml-scanner.ts';

const STYLE = nameCode('Style');
const ID = nameCode('ID');
const PARENT = nameCode('Parent');
const FONT = nameCode('Font');
const FONT_NAME = nameCode('FontName');
const NUMBER_FORMAT = nameCode('NumberFormat');
const FORMAT = nameCode('Format');

/** Formats that are named rather than written out; of the others, those with a day, month or year are dates. */
const NAMED: ReadonlyMap<string, NumberFormat> = new Map<string, NumberFormat>([
  ['percent', PERCENT],
  ...['general', 'general number', 'fixed', 'standard', 'currency', 'euro currency', 'scientific'].map(named),
  ...['yes/no', 'true/false', 'on/off', '@'].map(named),
  ...['long time', 'medium time', 'short time'].map(named),
]);

function named(name: string): [string, NumberFormat] {
  return [name, PLAIN];
}

/** Styles by id; the scanner has just opened `<Styles>`. */
export function readXml2003Styles(scanner: XmlScanner): ReadonlyMap<string, CellStyle> {
  const styles = new Map<string, CellStyle>();
  const outside = scanner.depth - 1;
  let id = '';
  for (let met = scanner.next(); met !== END; met = scanner.next()) {
    if (met === CLOSE && scanner.depth === outside) break;
    if (met === CLOSE) continue;
    if (scanner.name === STYLE) {
      let parent = 'Default';
      while (scanner.nextAttribute()) {
        if (scanner.attribute === ID) id = scanner.attributeText();
        else if (scanner.attribute === PARENT) parent = scanner.attributeText();
      }
      styles.set(id, styles.get(parent) ?? NO_STYLE);
    } else if (scanner.name === FONT) {
      const font = scanner.find(FONT_NAME);
      if (font !== undefined) styles.set(id, { ...(styles.get(id) ?? NO_STYLE), font });
    } else if (scanner.name === NUMBER_FORMAT) {
      const code = scanner.find(FORMAT);
      if (code === undefined) continue;
      const format = NAMED.get(code.toLowerCase()) ?? numberFormat(code);
      styles.set(id, { ...(styles.get(id) ?? NO_STYLE), format });
    }
  }
  return styles;
}
