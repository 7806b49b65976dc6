/**
 * Writes the .xlsx templates of this folder anew, and the report's .docx, from the layouts beside it: same bytes every time.
 * Run by `npm run fixtures` (with --write); the results are committed.
 */
import { writeFileSync } from 'node:fs';
import { newWorkbook } from '../src/fill/new-workbook.ts';
import { packParts } from '../src/fill/pack.ts';
import { XLSX_TEMPLATES } from './sheets.ts';
import { documentParts } from './wordprocessing.ts';
import { yearReportTemplate } from './year-report.ts';

async function write(): Promise<void> {
  for (const spec of XLSX_TEMPLATES) writeFileSync(`templates/${spec.path}`, await newWorkbook(spec));
  writeFileSync('templates/bao-cao-tong-ket.docx', packParts(documentParts(yearReportTemplate)));
}

if (process.argv.includes('--write')) void write();
