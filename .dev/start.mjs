// npm start: install what is needed, build, and run the main job on the invented school.
import { build, install, run } from './ensure.mjs';

install();
build();
run(process.execPath, ['bin/thidua.js', 'demo', ...process.argv.slice(2)]);
