// npm run bench: whole processes, interleaved, medians, given as ratios to a process that does the least possible.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build, install, root } from './ensure.mjs';

install();
build();
const ROUNDS = 9;
const cli = join(root, 'bin', 'thidua.js');
const school = join(root, 'fixtures', 'truong-mau');
const books = readdirSync(school)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => join(school, name));
const work = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
const year = join(work, 'nam');
must(node(cli, 'init', year, '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025'));
cpSync(join(school, 'thidua.json'), join(year, 'thidua.json'));
const empty = join(work, 'nam-trong');
cpSync(year, empty, { recursive: true });
must(node(cli, 'import', '--dir', year, '--quiet', ...books), true);
const opener = join(work, 'open.cjs');
writeFileSync(
  opener,
  `const { Workbook } = require(${JSON.stringify(join(root, 'node_modules', 'exceljs'))});
(async () => { for (const file of process.argv.slice(2)) await new Workbook().xlsx.readFile(file); })();`,
);

const commands = {
  'node -e 0': ['-e', '0'],
  '--version': [cli, '--version'],
  '--help': [cli, '--help'],
  'exceljs opens ten workbooks': [opener, ...books],
  'import ten workbooks': [cli, 'import', '--dir', empty, '--dry-run', '--json', ...books],
  tally: [cli, 'tally', '--dir', year, '--json'],
  explain: [cli, 'explain', '--dir', year, 'to-1', '--json'],
};
const times = new Map(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, words] of Object.entries(commands)) {
    const start = performance.now();
    node(...words);
    if (round > 0) times.get(name).push(performance.now() - start);
  }
}
const median = (name) => times.get(name).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
process.stdout.write(`Node ${process.versions.node}, medians of ${ROUNDS} interleaved runs\n`);
for (const name of Object.keys(commands)) {
  const ratio = (median(name) / median('node -e 0')).toFixed(2);
  process.stdout.write(`${name.padEnd(30)} ${ratio.padStart(6)} × node -e 0   (${median(name).toFixed(0)} ms)\n`);
}
const imported = median('import ten workbooks') / median('exceljs opens ten workbooks');
process.stdout.write(`import : exceljs merely opening = ${imported.toFixed(2)}\n`);
rmSync(work, { recursive: true, force: true });

function node(...words) {
  return spawnSync(process.execPath, words, { stdio: 'ignore' });
}

function must(result, dataErrorsAllowed = false) {
  if (result.status === 0 || (dataErrorsAllowed && result.status === 1)) return;
  throw new Error(`the bench could not prepare its year: exit ${result.status}`);
}
