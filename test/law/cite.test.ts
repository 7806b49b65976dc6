/** Citations, part by part: what is written is read back, what is no citation is refused, and how a tờ trình spells them. */
import { describe, expect, test } from 'vitest';
import { type Citation, formatCitation, parseCitation, spellCitation } from '../../src/law/cite.ts';

const INSTRUMENT = '98/2023/NĐ-CP';

describe('read back as written', () => {
  test.each<[string, Citation]>([
    ['98/2023/NĐ-CP', { instrument: INSTRUMENT }],
    ['98/2023/NĐ-CP Điều 4', { instrument: INSTRUMENT, dieu: 4 }],
    ['98/2023/NĐ-CP Điều 53–58', { instrument: INSTRUMENT, dieu: 53, denDieu: 58 }],
    ['98/2023/NĐ-CP Điều 30 khoản 11', { instrument: INSTRUMENT, dieu: 30, khoan: 11 }],
    ['98/2023/NĐ-CP Điều 30 khoản 7 điểm đ', { instrument: INSTRUMENT, dieu: 30, khoan: 7, diem: 'đ' }],
    ['98/2023/NĐ-CP Điều 30 khoản 7 điểm aa', { instrument: INSTRUMENT, dieu: 30, khoan: 7, diem: 'aa' }],
    ['98/2023/NĐ-CP Phụ lục XVIII', { instrument: INSTRUMENT, phuLuc: 'XVIII' }],
    ['98/2023/NĐ-CP Điều 100 Phụ lục I', { instrument: INSTRUMENT, dieu: 100, phuLuc: 'I' }],
    ['06/2022/QH15 Điều 73 khoản 1 điểm b', { instrument: '06/2022/QH15', dieu: 73, khoan: 1, diem: 'b' }],
    ['45/QĐ-THST Điều 3', { instrument: '45/QĐ-THST', dieu: 3 }],
    ['1234/QĐ-UBND', { instrument: '1234/QĐ-UBND' }],
  ])('%s', (text, citation) => {
    expect(parseCitation(text)).toEqual(citation);
    expect(formatCitation(citation)).toBe(text);
    expect(parseCitation(text.normalize('NFD'))).toEqual(citation);
  });
});

test.each([
  ['no number', 'Điều 30'],
  ['a number of five digits', '12345/QĐ-UBND'],
  ['a year of two digits', '98/23/NĐ-CP'],
  ['small letters', '98/2023/nđ-cp'],
  ['something before', 'Nghị định 98/2023/NĐ-CP'],
  ['something behind', '98/2023/NĐ-CP Điều 4 và Điều 5'],
  ['an article 0', '98/2023/NĐ-CP Điều 0'],
  ['an article that begins with 0', '98/2023/NĐ-CP Điều 04'],
  ['an article of four digits', '98/2023/NĐ-CP Điều 1000'],
  ['a range to 0', '98/2023/NĐ-CP Điều 53–0'],
  ['a range to four digits', '98/2023/NĐ-CP Điều 53–1000'],
  ['a khoản without its Điều', '98/2023/NĐ-CP khoản 7'],
  ['a khoản 0', '98/2023/NĐ-CP Điều 30 khoản 0'],
  ['a khoản of three digits', '98/2023/NĐ-CP Điều 30 khoản 100'],
  ['a điểm without its khoản', '98/2023/NĐ-CP Điều 30 điểm a'],
  ['a điểm of three letters', '98/2023/NĐ-CP Điều 30 khoản 7 điểm abc'],
  ['a điểm in capitals', '98/2023/NĐ-CP Điều 30 khoản 7 điểm A'],
  ['a Phụ lục by number', '98/2023/NĐ-CP Phụ lục 1'],
  ['a Phụ lục of six letters', '98/2023/NĐ-CP Phụ lục XXVIII'],
])('refused: %s', (_, text) => {
  expect(parseCitation(text)).toBeUndefined();
});

test.each<[Citation, string]>([
  [{ instrument: INSTRUMENT }, 'Nghị định A'],
  [{ instrument: INSTRUMENT, dieu: 4 }, 'Điều 4 Nghị định A'],
  [{ instrument: INSTRUMENT, dieu: 53, denDieu: 58 }, 'Điều 53 đến Điều 58 Nghị định A'],
  [{ instrument: INSTRUMENT, dieu: 4, khoan: 3 }, 'khoản 3 Điều 4 Nghị định A'],
  [{ instrument: INSTRUMENT, dieu: 4, khoan: 3, diem: 'b' }, 'điểm b khoản 3 Điều 4 Nghị định A'],
  [{ instrument: INSTRUMENT, phuLuc: 'I' }, 'Phụ lục I Nghị định A'],
])('%j is spelt %s', (citation, spelt) => {
  expect(spellCitation(citation, 'Nghị định A')).toBe(spelt);
});
