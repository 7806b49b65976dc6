/** Papers written → their list, folder by folder, each with its title; fits the width by wrapping titles. */
import { wrap } from './table.ts';
import { pad, widthOf } from './width.ts';

export interface WrittenFile {
  /** Relative to the year's folder, "/" between parts. */
  readonly path: string;
  readonly title: string;
}

/** @param width columns of the terminal */
export function renderFiles(files: readonly WrittenFile[], width: number): string {
  const folders = new Map<string, { name: string; title: string }[]>();
  for (const { path, title } of files) {
    const cut = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, cut);
    folders.set(folder, [...(folders.get(folder) ?? []), { name: path.slice(cut), title }]);
  }
  const lines: string[] = [];
  for (const [folder, inside] of folders) {
    if (folder !== '') lines.push(folder);
    const column = Math.min(Math.max(...inside.map((each) => widthOf(each.name))), Math.floor(width / 2));
    for (const { name, title } of inside) lines.push(...row(name, title, column, width));
  }
  return `${lines.join('\n')}\n`;
}

/** The title beside its name; below it where the name is long. */
function row(name: string, title: string, column: number, width: number): string[] {
  const indent = ' '.repeat(column + 4);
  const wrapped = wrap(title, width - column - 4);
  if (widthOf(name) > column) return [`  ${name}`, ...wrapped.map((each) => `${indent}${each}`)];
  const [first = '', ...rest] = wrapped;
  return [`  ${pad(name, column)}  ${first}`, ...rest.map((each) => `${indent}${each}`)];
}
