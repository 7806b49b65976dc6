// npm run bench [-- commands|reading] [-- full]: whole processes, interleaved, medians, as ratios; the targets last.
// Without "full" the reading is of 200 school books and 20.000 rows, a few minutes; with it of 1.000 and 100.000.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchCommands } from './bench/commands.mjs';
import { benchReading } from './bench/reading.mjs';
import { build, install } from './ensure.mjs';

install();
build();
const words = new Set(process.argv.slice(2));
const only = ['commands', 'reading'].find((part) => words.has(part));
const sizes = words.has('full') ? { books: 1_000, rows: 100_000, rounds: 3 } : { books: 200, rows: 20_000, rounds: 3 };
const work = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
process.stdout.write(`Node ${process.versions.node}\n`);
const targets = [];
if (only !== 'reading') targets.push(...benchCommands(join(work, 'commands'), 9));
if (only !== 'commands') targets.push(...benchReading(join(work, 'reading'), sizes));
process.stdout.write('\n');
for (const [name, found, how, target] of targets) {
  const met = how === 'at least' ? found >= target : found <= target;
  const shown = found.toFixed(found < 20 ? 2 : 0).padStart(7);
  process.stdout.write(`${name.padEnd(46)}${shown}   ${how.padEnd(8)} ${target}   ${met ? 'ok' : 'MISSED'}\n`);
}
rmSync(work, { recursive: true, force: true });
