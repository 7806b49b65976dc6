/** Values every administrative paper shares: letterhead, number, place and date, notes at its end (30/2020/NĐ-CP, Phụ lục I). */
import { dateInWords } from '../text/dates.ts';
import type { IsoDate } from '../types.ts';
import { DOTS, type DossierFolder, ruleValue, SHORT_DOTS } from './dossier-folder.ts';
import { headName } from './offices.ts';
import type { PaperValues } from './paper.ts';

/**
 * Tags superior, school, schoolName, number, placeAndDate, year, head.
 *
 * @param kind abbreviation of the paper: "TTr", "BB", "BC"
 */
export function letterhead(
  folder: Pick<DossierFolder, 'data' | 'law' | 'today' | 'notVerified'>,
  kind: string,
): PaperValues {
  const { school, year } = folder.data.config;
  const superior = ruleValue(folder, folder.law.superior()) ?? school.superior ?? DOTS;
  return {
    superior: superior.toLocaleUpperCase('vi'),
    school: school.name.toLocaleUpperCase('vi'),
    schoolName: school.name,
    number: `Số: ${SHORT_DOTS}/${kind}-${abbreviation(school.name)}`,
    placeAndDate: placeAndDate(school.place ?? placeOf(school.commune), folder.today),
    year,
    head: headName(folder.data.records) ?? '',
  };
}

/** Tags hasNotes and notes: rules used and not checked against the original text. Call last, once all rules are used. */
export function verificationNotes(folder: Pick<DossierFolder, 'notVerified'>): PaperValues {
  const cites = [...folder.notVerified].sort();
  return { hasNotes: cites.length > 0, notes: cites.join('; ') };
}

/** "Trường Tiểu học An Bình 2" → "THAB2": initials after "Trường", as numbers of papers end. */
export function abbreviation(school: string): string {
  const words = school.split(/[\s-]+/u).filter((word) => word !== '' && !/^trường$/iu.test(word));
  return words.map((word) => (/^\d+$/u.test(word) ? word : word.charAt(0).toLocaleUpperCase('vi'))).join('');
}

/** "xã Bến Lau" → "Bến Lau"; one named by a number keeps its unit: "Phường 7". `place` in thidua.json says it otherwise. */
function placeOf(commune: string | undefined): string | undefined {
  const name = commune?.replace(/^(xã|phường|thị trấn|đặc khu)\s+/iu, '');
  return commune === undefined || name === undefined || /^\d/u.test(name) ? capital(commune) : name;
}

function capital(text: string | undefined): string | undefined {
  return text === undefined ? undefined : text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** "Tân Mai, ngày 05 tháng 02 năm 2025"; dots for an unknown place. */
function placeAndDate(place: string | undefined, date: IsoDate): string {
  return `${place ?? DOTS}, ${dateInWords(date)}`;
}
