import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillDocx } from '../../src/fill/docx.ts';
import { dossier } from '../../src/papers/dossier.ts';
import { wordTemplates } from '../../templates/make.ts';
import { testWith } from '../tools.ts';
import { smallYear } from './small-year.ts';

test.each([...wordTemplates().keys()])('%s as committed is what its source makes', (name) => {
  const made = wordTemplates().get(name) ?? new Uint8Array();
  expect(Buffer.from(made).equals(readFileSync(`templates/${name}`))).toBe(true);
});

testWith('soffice')(
  'LibreOffice opens a finished tờ trình on A4, with the list on a numbered page of its own',
  async () => {
    const paper = dossier(smallYear).find((each) => each.template === 'to-trinh.docx');
    if (paper === undefined) throw new Error('no tờ trình');
    const folder = mkdtempSync(join(tmpdir(), 'thidua-'));
    try {
      const { bytes } = await fillDocx(readFileSync('templates/to-trinh.docx'), paper.values, paper.template);
      writeFileSync(join(folder, 'to-trinh.docx'), bytes);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'to-trinh.docx')];
      spawnSync('soffice', args, { stdio: 'ignore' });
      const { stdout } = spawnSync('pdftotext', ['-layout', join(folder, 'to-trinh.pdf'), '-'], { encoding: 'utf8' });
      const [first = '', second = ''] = stdout.split('\f');
      expect(first.normalize('NFC')).toContain('TỜ TRÌNH');
      expect(first.trimStart()).not.toMatch(/^\d/u);
      expect(second.trimStart()).toMatch(/^2\b/u);
      expect(second.normalize('NFC')).toContain('DANH SÁCH ĐỀ NGHỊ');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
