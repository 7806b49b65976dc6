// The tally measured: people a second on one core with and without explanations, how the cost grows with the people of one
// school and with the number of schools, and the memory of schools tallied one at a time. Each figure is of a process of its
// own, in processor time of law and tally alone; the making of the schools is left out.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from '../ensure.mjs';

/** A school like most. */
const PEOPLE = 60;
/** Schools after which the memory should grow no more. */
const FEW = 100;

/** Measures `schools` schools of 60 people, and one school growing up to `largest` people; gives the lines of targets. */
export function benchTally(work, { schools, largest, rounds }) {
  mkdirSync(work, { recursive: true });
  const script = writeMeasured(work);
  const sizes = [1_000, 3_000, 10_000, 30_000, 100_000].filter((size) => size <= largest);
  const runs = { plain: { schools }, explained: { schools, explain: true }, few: { schools: FEW } };
  for (const size of sizes) {
    runs[`one ${size}`] = { people: size, schools: Math.ceil(15_000 / size), warm: 50 };
    runs[`many ${size}`] = { schools: Math.ceil(size / PEOPLE), warm: 50 };
  }
  const found = Object.fromEntries(Object.keys(runs).map((name) => [name, { busy: [], peak: [] }]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, asked] of Object.entries(runs)) {
      const { busy, peak } = measure(script, asked);
      found[name].busy.push(busy);
      found[name].peak.push(peak / 1024);
    }
  }
  const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(rounds / 2)];
  const perPerson = (name) => median(found[name].busy) / (runs[name].schools * (runs[name].people ?? PEOPLE));
  const perSecond = (name) => 1000 / perPerson(name);
  const peak = (name) => median(found[name].peak);
  const print = (line) => process.stdout.write(`${line}\n`);

  print(`\ntally of ${schools} schools of ${PEOPLE} people, medians of ${rounds} interleaved runs`);
  for (const [name, words] of [
    ['plain', 'without explanations'],
    ['explained', 'with explanations'],
  ]) {
    print(`${words.padEnd(28)}${perSecond(name).toFixed(0).padStart(7)} people/s   (peak ${peak(name).toFixed(0)} MB)`);
  }
  print('\npeople          one school   schools of 60   (µs a person, without explanations)');
  for (const size of sizes) {
    const [one, many] = ['one', 'many'].map((kind) => (perPerson(`${kind} ${size}`) * 1000).toFixed(1));
    print(`${String(size).padStart(7)}${one.padStart(19)}${many.padStart(16)}`);
  }
  const slope = (kind) => slopeOf(sizes.map((size) => [size, perPerson(`${kind} ${size}`) * size]));
  const grown = sizes.length > 1 ? `${sizes[0]} to ${sizes.at(-1)} people` : 'people';
  return [
    ['tally: people/s without explanations', perSecond('plain'), 'at least', 100_000],
    [`tally: slope, one school of ${grown}`, slope('one'), 'at most', 1.1],
    [`tally: slope, schools of ${PEOPLE}, ${grown}`, slope('many'), 'at most', 1.1],
    [`tally: peak of ${schools} : ${FEW} schools`, peak('plain') / peak('few'), 'at most', 1.2],
  ];
}

function measure(script, asked) {
  const result = spawnSync(process.execPath, [script, JSON.stringify({ people: PEOPLE, warm: 0, ...asked })], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (result.status !== 0) throw new Error(`the tally could not be measured: exit ${result.status}`);
  return JSON.parse(result.stdout);
}

/** The exponent of the cost: the slope of the straight line nearest to the points, both axes logarithmic. */
function slopeOf(points) {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)]);
  const mean = (at) => logs.reduce((sum, each) => sum + each[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const together = logs.reduce((sum, each) => sum + (each[0] - x) * (each[1] - y), 0);
  return together / logs.reduce((sum, each) => sum + (each[0] - x) ** 2, 0);
}

/** The process that is measured: schools made and tallied one at a time, under the national law and the two sample layers. */
function writeMeasured(work) {
  const outfile = join(work, 'tally.cjs');
  buildSync({
    stdin: {
      contents: `
import { readFileSync } from 'node:fs';
import { inventedSchool } from './.dev/bench/schools.mjs';
import { lawAt } from './src/law/at.ts';
import { loadRulebook } from './src/law/load.ts';
import { nationalLayers } from './src/law/national.ts';
import { tally } from './src/tally/tally.ts';
const asked = JSON.parse(process.argv[2]);
const layers = ['tinh-truong-giang', 'truong-song-trang'].map((id) => {
  const text = readFileSync(${JSON.stringify(join(root, 'fixtures', 'luat-mau'))} + '/' + id + '.json', 'utf8');
  return { id, text, source: id + '.json' };
});
const { rulebook } = loadRulebook([...nationalLayers(), ...layers]);
let busy = 0;
function one(seed, people, counted) {
  const data = inventedSchool(seed, people);
  const before = process.cpuUsage();
  const told = tally(data, lawAt(rulebook, '2025-05-30', '2025-06-15', data.config), { explain: asked.explain === true });
  const { user, system } = process.cpuUsage(before);
  if (told.people.length !== people) throw new Error('people lost: ' + told.people.length);
  if (counted) busy += (user + system) / 1000;
}
for (let seed = 1; seed <= asked.warm; seed++) one(seed, ${PEOPLE}, false);
for (let seed = 1; seed <= asked.schools; seed++) one(seed, asked.people, true);
process.stdout.write(JSON.stringify({ busy, peak: process.resourceUsage().maxRSS }));
`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    logLevel: 'error',
  });
  return outfile;
}
