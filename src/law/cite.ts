/**
 * Citations of law: data ↔ "98/2023/NĐ-CP Điều 30 khoản 7 điểm a", and the wording papers use.
 * Looks nothing up beyond the instruments handed in; refuses text that does not name an instrument's number.
 */

/** Place in an instrument. `denDieu` closes a range of articles; `phuLuc` names an annex. */
export interface Citation {
  readonly instrument: string;
  readonly dieu?: number | undefined;
  readonly denDieu?: number | undefined;
  readonly khoan?: number | undefined;
  readonly diem?: string | undefined;
  readonly phuLuc?: string | undefined;
}

const FORM =
  /^(?<instrument>\d{1,4}(?:\/\d{4})?\/[A-ZĐ][A-ZĐ0-9-]*)(?: Điều (?<dieu>[1-9]\d{0,2})(?:–(?<denDieu>[1-9]\d{0,2}))?)?(?: khoản (?<khoan>[1-9]\d?))?(?: điểm (?<diem>[a-zđ]{1,2}))?(?: Phụ lục (?<phuLuc>[IVX]{1,5}))?$/u;

/** "98/2023/NĐ-CP Điều 30 khoản 7". */
export function formatCitation(citation: Citation): string {
  return [
    citation.instrument,
    citation.dieu === undefined
      ? ''
      : `Điều ${citation.dieu}${citation.denDieu === undefined ? '' : `–${citation.denDieu}`}`,
    citation.khoan === undefined ? '' : `khoản ${citation.khoan}`,
    citation.diem === undefined ? '' : `điểm ${citation.diem}`,
    citation.phuLuc === undefined ? '' : `Phụ lục ${citation.phuLuc}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The reverse of `formatCitation`; undefined when the text is not of that form (a khoản needs its Điều, a điểm its khoản). */
export function parseCitation(text: string): Citation | undefined {
  const found = FORM.exec(text.normalize('NFC'))?.groups;
  if (found?.instrument === undefined) return undefined;
  if (found.khoan !== undefined && found.dieu === undefined) return undefined;
  if (found.diem !== undefined && found.khoan === undefined) return undefined;
  return {
    instrument: found.instrument,
    ...(found.dieu === undefined ? {} : { dieu: Number(found.dieu) }),
    ...(found.denDieu === undefined ? {} : { denDieu: Number(found.denDieu) }),
    ...(found.khoan === undefined ? {} : { khoan: Number(found.khoan) }),
    ...(found.diem === undefined ? {} : { diem: found.diem }),
    ...(found.phuLuc === undefined ? {} : { phuLuc: found.phuLuc }),
  };
}

/** As a tờ trình writes it, smallest part first: "điểm d khoản 1 Điều 74 Luật Thi đua, khen thưởng số 06/2022/QH15". */
export function spellCitation(citation: Citation, instrumentName: string): string {
  return [
    citation.diem === undefined ? '' : `điểm ${citation.diem}`,
    citation.khoan === undefined ? '' : `khoản ${citation.khoan}`,
    citation.dieu === undefined
      ? ''
      : `Điều ${citation.dieu}${citation.denDieu === undefined ? '' : ` đến Điều ${citation.denDieu}`}`,
    citation.phuLuc === undefined ? '' : `Phụ lục ${citation.phuLuc}`,
    instrumentName,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
