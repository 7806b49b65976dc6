// Reading measured: a thousand school books and one huge one, by our reader, our whole chain to records, two peers that
// merely open them, and the floor. Whole processes, interleaved; medians of processor time, which other work on the machine
// disturbs less than the clock, as ratios; the peak memory of the worst run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { writeReaders } from './readers.mjs';

const NAMES = {
  floor: 'floor: inflate, count tags',
  cells: 'thidua: cells placed',
  records: 'thidua: records',
  exceljs: 'exceljs merely opens',
  SheetJS: 'SheetJS merely opens',
};

/** Measures `books` school books of 60 people and one of `rows` rows; gives the lines of targets. */
export function benchReading(work, { books, rows, rounds }) {
  mkdirSync(work, { recursive: true });
  const readers = writeReaders(work);
  const sets = {
    [`${books} books of 60 people`]: writtenApart(join(work, 'books'), books, 60),
    [`one book of ${rows} × 15`]: writtenApart(join(work, 'large'), 1, rows),
  };
  const targets = [];
  for (const [set, files] of Object.entries(sets)) {
    const measured = measure(readers, files, rounds);
    const time = (name) => measured[name].time;
    process.stdout.write(`\n${set}, medians of ${rounds} interleaved runs\n`);
    for (const name of Object.keys(NAMES)) {
      const { peak, counted } = measured[name];
      const ratio = (time(name) / time('floor')).toFixed(2).padStart(7);
      const seconds = (time(name) / 1000).toFixed(2);
      const clock = (measured[name].clock / 1000).toFixed(2);
      const count = counted === undefined ? '' : `   ${counted} counted`;
      process.stdout.write(
        `${NAMES[name].padEnd(28)}${ratio} × floor  (${seconds} s of processor, ${clock} s by the clock, peak ${peak.toFixed(0)} MB)${count}\n`,
      );
    }
    targets.push(
      [`${set}: exceljs : cells`, time('exceljs') / time('cells'), 'at least', 8],
      [`${set}: cells : floor`, time('cells') / time('floor'), 'at most', 3],
      [`${set}: exceljs : records`, time('exceljs') / time('records'), 'at least', 5],
    );
    if (files.length === 1) {
      targets.push(
        [`${set}: peak of cells, MB`, measured.cells.peak, 'at most', 300],
        [`${set}: peak of records, MB`, measured.records.peak, 'at most', 300],
      );
    }
  }
  return targets;
}

/** Books written by a process of their own: a child's peak memory begins with that of its parent. */
function writtenApart(folder, count, people) {
  const words = [fileURLToPath(new URL('books.mjs', import.meta.url)), folder, String(count), String(people)];
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`the books could not be written: exit ${status}`);
  return readdirSync(folder).map((name) => join(folder, name));
}

function measure(readers, files, rounds) {
  const found = Object.fromEntries(
    Object.keys(NAMES).map((name) => [name, { times: [], clocks: [], peak: 0, counted: undefined }]),
  );
  for (let round = 0; round < rounds; round++) {
    for (const [name, script] of Object.entries(readers)) {
      const start = performance.now();
      const result = spawnSync(process.execPath, [script, ...files], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      found[name].clocks.push(performance.now() - start);
      if (result.status !== 0) throw new Error(`${name} did not read the books: exit ${result.status}`);
      const { peak, busy, counted } = JSON.parse(result.stdout);
      found[name].times.push(busy);
      found[name].peak = Math.max(found[name].peak, peak / 1024);
      found[name].counted = counted;
    }
  }
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(rounds / 2)];
  for (const each of Object.values(found)) {
    each.time = median(each.times);
    each.clock = median(each.clocks);
  }
  return found;
}
