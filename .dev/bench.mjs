// npm run bench [-- commands|reading|tally] [-- full]: whole processes, interleaved, medians, as ratios; the targets last.
// Without "full" the reading is of 200 school books and 20.000 rows and the tally of 300 schools and one of up to 10.000
// people, a few minutes; with it of 1.000 and 100.000.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchCommands } from './bench/commands.mjs';
import { benchReading } from './bench/reading.mjs';
import { benchTally } from './bench/tally.mjs';
import { build, install } from './ensure.mjs';

install();
build();
const words = new Set(process.argv.slice(2));
const only = ['commands', 'reading', 'tally'].find((part) => words.has(part));
const full = words.has('full');
const asked = (part) => only === undefined || only === part;
const reading = full ? { books: 1_000, rows: 100_000, rounds: 3 } : { books: 200, rows: 20_000, rounds: 3 };
const tally = full ? { schools: 1_000, largest: 100_000, rounds: 3 } : { schools: 300, largest: 10_000, rounds: 3 };
const work = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
process.stdout.write(`Node ${process.versions.node}\n`);
const targets = [];
if (asked('commands')) targets.push(...benchCommands(join(work, 'commands'), 9));
if (asked('reading')) targets.push(...benchReading(join(work, 'reading'), reading));
if (asked('tally')) targets.push(...benchTally(join(work, 'tally'), tally));
process.stdout.write('\n');
for (const [name, found, how, target] of targets) {
  const met = how === 'at least' ? found >= target : found <= target;
  const shown = found.toFixed(found < 20 ? 2 : 0).padStart(7);
  process.stdout.write(`${name.padEnd(56)}${shown}   ${how.padEnd(8)} ${target}   ${met ? 'ok' : 'MISSED'}\n`);
}
rmSync(work, { recursive: true, force: true });
