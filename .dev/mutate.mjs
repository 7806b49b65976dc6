// npm run mutate [-- src/tally/votes.ts …]: changes law and tally one small way at a time and asks whether a test notices.
// A job of its own, half an hour or more: not part of check. Its tool is put beside the dependencies, not among them.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, run, runPackage } from './ensure.mjs';

const TOOLS = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/vitest-runner@9.6.1'];
const asked = process.argv.slice(2);

install();
if (!existsSync(join(root, 'node_modules', '@stryker-mutator', 'vitest-runner'))) {
  run('npm', ['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error', ...TOOLS]);
}
const work = join(root, 'node_modules', '.thidua-mutate');
mkdirSync(work, { recursive: true });
const config = join(work, 'stryker.json');
writeFileSync(
  config,
  JSON.stringify({
    mutate: asked.length > 0 ? asked : ['src/tally/**/*.ts', 'src/law/*.ts'],
    testRunner: 'vitest',
    vitest: { configFile: join('.dev', 'mutate.vitest.mjs') },
    // Its TypeScript preprocessor speaks to an older compiler; nothing here needs it.
    tsconfigFile: 'no-tsconfig.json',
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    reporters: ['clear-text', 'json'],
    jsonReporter: { fileName: join(work, 'mutants.json') },
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    tempDirName: '.mutate',
    cleanTempDir: 'always',
    ignorePatterns: ['dist', 'docs', 'templates/*.docx', 'templates/*.xlsx'],
    timeoutMS: 30000,
    concurrency: 2,
    thresholds: { high: 90, low: 75, break: null },
  }),
);
runPackage('@stryker-mutator/core/bin/stryker.js', ['run', config]);
process.stdout.write(`${join('node_modules', '.thidua-mutate', 'mutants.json')} tells every mutant and its fate\n`);
