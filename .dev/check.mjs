// npm run check: format, lint, types, unused code, tests with the house rules. One answer at the end.
import { build, install, runPackage } from './ensure.mjs';

install();
build();
const steps = [
  ['format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
  ['types', 'typescript/bin/tsc', []],
  ['unused', 'knip/bin/knip.js', []],
  ['tests, golden pages, house rules', 'vitest/vitest.mjs', ['run', '--reporter=dot']],
];
const failed = [];
for (const [name, script, args] of steps) {
  process.stdout.write(`── ${name}\n`);
  if (runPackage(script, args, { mayFail: true }).status !== 0) failed.push(name);
}
process.stdout.write(failed.length === 0 ? 'check: yes\n' : `check: no (${failed.join('; ')})\n`);
process.exit(failed.length === 0 ? 0 : 1);
