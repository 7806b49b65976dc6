/** All finished papers of a dossier and its report, opened by LibreOffice in one go: as printed, with the names in them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { fillDocx } from '../../src/fill/docx.ts';
import { fillXlsx } from '../../src/fill/xlsx.ts';
import { dossier } from '../../src/papers/dossier.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { yearReport } from '../../src/papers/report/report.ts';
import { testWith } from '../tools.ts';
import { smallYear } from './small-year.ts';

/** Letters only: a printed line may break, and a PDF may part, any two of them. */
const letters = (text: string): string => text.normalize('NFC').replace(/\P{L}/gu, '').toLocaleLowerCase('vi');

async function filled(paper: Paper): Promise<Uint8Array> {
  const fill = paper.format === 'docx' ? fillDocx : fillXlsx;
  const { bytes, problems } = await fill(readFileSync(`templates/${paper.template}`), paper.values, paper.template);
  expect(problems).toEqual([]);
  return bytes;
}

testWith('soffice')('LibreOffice prints every paper, with the school and those named in it', async () => {
  const papers = [...dossier(smallYear), ...yearReport(smallYear)].filter((paper) => paper.format !== 'html');
  const folder = mkdtempSync(join(tmpdir(), 'thidua-'));
  try {
    const files: string[] = [];
    for (const [index, paper] of papers.entries()) {
      files.push(join(folder, `${index}.${paper.format}`));
      writeFileSync(files[index] ?? '', await filled(paper));
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
    const absent = papers.flatMap((paper, index) => {
      const { stdout } = spawnSync('pdftotext', [join(folder, `${index}.pdf`), '-'], { encoding: 'utf8' });
      const printed = letters(stdout);
      const wanted = [smallYear.data.config.school.name, ...paper.claims.flatMap((claim) => claim.names ?? [])];
      const missing = wanted.filter((name) => !printed.includes(letters(name)));
      const leftovers = /[{}]|undefined|\bnull\b|NaN/u.exec(stdout) ?? [];
      return [...missing, ...leftovers].map((what) => `${paper.path}: ${what}`);
    });
    expect(absent).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
