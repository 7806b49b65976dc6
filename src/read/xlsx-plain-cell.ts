/**
 * The cell as nearly every program writes it: `<c r="B7" s="3" t="s"><v>12</v></c>`, `<c r="C7" s="4"><v>36892</v></c>`,
 * `<c r="D7" s="3"/>`. Out: its parts as numbers, without a string made. Anything else is left to the scanner.
 */

export class PlainCell {
  column = 0;
  style = 0;
  /** The value is the number of a shared string. */
  shared = false;
  /** `<c …/>`: a style and nothing else. */
  blank = false;
  value = 0;
}

/** Digits a number may have to be counted exactly. */
const MOST_DIGITS = 15;
/** Letters of a column: "XFD". */
const MOST_LETTERS = 3;

/**
 * Reads the cell at a place into `cell`.
 *
 * @returns where it ends; 0 when there is none, when it is not written like this, or when it names another row
 */
export function readPlainCell(bytes: Buffer, start: number, row: number, cell: PlainCell): number {
  let at = start;
  while (bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x20) at++;
  // <c r="
  if (bytes[at] !== 0x3c || bytes[at + 1] !== 0x63 || bytes[at + 2] !== 0x20) return 0;
  if (bytes[at + 3] !== 0x72 || bytes[at + 4] !== 0x3d || bytes[at + 5] !== 0x22) return 0;
  at += 6;
  let column = 0;
  let byte = bytes[at] as number;
  const letters = at;
  for (; byte >= 0x41 && byte <= 0x5a; byte = bytes[++at] as number) column = column * 26 + byte - 0x40;
  if (at === letters || at - letters > MOST_LETTERS) return 0;
  let named = 0;
  for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] as number) named = named * 10 + byte - 0x30;
  if (byte !== 0x22 || named !== row) return 0;
  byte = bytes[++at] as number;
  let style = 0;
  // s="
  if (byte === 0x20 && bytes[at + 1] === 0x73 && bytes[at + 2] === 0x3d && bytes[at + 3] === 0x22) {
    at += 4;
    const digits = at;
    for (byte = bytes[at] as number; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] as number) {
      style = style * 10 + byte - 0x30;
    }
    if (byte !== 0x22 || at === digits) return 0;
    byte = bytes[++at] as number;
  }
  cell.column = column;
  cell.style = style;
  cell.shared = false;
  cell.blank = false;
  // t="s" or t="n"
  if (byte === 0x20 && bytes[at + 1] === 0x74 && bytes[at + 2] === 0x3d && bytes[at + 3] === 0x22) {
    const type = bytes[at + 4];
    if ((type !== 0x73 && type !== 0x6e) || bytes[at + 5] !== 0x22) return 0;
    cell.shared = type === 0x73;
    at += 6;
    byte = bytes[at] as number;
  }
  if (byte === 0x2f && bytes[at + 1] === 0x3e) {
    cell.blank = true;
    return at + 2;
  }
  // ><v>
  if (byte !== 0x3e || bytes[at + 1] !== 0x3c || bytes[at + 2] !== 0x76 || bytes[at + 3] !== 0x3e) return 0;
  at += 4;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  let digits = 0;
  let value = 0;
  let point = -1;
  for (byte = bytes[at] as number; ; byte = bytes[++at] as number) {
    if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + byte - 0x30;
      digits++;
    } else if (byte === 0x2e && point < 0) point = digits;
    else break;
  }
  if (digits === 0 || digits > MOST_DIGITS || !endsCell(bytes, at)) return 0;
  if (cell.shared && (negative || point >= 0)) return 0;
  if (point >= 0) value /= 10 ** (digits - point);
  cell.value = negative ? -value : value;
  return at + 8;
}

/** `</v></c>` */
function endsCell(bytes: Buffer, at: number): boolean {
  return (
    bytes[at] === 0x3c &&
    bytes[at + 1] === 0x2f &&
    bytes[at + 2] === 0x76 &&
    bytes[at + 3] === 0x3e &&
    bytes[at + 4] === 0x3c &&
    bytes[at + 5] === 0x2f &&
    bytes[at + 6] === 0x63 &&
    bytes[at + 7] === 0x3e
  );
}
