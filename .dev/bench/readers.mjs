// The processes that are measured: each reads every workbook named on its command line and does nothing else.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from '../ensure.mjs';

/** Writes the scripts into `work`; gives their paths by what they do. */
export function writeReaders(work) {
  const script = (name, body) => {
    const path = join(work, `${name}.cjs`);
    writeFileSync(path, `'use strict';\n${PEAK}${body}`);
    return path;
  };
  const library = (name) => `require(${JSON.stringify(join(root, 'node_modules', name))})`;
  return {
    floor: script('floor', FLOOR),
    cells: ours(
      work,
      'cells',
      `import { readWorkbook } from './src/read/workbook.ts';
       let placed = 0;
       ${PER_FILE}
         const workbook = await readWorkbook(readFileSync(file), basename(file));
         for (const sheet of workbook.sheets) for (const row of sheet.rows) placed += row.cells.length;
       ${DONE('placed')}`,
    ),
    records: ours(
      work,
      'records',
      `import { readWorkbook } from './src/read/workbook.ts';
       import { parseWorkbook } from './src/parse/workbook.ts';
       const context = { year: '2024-2025', today: '2025-06-30', remembered: {}, seen: new Map() };
       let taken = 0;
       ${PER_FILE}
         taken += parseWorkbook(await readWorkbook(readFileSync(file), basename(file)), context).records.length;
       ${DONE('taken')}`,
    ),
    exceljs: script(
      'exceljs',
      `const { readFileSync } = require('node:fs');
const { Workbook } = ${library('exceljs')};
(async () => { for (const file of process.argv.slice(2)) await new Workbook().xlsx.load(readFileSync(file)); })();`,
    ),
    SheetJS: script(
      'sheetjs',
      `const { readFileSync } = require('node:fs');
const { read } = ${library('@e965/xlsx')};
for (const file of process.argv.slice(2)) read(readFileSync(file), { type: 'buffer' });`,
    ),
  };
}

/** Peak memory of the process in kB, its processor time in ms and what it counted, for the parent. */
const PEAK = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const counted = globalThis.counted;
  process.stdout.write(JSON.stringify({ peak: maxRSS, busy: (userCPUTime + systemCPUTime) / 1000, counted }));
});
`;
const PER_FILE = 'async function all() { for (const file of process.argv.slice(2)) {';
const DONE = (counter) => `} globalThis.counted = ${counter}; }
       void all();`;

function ours(work, name, contents) {
  const outfile = join(work, `${name}.cjs`);
  buildSync({
    stdin: {
      contents: `import { readFileSync } from 'node:fs';\nimport { basename } from 'node:path';\n${contents}`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    banner: { js: PEAK },
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    external: ['@e965/xlsx', 'iconv-lite'],
    logLevel: 'error',
  });
  return outfile;
}

/** The least any reader can do: find the sheet parts, inflate them, count the tags of cells. */
const FLOOR = `const { readFileSync } = require('node:fs');
const { inflateRawSync } = require('node:zlib');
let counted = 0;
for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(Buffer.from('PK\\u0005\\u0006', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = bytes.readUInt16LE(end + 10); entry > 0; entry--) {
    const name = bytes.toString('latin1', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    if (name.startsWith('xl/worksheets/sheet')) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const xml = inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20)));
      for (let byte = 0; byte < xml.length; byte++) {
        if (xml[byte] === 0x3c && xml[byte + 1] === 0x63 && xml[byte + 2] === 0x20) counted++;
      }
    }
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
globalThis.counted = counted;`;
