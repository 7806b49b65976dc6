// npm test: install what is needed, build, and pass every test.
import { build, install, runPackage } from './ensure.mjs';

install();
build();
runPackage('vitest/vitest.mjs', ['run', ...process.argv.slice(2)]);
