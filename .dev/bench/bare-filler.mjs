// The bare filler: what `propose` is measured against.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from '../ensure.mjs';

/** A process that fills the very papers `propose` writes, with the same libraries and values, and does nothing else. */
export function writeBareFiller(work, year) {
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
        void withYear(context, async ({ config, data }) => {
          const { law } = await lawOfYear(context, config, { options: {} });
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
  run([dump, year, values], env);
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
  run([script], process.env);
  return script;
}

function run(words, env) {
  const { status } = spawnSync(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`the bare filler could not be prepared: exit ${status}`);
}
