/**
 * Golden pages: each .md here is documentation that runs. A console block holds commands and what they printed;
 * `npm run golden -- --reset` writes the present output in, for a reviewer to read in the diff.
 * A `prepare` block is run too, its output told on other pages. Commands of one page share a folder that starts with the invented school's workbooks in it, `luat-mau/` and what is in `tep/`.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { thidua } from '../edges.ts';

const here = import.meta.dirname;
const school = resolve(here, '..', '..', 'fixtures', 'truong-mau');
const reset = process.env.GOLDEN_RESET === '1';

for (const page of readdirSync(here).filter((name) => name.endsWith('.md'))) {
  test(page, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'thidua-golden-'));
    try {
      for (const file of readdirSync(school).filter((name) => name.endsWith('.xlsx')))
        cpSync(join(school, file), join(folder, file));
      cpSync(join(here, 'tep'), join(folder, 'tep'), { recursive: true });
      cpSync(join(school, '..', 'luat-mau'), join(folder, 'luat-mau'), { recursive: true });
      const written = readFileSync(join(here, page), 'utf8');
      const now = await play(written, folder);
      if (reset) writeFileSync(join(here, page), now);
      else expect(now).toBe(written);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

async function play(page: string, folder: string): Promise<string> {
  const parts = page.split(/(```(?:console|prepare)\n[\s\S]*?```)/u);
  const played: string[] = [];
  for (const part of parts) {
    const now = /^```(?:console|prepare)/u.test(part) ? await playBlock(part, folder) : part;
    played.push(part.startsWith('```prepare') ? part : now);
  }
  return played.join('');
}

async function playBlock(block: string, folder: string): Promise<string> {
  const lines: string[] = [];
  for (const command of block.split('\n').filter((line) => line.startsWith('$ thidua '))) {
    const ran = await thidua(folder, ...wordsOf(command.slice('$ thidua '.length), folder));
    const printed = `${ran.out}${ran.err}`.replaceAll(folder, '…').trimEnd();
    lines.push(command, ...(printed === '' ? [] : [printed]), ...(ran.code === 0 ? [] : [`(exit ${ran.code})`]));
  }
  return ['```console', ...lines, '```'].join('\n');
}

/** Splits as a shell would, with quotes and `*.xlsx`. */
function wordsOf(command: string, folder: string): string[] {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map((each) => each[1] ?? each[2] ?? '');
  return words.flatMap((word) =>
    word === '*.xlsx'
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.xlsx'))
          .sort()
      : [word],
  );
}
