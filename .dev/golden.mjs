// npm run golden: plays the golden pages; with `-- --reset` writes the present output into them.
import { build, install, runPackage } from './ensure.mjs';

install();
build();
const reset = process.argv.includes('--reset');
runPackage('vitest/vitest.mjs', ['run', 'test/golden'], {
  env: { ...process.env, ...(reset ? { GOLDEN_RESET: '1' } : {}) },
});
