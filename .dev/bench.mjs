// npm run bench [-- rounds]: whole processes, interleaved, medians, given as ratios to a process that does the least possible.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildSync } from 'esbuild';
import { build, install, root } from './ensure.mjs';

install();
build();
const ROUNDS = Number(process.argv[2] ?? 9);
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

const filler = bareFiller();
const memory = join(work, 'memory.cjs');
const peak = join(work, 'peak');
writeFileSync(
  memory,
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)));`,
);

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
  process.stdout.write(
    `${name.padEnd(30)} ${ratio(name, 'node -e 0')} × node -e 0   (${median(name).toFixed(0)} ms)\n`,
  );
}
node('--require', memory, ...importing);
const megabytes = Number(readFileSync(peak, 'utf8')) / 1024;
const against = [
  ['--version : node -e 0', ratio('--version', 'node -e 0'), 1.6],
  ['--help : node -e 0', ratio('--help', 'node -e 0'), 1.6],
  ['import : exceljs merely opening', ratio('import ten workbooks', 'exceljs opens ten workbooks'), 1],
  ['tally : node -e 0', ratio('tally', 'node -e 0'), 2.5],
  ['explain : node -e 0', ratio('explain', 'node -e 0'), 2.5],
  ['propose : bare filler', ratio('propose', 'bare filler of the papers'), 2],
  ['peak memory of import, MB', megabytes.toFixed(0).padStart(6), 150],
];
process.stdout.write('\n');
for (const [name, found, most] of against) {
  const mark = Number(found) <= most ? 'ok' : 'OVER';
  process.stdout.write(`${name.padEnd(34)} ${found}   at most ${most}   ${mark}\n`);
}
rmSync(work, { recursive: true, force: true });

function ratio(name, base) {
  return (median(name) / median(base)).toFixed(2).padStart(6);
}

/** A process that fills the very papers `propose` writes, with the same libraries and values, and does nothing else. */
function bareFiller() {
  const values = join(work, 'papers.json');
  const dump = join(work, 'dump.cjs');
  buildSync({
    stdin: {
      contents: `
        import { writeFileSync } from 'node:fs';
        import { lawOfYear } from './src/cli/year-law.ts';
        import { withYear } from './src/cli/year.ts';
        import { dossier } from './src/papers/dossier.ts';
        import { tally } from './src/tally/tally.ts';
        const [, , dir, out] = process.argv;
        const context = { dir, today: '2025-06-30' };
        void withYear(context, ({ config, data }) => {
          const { law } = lawOfYear(context, config, { options: {} });
          writeFileSync(out, JSON.stringify(dossier({ tally: tally(data, law), data, law, today: context.today })));
        });`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: dump,
    bundle: true,
    platform: 'node',
    packages: 'external',
    supported: { 'dynamic-import': false },
    logLevel: 'error',
  });
  const env = { ...process.env, NODE_PATH: join(root, 'node_modules') };
  must(spawnSync(process.execPath, [dump, year, values], { env, stdio: ['ignore', 'ignore', 'inherit'] }));
  const script = join(work, 'fill.cjs');
  const library = (name) => `require(${JSON.stringify(join(root, 'node_modules', name))})`;
  writeFileSync(
    script,
    `const { readFileSync, writeFileSync } = require('node:fs');
const Docxtemplater = ${library('docxtemplater')};
const PizZip = ${library('pizzip')};
const { unzipSync, zipSync } = ${library('fflate')};
JSON.parse(readFileSync(${JSON.stringify(values)}, 'utf8')).forEach((paper, at) => {
  const template = readFileSync(${JSON.stringify(join(root, 'templates'))} + '/' + paper.template);
  let bytes;
  if (paper.format === 'docx') {
    const own = (tag) => ({ get: (scope) => (tag === '.' ? scope : Object(scope)[tag]) });
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true, parser: own });
    document.render(paper.values);
    bytes = document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  } else bytes = zipSync(unzipSync(template));
  writeFileSync(${JSON.stringify(work)} + '/' + at, bytes);
});`,
  );
  must(node(script));
  return script;
}

function node(...words) {
  return spawnSync(process.execPath, words, { stdio: 'ignore' });
}

function must(result, dataErrorsAllowed = false) {
  if (result.status === 0 || (dataErrorsAllowed && result.status === 1)) return;
  throw new Error(`the bench could not prepare its year: exit ${result.status}`);
}
