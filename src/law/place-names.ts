/** Labels of bodies with the names of the school's own commune, district and province: "Chủ tịch UBND {huyện}". */
import { foldBare } from '../text/fold.ts';
import type { School } from '../types.ts';

const UNITS: Readonly<
  Record<string, { readonly field: 'commune' | 'district' | 'province'; readonly words: readonly string[] }>
> = {
  xã: { field: 'commune', words: ['xã', 'phường', 'thị trấn', 'đặc khu'] },
  huyện: { field: 'district', words: ['huyện', 'quận', 'thị xã', 'thành phố', 'tp'] },
  tỉnh: { field: 'province', words: ['tỉnh', 'thành phố', 'tp'] },
};

/** Fills `{xã}`, `{huyện}`, `{tỉnh}`; where the config gives no name, the unit's word alone stands. */
export function withPlaceNames(label: string, school: School): string {
  return label.replace(/\{(xã|huyện|tỉnh)\}/gu, (whole, unit: string) => {
    const known = UNITS[unit];
    if (known === undefined) return whole;
    const name = school[known.field]?.trim();
    if (name === undefined || name === '') return unit === 'xã' ? 'xã (phường)' : unit;
    const named = known.words.find(
      (word) => foldBare(name).startsWith(`${foldBare(word)} `) || foldBare(name).startsWith(`${foldBare(word)}. `),
    );
    if (named === undefined) return `${unit} ${name}`;
    return named + name.slice(named.length);
  });
}
