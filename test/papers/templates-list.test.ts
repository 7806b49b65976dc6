/** Every template we ship: equal to its source, and its tags told in templates/README.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newWorkbook } from '../../src/fill/new-workbook.ts';
import { packParts } from '../../src/fill/pack.ts';
import { XLSX_TEMPLATES } from '../../templates/sheets.ts';
import { documentParts } from '../../templates/wordprocessing.ts';
import { yearReportTemplate } from '../../templates/year-report.ts';
import { tagsOf } from './template-tags.ts';

const templates = readdirSync('templates').filter((name) => /\.(?:docx|xlsx|html)$/u.test(name));
const sections = new Map(
  readFileSync('templates/README.md', 'utf8')
    .split(/^## /mu)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section]),
);

test.each(XLSX_TEMPLATES.map((spec) => [spec.path, spec] as const))(
  '%s as committed is what its source makes',
  async (path, spec) => {
    expect(Buffer.from(await newWorkbook(spec)).equals(readFileSync(`templates/${path}`))).toBe(true);
  },
);

test('bao-cao-tong-ket.docx as committed is what its source makes', () => {
  const made = packParts(documentParts(yearReportTemplate));
  expect(Buffer.from(made).equals(readFileSync('templates/bao-cao-tong-ket.docx'))).toBe(true);
});

test('the README tells of each template and of nothing else', () => {
  expect([...sections.keys()].sort()).toEqual([...templates].sort());
});

test.each(templates)('the tags of %s are those the README lists', (name) => {
  const listed = [...(sections.get(name) ?? '').matchAll(/`(\{[^`]+\})`/gu)].map(([, tag]) => tag);
  expect(listed).toEqual(tagsOf(readFileSync(`templates/${name}`), name));
});
