// npm run fix: mends what a machine can.
import { install, runPackage } from './ensure.mjs';

install();
runPackage('@biomejs/biome/bin/biome', ['check', '--write', '.']);
