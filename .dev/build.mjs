// src/ → dist/: one small CommonJS file to start with, and one file for each part that is loaded on demand.
// Small libraries are bundled (a package of many files, or of ES modules, is slow to require); their licences lie beside.
// Every dynamic import of a file of ours becomes an entry of its own; all of them lie side by side in dist/.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');
const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const entries = new Map([
  ['main', join(src, 'cli', 'main.ts')],
  ['index', join(src, 'index.ts')],
]);
for (const file of sources(src)) {
  for (const match of readFileSync(file, 'utf8').matchAll(/\bimport\(\s*'(\.[^']+\.ts)'\s*,?\s*\)/gu)) {
    const target = resolve(dirname(file), match[1]);
    entries.set(entryName(target), target);
  }
}

/** What nearly every part imports: a file of its own, loaded once. */
const SHARED = ['words/problems.ts', 'problem.ts'].map((name) => join(src, name));
for (const file of SHARED) entries.set(entryName(file), file);

const BUNDLED = ['@clack/prompts', 'chalk', 'commander', 'date-fns', 'fastest-levenshtein', 'fast-string-width', 'zod'];

rmSync(join(root, 'dist'), { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: Object.fromEntries(entries),
  outdir: join(root, 'dist'),
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  charset: 'utf8',
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: false,
  legalComments: 'none',
  external: Object.keys(dependencies ?? {}).filter((name) => !BUNDLED.includes(name)),
  metafile: true,
  absWorkingDir: root,
  supported: { 'dynamic-import': false },
  define: { 'process.env.THIDUA_VERSION': JSON.stringify(version) },
  logLevel: 'warning',
  plugins: [
    { name: 'parts', setup: keepPartsApart },
    { name: 'no child process', setup: leaveOutChildProcess },
    { name: 'law as text', setup: parseLawAsJson },
  ],
});

writeFileSync(join(root, 'dist', 'LICENSES.txt'), licences(Object.keys(metafile.inputs)).join('\n\n'));

function licences(inputs) {
  const inside = inputs.map((path) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(path)?.[0] ?? '');
  const folders = [...new Set(inside)].filter((folder) => folder !== '').sort();
  return folders.map((folder) => {
    const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e/iu.test(name));
    if (file === undefined) throw new Error(`bundled without a licence: ${folder}`);
    return `${basename(folder)}\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}`;
  });
}

function keepPartsApart(building) {
  building.onResolve({ filter: /^\..*\.ts$/ }, (found) => {
    const target = resolve(found.resolveDir, found.path);
    if (found.kind !== 'dynamic-import' && !SHARED.includes(target)) return undefined;
    if (!entries.has(entryName(target))) throw new Error(`a dynamic import the build did not see: ${target}`);
    return { path: `./${entryName(target)}.cjs`, external: true };
  });
}

/** Commander loads it for subcommands that are programs of their own. We have none, and it costs as much as commander itself. */
function leaveOutChildProcess(building) {
  building.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
    /[\\/]commander[\\/]/u.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
  );
  building.onLoad({ filter: /^none$/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
}

/** JSON in a string is read three times faster than the same written as a literal of the language. */
function parseLawAsJson(building) {
  building.onLoad({ filter: /[\\/]law[\\/]data[\\/][^\\/]+\.json$/ }, ({ path }) => {
    const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
    return { contents: `export default JSON.parse(${JSON.stringify(text)});` };
  });
}

/** src/cli/commands/import.ts → cli-commands-import */
function entryName(file) {
  const inside = relative(src, file);
  return join(dirname(inside), basename(inside, '.ts')).replace(/[\\/]/gu, '-');
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.name.endsWith('.ts')) yield path;
  }
}
