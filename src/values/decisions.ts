/**
 * Numbers of decisions as written → the bare number, and the date where the cell gives it too:
 * "QĐ số 55/QĐ-UBND, ngày 01/7/2024". Refuses a date that doesn't exist; a lone x is no number.
 */
import type { Cell, PartialDate } from '../types.ts';
import type { Converted } from './converted.ts';
import { readDateText } from './dates.ts';
import { readCode } from './numbers.ts';

export interface DecisionRead extends Converted<string> {
  /** Present when a date stands behind the number. */
  readonly date?: Converted<PartialDate>;
}

const PREFIX = /^(?:theo\s+)?(?:(?:quyết định|qđ)\s*(?:số)?|số)\s*[:.]?\s*(?=\d)/iu;
const DATED =
  /(?:[\s,;(]+(?:ký\s+)?ngày\s+|\s*[,;(]\s*)(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4})(?:\s+của\s.*)?\s*\)?\.?$/iu;

export function readDecision(cell: Cell): DecisionRead {
  const code = readCode(cell);
  if (code.value === null || typeof cell.value === 'number') return code;
  const dated = DATED.exec(code.value);
  const number = (dated ? code.value.slice(0, dated.index) : code.value).replace(PREFIX, '').replace(/[\s,;]+$/u, '');
  if (number === '') return code;
  return { value: number, ...(dated ? { date: readDateText(dated[1] ?? '') } : {}) };
}
