/** The final report of the small year, in its three formats: figures, escaping, same bytes, looks in real programs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillDocx } from '../../src/fill/docx.ts';
import { fillHtml } from '../../src/fill/html.ts';
import { textOf } from '../../src/fill/read-back.ts';
import { fillXlsx } from '../../src/fill/xlsx.ts';
import { crossCheck } from '../../src/papers/cross-check.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { proposals } from '../../src/papers/proposals.ts';
import { figuresOf } from '../../src/papers/report/figures.ts';
import { yearReport } from '../../src/papers/report/report.ts';
import { barChart } from '../../src/report-page/bars.ts';
import { smallYear } from '../papers/small-year.ts';
import { testWith } from '../tools.ts';

const FILL = { docx: fillDocx, xlsx: fillXlsx, html: fillHtml };

function filled(paper: Paper) {
  return FILL[paper.format](new Uint8Array(readFileSync(`templates/${paper.template}`)), paper.values, paper.template);
}

describe('final report', () => {
  test('fills all three templates without a tag left, and says in ink what it claims', async () => {
    const papers = yearReport(smallYear);
    const texts = new Map<string, string>();
    for (const paper of papers) {
      const { bytes, problems } = await filled(paper);
      expect(problems).toEqual([]);
      const text = await textOf(bytes, paper.format);
      expect(text).not.toMatch(/\{[#/^&]?[A-Za-z]\w*\}|undefined|NaN|\[object/u);
      texts.set(paper.path, text);
    }
    expect([...texts.keys()].sort()).toEqual([
      'bao-cao-tong-ket.docx',
      'bao-cao-tong-ket.html',
      'bao-cao-tong-ket.xlsx',
    ]);
    expect(crossCheck(papers, texts)).toEqual([]);
  });

  test('is the same bytes each time', async () => {
    for (const paper of yearReport(smallYear)) expect((await filled(paper)).bytes).toEqual((await filled(paper)).bytes);
  });

  test('the figures add up', () => {
    const all = proposals(smallYear.tally, smallYear.data, smallYear.law);
    const figures = figuresOf(smallYear, all);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
    expect(sum(figures.awards.map((each) => each.proposed))).toBe(all.length);
    expect(sum(figures.teams.map((each) => each.people))).toBe(smallYear.tally.people.length);
    expect(sum(figures.groups.map((each) => each.proposals))).toBe(figures.personProposals);
    expect(sum(figures.ratings.map((each) => each.count))).toBe(figures.people);
    expect(figures.done + figures.notRegistered.length).toBe(figures.people);
  });

  test('a name that is markup stays text in the page and its charts', async () => {
    const page = yearReport(smallYear).find((paper) => paper.format === 'html');
    if (page === undefined) throw new Error('no page');
    const list = [{ order: 1, name: '<script>alert(1)</script>', team: '"Tổ"', award: '{school}' }];
    const { bytes } = await filled({ ...page, values: { ...page.values, list, awardChart: '<img src=x>' } });
    const html = new TextDecoder().decode(bytes);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
    expect(html).toContain('{school}');
    expect(barChart({ title: '"<b>', series: ['&'], rows: [{ label: '<i>', values: [1] }] })).not.toMatch(/<[bi]>/u);
  });

  test('the page asks nothing of the network', async () => {
    for (const paper of yearReport(smallYear).filter((each) => each.format === 'html')) {
      const html = new TextDecoder().decode((await filled(paper)).bytes);
      expect(html).not.toMatch(/<(?:script|link|img|iframe)|@import|url\(/iu);
    }
  });

  testWith('soffice')('LibreOffice makes a PDF of the Word and Excel report', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'thidua-report-'));
    const files: string[] = [];
    for (const paper of yearReport(smallYear).filter((each) => each.format !== 'html')) {
      const file = join(folder, `${paper.format}-${paper.path}`);
      writeFileSync(file, (await filled(paper)).bytes);
      files.push(file);
    }
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const done = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
    expect(done.status).toBe(0);
    for (const file of files) expect(readFileSync(file.replace(/\w+$/u, 'pdf')).subarray(0, 4).toString()).toBe('%PDF');
  });
});
