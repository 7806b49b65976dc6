/** Files dropped on the program (`thidua DangKy.xlsx`) → the import of them, into the year the files or the prompt stand in. */
import { dirname, resolve } from 'node:path';
import type { Edges } from './edges.ts';
import { isYear, yearsNear } from './workbooks-near.ts';

/** @param words the command line, a workbook's name first */
export function importOfDropped(words: readonly string[], edges: Edges): string[] {
  const line = ['import', ...words];
  const said = words.some((each) => each === '--dir' || each.startsWith('--dir='));
  if (said || isYear(edges.cwd)) return line;
  const around = [dirname(resolve(edges.cwd, words[0] ?? '')), edges.cwd].map(yearsNear);
  const [only] = around.find((years) => years.length === 1) ?? [];
  return only === undefined ? line : [...line, '--dir', only];
}
