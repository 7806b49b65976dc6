/** `*` and `?` in the names of files, for shells that hand them over as they are (Windows cmd). Absolute paths go out. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { compareText } from '../text/order.ts';

/** Names as given → absolute paths, each once; a pattern that fits no file stays as it is, to be told as not found. */
export function spelledOut(names: readonly string[], cwd: string): string[] {
  return [...new Set(names.flatMap((each) => matches(resolve(cwd, each))))];
}

function matches(path: string): string[] {
  const pattern = basename(path);
  const folder = dirname(path);
  if (!/[*?]/u.test(pattern) || existsSync(path) || !existsSync(folder)) return [path];
  const wanted = asRegExp(pattern);
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((each) => !each.isDirectory() && !/^(?:\.|~\$)/u.test(each.name)) // Excel's own lock files start with ~$
    .map((each) => each.name)
    .filter((name) => wanted.test(name.normalize('NFC')))
    .sort(compareText);
  return found.length === 0 ? [path] : found.map((name) => join(folder, name));
}

function asRegExp(pattern: string): RegExp {
  const source = pattern
    .normalize('NFC')
    .replace(/[.+^${}()|[\]\\]/gu, '\\$&')
    .replace(/\*+/gu, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'iu');
}
