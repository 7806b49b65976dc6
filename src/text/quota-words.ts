/**
 * A quota in words: its arithmetic, whose it is, and where somebody stands in it. In: its figures; out: words.
 * Whole numbers throughout, as the places were counted.
 */
import type { QuotaOutcome, StaffGroup } from '../types.ts';

const ROUNDING: Readonly<Record<QuotaOutcome['rounding'], string>> = {
  floor: 'làm tròn xuống',
  ceil: 'làm tròn lên',
  'half-up': 'làm tròn từ nửa trở lên',
};

export const GROUP_WORDS: Readonly<Record<StaffGroup, string>> = {
  'quan-ly': 'nhóm quản lý',
  'giao-vien': 'nhóm giáo viên',
  'nhan-vien': 'nhóm nhân viên',
};

/** "31 Lao động tiên tiến × 15 % = 4,65 → 4 chỗ (làm tròn xuống)"; an exact share has no arrow. */
export function shareArithmetic(
  { base, percent, places, rounding, min }: Pick<QuotaOutcome, 'base' | 'percent' | 'places' | 'rounding' | 'min'>,
  whole: string,
  unit: string,
): string {
  const parts = Math.round(percent * 100) * base;
  const exact = `${base} ${whole} × ${decimal(Math.round(percent * 100), 100)} % = ${decimal(parts, 10_000)}`;
  if (parts === places * 10_000) return `${exact} ${unit}`;
  const raised = places === min && parts < places * 10_000 && rounding === 'floor';
  return `${exact} → ${places} ${unit} (${raised ? `ít nhất ${min}` : ROUNDING[rounding]})`;
}

/** The same for places; a quota by number gives its number. */
export function quotaArithmetic(
  quota: Pick<QuotaOutcome, 'base' | 'percent' | 'places' | 'rounding' | 'min'>,
  whole: string,
): string {
  return quota.percent === 0 ? `${quota.places} chỗ` : shareArithmetic(quota, whole, 'chỗ');
}

/** "thứ 3", "thứ 2 đến 4": places shared by equals. */
export function rankWords(first: number, count: number): string {
  return count === 1 ? `thứ ${first}` : `thứ ${first} đến ${first + count - 1}`;
}

/** A fraction in whole numbers, "4,65". */
function decimal(parts: number, of: number): string {
  const rest = String(parts % of).padStart(String(of).length - 1, '0');
  const digits = rest.replace(/0+$/u, '');
  return digits === '' ? String(Math.floor(parts / of)) : `${Math.floor(parts / of)},${digits}`;
}
