// npm run fixtures: writes the invented school's workbooks and the templates anew from their sources.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { install, root, run } from './ensure.mjs';

install();
for (const source of ['fixtures/make.ts', 'templates/make.ts', 'templates/make-xlsx.ts']) {
  const outfile = join(root, 'node_modules', '.thidua-make.cjs');
  const { dependencies } = (await import(join(root, 'package.json'), { with: { type: 'json' } })).default;
  await build({
    entryPoints: [join(root, source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: Object.keys(dependencies),
    logLevel: 'error',
  });
  run(process.execPath, [outfile, '--write'], { cwd: root });
  rmSync(outfile);
}
