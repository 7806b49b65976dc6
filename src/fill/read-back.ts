/**
 * The words of a finished paper, read from its bytes: what a person would see in it. For the cross-check only.
 * docx: paragraphs in order · xlsx: shared and inline strings, then numbers · html: without tags.
 */
import type { PaperFormat } from '../papers/paper.ts';
import { textParts } from './pack.ts';

/** Text of a finished paper, paragraphs and cells one a line. Throws where the bytes aren't of the format. */
export async function textOf(bytes: Uint8Array, format: PaperFormat): Promise<string> {
  if (format === 'html') return htmlText(new TextDecoder().decode(bytes));
  if (format === 'docx') {
    const parts = textParts(bytes, (name) => name === 'word/document.xml');
    return [...parts.values()].map(wordText).join('\n');
  }
  const parts = textParts(bytes, (name) => /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/u.test(name));
  return [...parts.values()].map(sheetText).join('\n');
}

function wordText(xml: string): string {
  const lines = xml
    .split(/<\/w:p>/u)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)(?:\s[^>]*)?\/>/gu)]
        .map(([, text, space]) => (space === undefined ? unescapeXml(text ?? '') : ' '))
        .join(''),
    );
  return lines.filter((line) => line !== '').join('\n');
}

function sheetText(xml: string): string {
  const lines: string[] = [];
  for (const [, item] of xml.matchAll(/<(?:si|is)(?:\s[^>]*)?>([\s\S]*?)<\/(?:si|is)>/gu)) {
    const runs = [...(item ?? '').matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/gu)].map(([, text]) => unescapeXml(text ?? ''));
    lines.push(runs.join(''));
  }
  for (const [, attributes, body] of xml.matchAll(/<c(\s[^>]*[^/])?>([\s\S]*?)<\/c>/gu)) {
    if (/\st="(?:s|inlineStr)"/u.test(attributes ?? '')) continue;
    const value = /<v>([^<]*)<\/v>/u.exec(body ?? '')?.[1];
    if (value !== undefined) lines.push(unescapeXml(value));
  }
  return lines.join('\n');
}

function htmlText(html: string): string {
  const bare = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/giu, ' ').replace(/<[^>]*>/gu, '\n');
  return unescapeXml(bare)
    .replace(/[ \t]+/gu, ' ')
    .replace(/\s*\n\s*/gu, '\n')
    .trim();
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
