/**
 * Authors of an initiative with their shares: several by ; , "và" or line break, shares in brackets, after a dash or in a column of their own.
 * Says so when shares don't add up to 100.
 */
import type { Author } from '../types.ts';
import { BLANK, type Converted, type ValueIssue } from './converted.ts';
import { readName } from './names.ts';
import { isBlankText, tidyText } from './text.ts';

const SHARE = /[\s(:[–-]*(\d{1,3}(?:[.,]\d+)?)\s*%\s*[)\]]?\s*$|\s*[([]\s*(\d{1,3})\s*[)\]]\s*$/u;

const BEFORE = /^(?:nhóm )?(?:đồng )?tác giả\s*:\s*|^nhóm\s*:\s*|^\d+[.)]\s*/iu;
const ROLE = /\s*\((?:chủ biên|chủ nhiệm|tác giả(?: chính)?|đồng tác giả|trưởng nhóm|nhóm trưởng|thành viên)\)/iu;

/** "Trần Văn Bình-Lê Thị Cúc": a dash between two full names parts them, inside a word it doesn't. */
function apart(pieces: readonly string[]): string[] {
  return pieces.flatMap((piece) => {
    const names = piece.split('-');
    return names.length > 1 && names.every((name) => /\p{L}\s+\p{L}/u.test(name)) ? names : [piece];
  });
}

/** Whole percents of a share column: "60%-40%", "60/40", 0.6 as 60. [] when blank; undefined when unreadable. */
export function readShares(written: string): readonly number[] | undefined {
  if (isBlankText(written)) return [];
  const pieces = tidyText(written)
    .split(/\s*[-–;/,&+\s]\s*(?=\d)|\s*(?:và)\s*/u)
    .filter((piece) => piece !== '');
  const shares = pieces.map((piece) => /(\d{1,3}(?:[.,]\d+)?)\s*%?$/u.exec(piece)?.[1]);
  if (shares.some((share) => share === undefined)) return undefined;
  const whole = shares.length === 1 && shares[0] === '1' && !written.includes('%');
  return whole ? [100] : shares.map((share) => wholePercent(share ?? ''));
}

function wholePercent(digits: string): number {
  const value = Number(digits.replace(',', '.'));
  return Math.round(value > 0 && value < 1 ? value * 100 : value);
}

/** @param shares of the "Tỷ lệ đóng góp" column, in the authors' order; undefined when there is no such column */
export function readAuthors(written: string, shares?: readonly number[]): Converted<readonly Author[]> {
  if (isBlankText(written)) return BLANK;
  const issues: ValueIssue[] = [];
  const authors: Author[] = [];
  for (const piece of apart(written.split(/[;\n\r,+&]|\s(?:và|va)\s|(?<=[\])%])\s*-\s*(?=\p{L})|\s-\s(?=\p{L})/u))) {
    const tidied = tidyText(piece).replace(BEFORE, '').replace(ROLE, '');
    if (tidied === '') continue;
    const match = SHARE.exec(tidied);
    const name = readName(match ? tidied.slice(0, match.index) : tidied);
    issues.push(...(name.issues ?? []));
    if (name.value !== null) {
      authors.push({ name: name.value, sharePercent: match ? wholePercent(match[1] ?? match[2] ?? '') : null });
    }
  }
  if (authors.length === 0) return { value: null, issues };
  return settleShares(authors, shares ?? [], tidyText(written), issues);
}

function settleShares(
  authors: readonly Author[],
  column: readonly number[],
  found: string,
  issues: ValueIssue[],
): Converted<readonly Author[]> {
  let settled = authors;
  if (column.length > 0) {
    if (column.length === authors.length) {
      settled = authors.map((author, at) => ({ ...author, sharePercent: author.sharePercent ?? column[at] ?? null }));
    } else if (!(column.length === 1 && column[0] === 100)) {
      issues.push({ code: 'ty-le-khac-so-tac-gia', facts: { found, shares: column.length, authors: authors.length } });
    }
  }
  if (settled.every((author) => author.sharePercent !== null)) {
    const sum = settled.reduce((total, author) => total + (author.sharePercent ?? 0), 0);
    if (sum !== 100 && !(settled.length === 1 && sum < 100)) {
      issues.push({ code: 'ty-le-khac-100', facts: { found: settled.map(shown).join(', '), sum } });
    }
  }
  return { value: settled, ...(issues.length === 0 ? {} : { issues }) };
}

function shown(author: Author): string {
  return `${author.name} ${author.sharePercent}%`;
}
