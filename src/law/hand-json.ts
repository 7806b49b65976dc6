/**
 * JSON as people write it by hand, in Notepad: a byte-order mark is fine, a slip is told with its line and column,
 * and a key written twice is refused, since the first of the two would vanish without a word.
 */
import type { Problem } from '../problem.ts';
import { problem } from '../words/problems.ts';

/** The value, or undefined with the problems that stand in the way. */
export function readHandJson(text: string, source: string): { value: unknown; problems: Problem[] } {
  const plain = text.replace(/^\ufeff/u, '');
  const place = [{ file: source }];
  try {
    const value: unknown = JSON.parse(plain);
    const problems = keysTwice(plain).map(({ key, at }) =>
      problem('quy-dinh-muc-hai-lan', place, { found: key, ...lineAndColumn(plain, at) }),
    );
    return { value: problems.length > 0 ? undefined : value, problems };
  } catch (error) {
    const at = positionOf(error instanceof Error ? error.message : '', plain);
    const line = plain.split('\n')[lineAndColumn(plain, at).line - 1]?.trim() ?? '';
    const facts = { ...lineAndColumn(plain, at), found: line.length > 80 ? `${line.slice(0, 79)}…` : line };
    return { value: undefined, problems: [problem('quy-dinh-khong-phai-json', place, facts)] };
  }
}

/** Where the parser stopped; at the end where it says that the text ended too soon, or nothing. */
function positionOf(message: string, text: string): number {
  const told = /at position (\d+)/u.exec(message)?.[1];
  if (told !== undefined) return Math.min(Number(told), text.trimEnd().length);
  const token = /Unexpected token '?(.+?)'?, (?:\.\.\.)?"([\s\S]*?)"(?:\.\.\.)? is not valid JSON/u.exec(message);
  const around = token?.[2] === undefined ? -1 : text.indexOf(token[2]);
  if (around < 0 || token?.[1] === undefined || token[2] === undefined) return text.trimEnd().length;
  return around + Math.max(0, token[2].lastIndexOf(token[1]));
}

function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}

/** Keys that stand twice in one `{ … }` of valid JSON, with the place of the second. */
function keysTwice(text: string): { key: string; at: number }[] {
  const found: { key: string; at: number }[] = [];
  const open: (Set<string> | null)[] = [];
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gu)) {
    const [whole, colon] = token;
    if (whole === '{') open.push(new Set());
    else if (whole === '[') open.push(null);
    else if (whole === '}' || whole === ']') open.pop();
    else if (colon !== undefined) {
      const key = String(JSON.parse(whole.slice(0, whole.length - colon.length)));
      const keys = open.at(-1);
      if (keys?.has(key)) found.push({ key, at: token.index });
      keys?.add(key);
    }
  }
  return found;
}
