import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillDocx } from '../../src/fill/docx.ts';
import { textOf } from '../../src/fill/read-back.ts';
import { achievements, yearsCovered } from '../../src/papers/achievements.ts';
import { crossCheck } from '../../src/papers/cross-check.ts';
import { dossier, missingPapers } from '../../src/papers/dossier.ts';
import { abbreviation } from '../../src/papers/letterhead.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { proposals } from '../../src/papers/proposals.ts';
import { smallYear, UNVERIFIED_CITE } from './small-year.ts';

const papers = dossier(smallYear).filter((paper) => paper.format === 'docx');
const paperAt = (path: string): Paper => {
  const paper = papers.find((each) => each.path === path);
  if (paper === undefined) throw new Error(`no paper ${path}`);
  return paper;
};
const inked = async (paper: Paper): Promise<string> => {
  const filled = await fillDocx(readFileSync(`templates/${paper.template}`), paper.values, paper.template);
  expect(filled.problems).toEqual([]);
  return textOf(filled.bytes, 'docx');
};

test('one folder per deciding authority, a report for each award that asks for one, minutes of counting where there was a ballot', () => {
  expect(papers.map((paper) => paper.path)).toEqual([
    'chu-tich-ubnd-huyen/to-trinh.docx',
    'chu-tich-ubnd-huyen/bien-ban-hop.docx',
    'chu-tich-ubnd-huyen/bien-ban-kiem-phieu.docx',
    'chu-tich-ubnd-huyen/bao-cao-thanh-tich/gv01-chien-si-thi-dua-co-so.docx',
    'chu-tich-ubnd-huyen/bao-cao-thanh-tich/to-1-tap-the-lao-dong-tien-tien.docx',
    'chu-tich-ubnd-huyen/muc-luc-ho-so.docx',
    'chu-tich-ubnd-tinh/to-trinh.docx',
    'chu-tich-ubnd-tinh/bien-ban-hop.docx',
    'chu-tich-ubnd-tinh/bao-cao-thanh-tich/gv01-bang-khen-cap-tinh.docx',
    'chu-tich-ubnd-tinh/muc-luc-ho-so.docx',
  ]);
});

test('every template is filled whole from its paper, and the finished papers agree', async () => {
  const texts = new Map<string, string>();
  for (const paper of papers) texts.set(paper.path, await inked(paper));
  expect(crossCheck(papers, texts)).toEqual([]);
  for (const text of texts.values()) expect(text).not.toMatch(/[{}]|undefined|null|NaN/u);
});

test('the tờ trình counts collectives and persons in figures and words, once per subject, and lists only the proposed', async () => {
  const text = await inked(paperAt('chu-tich-ubnd-huyen/to-trinh.docx'));
  expect(text).toContain('01 (một) tập thể và 04 (bốn) cá nhân');
  expect(text).toContain('Chiến sĩ thi đua cơ sở: 01 (một) cá nhân (theo khoản 1 Điều 23');
  expect(text).toContain('TTr-THSM');
  expect(text).toContain('Nguyễn <Sơn> & Tùng');
  expect(text).not.toMatch(/Vũ Đình Khải[\s\S]*Vũ Đình Khải/u);
});

test('the table of votes shows those who failed and dots for a ballot not yet counted', async () => {
  const text = await inked(paperAt('chu-tich-ubnd-huyen/bien-ban-kiem-phieu.docx'));
  expect(text).toContain('88,8');
  expect(text).toContain('Không đạt (cần 8)');
  expect(text).toContain('Chưa đủ phiếu');
  expect(text).toContain('09 (chín)');
});

test('a report fills past awards by year with number, date and issuer, titles apart from ratings of the years covered', async () => {
  const text = await inked(paperAt('chu-tich-ubnd-tinh/bao-cao-thanh-tich/gv01-bang-khen-cap-tinh.docx'));
  expect(text).toContain('từ năm học 2023-2024 đến năm học 2024-2025');
  expect(text).toContain('Số 812/QĐ-UBND, ngày 01/07/2024 của UBND huyện Suối Mây');
  expect(text).toContain('Số 45/QĐ-THSM, ngày 26/05/2025');
  expect(text).toContain('Dạy vần bằng trò chơi ghép thẻ');
  expect(text).toContain('Giải Nhất');
});

