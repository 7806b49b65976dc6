/**
 * A raw value with its address → a Cell, whatever the format it comes from. Pure: counts nothing, refuses nothing.
 */
import { showDate } from '../text/dates.ts';
import type { Cell, CellType, IsoDate } from '../types.ts';
import { type NumberFormat, serialDay, showNumber } from './number-format.ts';

/** What stands beside a value: the font of its style, and whether a formula gave it. */
export interface CellMarks {
  readonly font: string | undefined;
  readonly formula: boolean;
}

/** `text` is already as a person sees it. */
export function textCell(row: number, column: number, text: string, marks: CellMarks): Cell {
  return cell(row, column, 'text', text, text, marks);
}

/** A day where the format says so, else a number. */
export function numberCell(
  row: number,
  column: number,
  value: number,
  format: NumberFormat,
  date1904: boolean,
  marks: CellMarks,
): Cell {
  const day = format.kind === 'date' ? seenDay(value, date1904) : undefined;
  if (day !== undefined) return cell(row, column, 'date', day.day, day.text, marks);
  return cell(row, column, 'number', value, showNumber(value, format), marks);
}

export function dayCell(row: number, column: number, day: IsoDate, marks: CellMarks): Cell {
  return cell(row, column, 'date', day, showDate(day), marks);
}

export function booleanCell(row: number, column: number, value: boolean, marks: CellMarks): Cell {
  return cell(row, column, 'boolean', value, value ? 'TRUE' : 'FALSE', marks);
}

export function errorCell(row: number, column: number, value: string, marks: CellMarks): Cell {
  return cell(row, column, 'error', value, value, marks);
}

function cell(
  row: number,
  column: number,
  type: CellType,
  value: string | number | boolean,
  text: string,
  { font, formula }: CellMarks,
): Cell {
  if (formula) {
    return font === undefined
      ? { row, column, type, value, text, formula: true }
      : { row, column, type, value, text, font, formula: true };
  }
  return font === undefined ? { row, column, type, value, text } : { row, column, type, value, text, font };
}

interface SeenDay {
  readonly day: IsoDate;
  readonly text: string;
}

/** Days met before, by serial, up to the year 2118: people's dates fall on some twenty thousand. */
const SEEN_DAYS: (SeenDay | undefined)[] = [];
const LAST_KEPT = 80_000;

function seenDay(serial: number, date1904: boolean): SeenDay | undefined {
  const kept = !date1904 && serial >= 1 && serial <= LAST_KEPT && Number.isInteger(serial);
  const before = kept ? SEEN_DAYS[serial] : undefined;
  if (before !== undefined) return before;
  const day = serialDay(serial, date1904);
  const seen = day === undefined ? undefined : { day, text: showDate(day) };
  if (kept) {
    if (SEEN_DAYS.length === 0) SEEN_DAYS.length = LAST_KEPT + 1;
    SEEN_DAYS[serial] = seen;
  }
  return seen;
}
