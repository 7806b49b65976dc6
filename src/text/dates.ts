/** ISO days to the words papers use. Reading what schools write is the work of `values/`. */
import type { IsoDate, PartialDate } from '../types.ts';

/** "2025-05-30" → "30/05/2025"; "1985-04" → "04/1985"; "1979" → "1979". */
export function showDate(date: PartialDate): string {
  if (date.length === 10) return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
  return date.split('-').reverse().join('/');
}

/** "ngày 05 tháng 02 năm 2025": day below 10 and months 1, 2 take a 0 (30/2020/NĐ-CP, Phụ lục I). */
export function dateInWords(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const shownMonth = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${day} tháng ${shownMonth} năm ${year}`;
}
