// src/ → dist/: one small CommonJS file to start with, and one file for each part that is loaded on demand.
// Every dynamic import of a file of ours becomes an entry of its own; all of them lie side by side in dist/.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');
const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const entries = new Map([['main', join(src, 'cli', 'main.ts')]]);
for (const file of sources(src)) {
  for (const match of readFileSync(file, 'utf8').matchAll(/\bimport\(\s*'(\.[^']+\.ts)'\s*,?\s*\)/gu)) {
    const target = resolve(dirname(file), match[1]);
    entries.set(entryName(target), target);
  }
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
await build({
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
  external: Object.keys(dependencies ?? {}),
  supported: { 'dynamic-import': false },
  define: { 'process.env.THIDUA_VERSION': JSON.stringify(version) },
  logLevel: 'warning',
  plugins: [{ name: 'parts', setup: keepPartsApart }],
});

function keepPartsApart(building) {
  building.onResolve({ filter: /^\..*\.ts$/ }, (found) => {
    if (found.kind !== 'dynamic-import') return undefined;
    const target = resolve(found.resolveDir, found.path);
    if (!entries.has(entryName(target))) throw new Error(`a dynamic import the build did not see: ${target}`);
    return { path: `./${entryName(target)}.cjs`, external: true };
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