test('what is missing is said: an old award without number, a ballot outstanding, a tổ without rating', () => {
  const [district] = missingPapers(smallYear);
  const missing = district?.missing.join('\n') ?? '';
  expect(missing).toContain('số quyết định: Lao động tiên tiến, năm học 2021-2022');
  expect(missing).toContain('chưa đủ kết quả bỏ phiếu: Nguyễn <Sơn> & Tùng');
  expect(missing).toContain('Tổ 1');
});

test('a rule nobody checked against the original stands on the papers that used it', async () => {
  expect(await inked(paperAt('chu-tich-ubnd-huyen/to-trinh.docx'))).toContain(UNVERIFIED_CITE);
  expect(await inked(paperAt('chu-tich-ubnd-huyen/muc-luc-ho-so.docx'))).toContain(UNVERIFIED_CITE);
});

test('same in, same out: the bytes of a paper do not change', async () => {
  const { template, values } = paperAt('chu-tich-ubnd-huyen/to-trinh.docx');
  const once = await fillDocx(readFileSync(`templates/${template}`), values, template);
  const again = await fillDocx(readFileSync(`templates/${template}`), values, template);
  expect(Buffer.from(once.bytes).equals(Buffer.from(again.bytes))).toBe(true);
});

test('proposals follow the law’s order of awards, then given names; nothing not proposed slips in', () => {
  const all = proposals(smallYear.tally, smallYear.data, smallYear.law);
  expect(all.map((each) => `${each.award.id} ${each.subject}`)).toEqual([
    'lao-dong-tien-tien gv04',
    'lao-dong-tien-tien gv01',
    'lao-dong-tien-tien gv02',
    'lao-dong-tien-tien gv03',
    'chien-si-thi-dua-co-so gv01',
    'tap-the-lao-dong-tien-tien to-1',
    'bang-khen-cap-tinh gv01',
  ]);
});

test('what is recorded under a second spelling counts as the person’s own, and a fact entered twice stands once', () => {
  const [evaluation] = smallYear.data.records.filter((record) => record.kind === 'evaluation');
  if (evaluation === undefined) throw new Error('no evaluation');
  const history = {
    ...evaluation,
    kind: 'history',
    person: 'gv01-viet-khac',
    fields: { name: 'Trần Bích Hoà', schoolYear: '2023-2024', award: 'bang-khen-cap-tinh', decisionNo: '9/QĐ' },
  } as const;
  const records = [...smallYear.data.records, history, { ...history, row: 9 }];
  const samePeople = [['gv01', 'gv01-viet-khac']] as const;
  const all = proposals(smallYear.tally, { ...smallYear.data, records, samePeople }, smallYear.law);
  const [titled] = all.filter((each) => each.award.id === 'chien-si-thi-dua-co-so');
  if (titled === undefined) throw new Error('no proposal');
  const { forms } = achievements(titled, ['2024-2025'], smallYear);
  expect(forms.map((row) => row.award)).toEqual(['Bằng khen của Chủ tịch UBND tỉnh']);
});

test('an award everybody failed in the ballot still stands in the minutes of the meeting', async () => {
  const people = smallYear.tally.people.map((person) => ({
    ...person,
    awards: person.awards.map((outcome) =>
      outcome.award === 'chien-si-thi-dua-co-so' ? { ...outcome, proposed: false } : outcome,
    ),
  }));
  const all = dossier({ ...smallYear, tally: { ...smallYear.tally, people } });
  const minutes = all.find((paper) => paper.path === 'chu-tich-ubnd-huyen/bien-ban-hop.docx');
  if (minutes === undefined) throw new Error('no minutes');
  const text = await inked(minutes);
  expect(text).toContain('Chiến sĩ thi đua cơ sở: không đề nghị');
  expect(text).toContain('Không đề nghị: Lò Văn Páo: 7/9');
  expect(text).toContain('Chưa có kết quả bỏ phiếu: Nguyễn <Sơn> & Tùng');
});

test.each([
  ['Trường Tiểu học Suối Mây', 'THSM'],
  ['trường Tiểu học Đoàn Kết 2', 'THĐK2'],
  ['Tiểu học Lê Văn Tám - Cơ sở B', 'THLVTCSB'],
])('%s is abbreviated %s in numbers of papers', (school, short) => {
  expect(abbreviation(school)).toBe(short);
});

test('years covered end with this one', () => {
  expect(yearsCovered('2024-2025', 3)).toEqual(['2022-2023', '2023-2024', '2024-2025']);
});
