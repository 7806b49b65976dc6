// Commands measured: whole processes, interleaved, medians, given as ratios to a process that does the least possible.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from '../ensure.mjs';
import { writeBareFiller } from './bare-filler.mjs';

const cli = join(root, 'bin', 'thidua.js');

/** Prints the times of the commands; gives the lines of targets. */
export function benchCommands(work, rounds) {
  mkdirSync(work, { recursive: true });
  const school = join(root, 'fixtures', 'truong-mau');
  const books = readdirSync(school)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(school, name));
  const year = join(work, 'nam');
  must(node(cli, 'init', year, '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025', '--yes'));
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
  const filler = writeBareFiller(work, year);
  const importing = [cli, 'import', '--dir', empty, '--dry-run', '--json', ...books];
  const commands = {
    'node -e 0': ['-e', '0'],
    '--version': [cli, '--version'],
    '--help': [cli, '--help'],
    'exceljs opens ten workbooks': [opener, ...books],
    'import ten workbooks': importing,
    tally: [cli, 'tally', '--dir', year, '--json'],
    explain: [cli, 'explain', '--dir', year, 'to-1', '--json'],
    'bare filler of the papers': [filler],
    propose: [cli, 'propose', '--dir', year, '--json'],
  };
  const times = new Map(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, words] of Object.entries(commands)) {
      const start = performance.now();
      node(...words);
      if (round > 0) times.get(name).push(performance.now() - start);
    }
  }
  const median = (name) => times.get(name).sort((a, b) => a - b)[Math.floor(rounds / 2)];
  const ratio = (name, base) => median(name) / median(base);
  process.stdout.write(`\ncommands, medians of ${rounds} interleaved runs\n`);
  for (const name of Object.keys(commands)) {
    const shown = ratio(name, 'node -e 0').toFixed(2).padStart(7);
    process.stdout.write(`${name.padEnd(28)}${shown} × node -e 0   (${median(name).toFixed(0)} ms)\n`);
  }
  return [
    ['--version : node -e 0', ratio('--version', 'node -e 0'), 'at most', 1.6],
    ['--help : node -e 0', ratio('--help', 'node -e 0'), 'at most', 1.6],
    ['import : exceljs opens', ratio('import ten workbooks', 'exceljs opens ten workbooks'), 'at most', 1],
    ['tally : node -e 0', ratio('tally', 'node -e 0'), 'at most', 2.5],
    ['explain : node -e 0', ratio('explain', 'node -e 0'), 'at most', 2.5],
    ['propose : bare filler', ratio('propose', 'bare filler of the papers'), 'at most', 2],
    ['peak memory of import, MB', peakOf(work, importing), 'at most', 150],
  ];
}

function peakOf(work, words) {
  const memory = join(work, 'memory.cjs');
  const peak = join(work, 'peak');
  writeFileSync(
    memory,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)));`,
  );
  node('--require', memory, ...words);
  return Number(readFileSync(peak, 'utf8')) / 1024;
}

function node(...words) {
  return spawnSync(process.execPath, words, { stdio: 'ignore' });
}

function must(result, dataErrorsAllowed = false) {
  if (result.status === 0 || (dataErrorsAllowed && result.status === 1)) return;
  throw new Error(`the bench could not prepare its year: exit ${result.status}`);
}
