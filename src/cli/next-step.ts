/** The closing line of a command: what to do next, in lines of a width. What stands in quotes is never broken, so it can be copied. */
import { relative } from 'node:path';
import { widthOf } from '../render/width.ts';

/** A path as it is typed on the command line. */
export function quoted(path: string): string {
  return /\s/u.test(path) ? `"${path}"` : path;
}

/** The year's folder as it is typed from where the person stands; '' when they stand in it. */
export function folderFrom(cwd: string, dir: string): string {
  const near = relative(cwd, dir);
  return near.startsWith('..') ? dir : near;
}

/**
 * "Việc tiếp theo: …" in whole lines. Commands named there are for the folder the person stands in; from elsewhere they need `--dir`, said once.
 *
 * @param folder as `folderFrom` gives it
 */
export function nextStepText(next: string, folder: string, width: number): string {
  const needsFolder = folder !== '' && /\bthidua /u.test(next) && !next.includes('--dir');
  const words = `Việc tiếp theo: ${next}${needsFolder ? ` (mỗi lệnh thêm --dir ${quoted(folder)})` : ''}`;
  const lines: string[] = [];
  for (const word of words.match(/(?:"[^"]*"|\S)+/gu) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return `${lines.join('\n')}\n`;
}
