/**
 * Writes the Word templates beside this file from the readable sources here: same bytes every time.
 * Run by `npm run fixtures` (with --write); the results are committed.
 */
import { writeFileSync } from 'node:fs';
import { packParts } from '../src/fill/pack.ts';
import { attendanceTemplate, ballotTemplate } from './ballots.ts';
import { contentsTemplate } from './contents.ts';
import { countingTemplate, meetingTemplate } from './minutes.ts';
import { petitionTemplate } from './petition.ts';
import { collectiveReportTemplate, personReportTemplate } from './reports.ts';
import { documentParts } from './wordprocessing.ts';

/** Word templates by file name, as bytes. */
export function wordTemplates(): Map<string, Uint8Array> {
  const sources: Readonly<Record<string, readonly string[]>> = {
    'phieu-bau.docx': ballotTemplate,
    'danh-sach-du-hop.docx': attendanceTemplate,
    'to-trinh.docx': petitionTemplate,
    'bien-ban-hop.docx': meetingTemplate,
    'bien-ban-kiem-phieu.docx': countingTemplate,
    'bao-cao-thanh-tich-ca-nhan.docx': personReportTemplate,
    'bao-cao-thanh-tich-tap-the.docx': collectiveReportTemplate,
    'muc-luc-ho-so.docx': contentsTemplate,
  };
  const encoder = new TextEncoder();
  return new Map(
    Object.entries(sources).map(([name, content]) => {
      const parts = [...documentParts(content, { pageNumbers: name !== 'phieu-bau.docx' })].map(
        ([part, xml]) => [part, encoder.encode(xml)] as const,
      );
      return [name, packParts(parts)];
    }),
  );
}

if (process.argv.includes('--write')) {
  for (const [name, bytes] of wordTemplates()) writeFileSync(`templates/${name}`, bytes);
}
