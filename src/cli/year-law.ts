/** The law for a year's folder: its layers laid over the national ones, read at the dates asked for. Opens no store. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lawAt } from '../law/at.ts';
import { type LoadedRulebook, layered } from '../law/layered.ts';
import { isOwnLevel } from '../law/levels.ts';
import { type LayerText, nationalLayers, settingsLayer } from '../law/national.ts';
import { readPlainly } from '../law/plain-settings.ts';
import type { DecidingLaw } from '../law/vocabulary.ts';
import { CannotProceed, type Problem } from '../problem.ts';
import { showDate } from '../text/dates.ts';
import { compareText } from '../text/order.ts';
import type { IsoDate, YearConfig } from '../types.ts';
import { problem } from '../words/problems.ts';
import { dayOption } from './given.ts';
import type { Context, Given } from './outcome.ts';

/** National layers, then `luat/*.json` of the folder, then the settings of thidua.json. */
export async function rulebookOf(folder: string, config: YearConfig): Promise<LoadedRulebook> {
  const own = settingsLayer(config);
  const files = layersIn(join(folder, 'luat'));
  const loaded = await loadedFrom([...nationalLayers(), ...files, ...(own === undefined ? [] : [own])]);
  const posing = loaded.rulebook.layers
    .filter(({ source, layer }) => files.some((each) => each.source === source) && !isOwnLevel(layer.level))
    .map(({ source, layer }) => problem('quy-dinh-chua-dung-muc', [{ file: source }], { found: layer.level }));
  return { ...loaded, problems: [...loaded.problems, ...posing], unusable: [...loaded.unusable, ...posing] };
}

/** The schema library costs a third of a small command's time: it is loaded only for layers that need it. */
async function loadedFrom(layers: readonly LayerText[]): Promise<LoadedRulebook> {
  const read = layers.flatMap((each) => readPlainly(each) ?? []);
  if (read.length === layers.length) return layered(layers, read);
  const { loadRulebook } = await import('../law/load.ts');
  return loadRulebook(layers);
}

function layersIn(folder: string): LayerText[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith('.json'))
    .sort(compareText)
    .map((name) => ({ id: name.slice(0, -5), text: readFileSync(join(folder, name), 'utf8'), source: `luat/${name}` }));
}

/** The rulebook to decide by: a layer left out, or at odds with itself, ends the command and is told where. */
async function decidableRulebook(folder: string, config: YearConfig): Promise<LoadedRulebook> {
  const loaded = await rulebookOf(folder, config);
  if (loaded.unusable.length > 0) throw new CannotProceed(loaded.problems);
  return loaded;
}

export interface LawOfYear {
  readonly law: DecidingLaw;
  /** The same layers on another review date, decided the same day unless another is given: for what lies ahead, to compare. */
  on(asOf: IsoDate, decidedOn?: IsoDate): DecidingLaw;
  readonly problems: readonly Problem[];
}

/** The law at `--as-of` (default: thidua.json, else today, said) and `--decided-on` (default: thidua.json, else as-of, said). */
export async function lawOfYear(context: Context, config: YearConfig, given: Given): Promise<LawOfYear> {
  const { rulebook, problems } = await decidableRulebook(context.dir, config);
  const written = dayOption(given, 'asOf', '--as-of') ?? config.asOf;
  const asOf = written ?? context.today;
  const known = dayOption(given, 'decidedOn', '--decided-on') ?? config.decidedOn;
  const assumed = known === undefined ? [problem('ngay-ky-gia-dinh', [], { date: showDate(asOf) })] : [];
  if (written === undefined) assumed.unshift(problem('ngay-xet-gia-dinh', [], { date: showDate(asOf) }));
  const on = (day: IsoDate, decision = day) => lawAt(rulebook, day, decision, config);
  const law = on(asOf, known);
  return { law, on, problems: [...problems, ...assumed, ...passed(law)] };
}

/** Deadlines of the province or school that the day of the review has already passed. */
function passed(law: DecidingLaw): Problem[] {
  return law
    .deadlines()
    .filter(({ value }) => value.what === 'ho-so' && law.asOf > value.day)
    .map(({ value, cite }) => {
      const facts = { date: showDate(law.asOf), label: value.label, day: showDate(value.day), source: cite };
      return problem('ngay-xet-sau-han', [], facts, cite);
    });
}
