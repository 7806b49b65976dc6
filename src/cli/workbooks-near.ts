/** What lies around a folder: years there are, and workbooks a person may mean. Looks one folder deep, follows nothing. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../text/order.ts';
import { isWorkbookName } from './workbook-name.ts';
import { CONFIG_FILE } from './year-config.ts';

/** Folders of ours that hold no sheet to import. */
const NOT_HERE: ReadonlySet<string> = new Set(['ket-qua', 'node_modules', 'mau', 'luat']);

export function isYear(folder: string): boolean {
  return existsSync(join(folder, CONFIG_FILE));
}

/** The folder itself where it is a year, else the years right inside it, else the one it lies in. */
export function yearsNear(folder: string): string[] {
  if (isYear(folder)) return [folder];
  const inside = foldersIn(folder).filter(isYear);
  if (inside.length > 0) return inside;
  return [join(folder, '..')].filter(isYear);
}

/** Workbooks in some folders and right below them, each once. */
export function workbooksNear(folders: readonly string[]): string[] {
  const all = [...new Set(folders.flatMap((each) => [each, ...foldersIn(each)]))];
  return [...new Set(all.flatMap((folder) => workbooksIn(folder)))];
}

function workbooksIn(folder: string): string[] {
  return namesIn(folder, (each) => each.isFile() && isWorkbookName(each.name) && !/^(?:\.|~\$)/u.test(each.name));
}

function foldersIn(folder: string): string[] {
  return namesIn(folder, (each) => each.isDirectory() && !each.name.startsWith('.') && !NOT_HERE.has(each.name));
}

function namesIn(
  folder: string,
  keep: (entry: { name: string; isFile(): boolean; isDirectory(): boolean }) => boolean,
): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(keep);
    return entries.map((each) => join(folder, each.name)).sort(compareText);
  } catch {
    return []; // a folder we may not look into offers nothing
  }
}
