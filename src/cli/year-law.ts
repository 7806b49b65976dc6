/** The law for a year's folder: its layers laid over the national ones, read at the dates asked for. Opens no store. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lawAt } from '../law/at.ts';
import { type LayerText, loadRulebook } from '../law/load.ts';
import { nationalLayers, settingsLayer } from '../law/national.ts';
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { Problem } from '../problem.ts';
import { showDate } from '../text/dates.ts';
import { compareText } from '../text/order.ts';
import type { YearConfig } from '../types.ts';
import { problem } from '../words/problems.ts';
import { dayOption } from './given.ts';
import type { Context, Given } from './outcome.ts';

/** National layers, then `luat/*.json` of the folder, then the settings of thidua.json. */
export function rulebookOf(folder: string, config: YearConfig): ReturnType<typeof loadRulebook> {
  const own = settingsLayer(config);
  return loadRulebook([...nationalLayers(), ...layersIn(join(folder, 'luat')), ...(own === undefined ? [] : [own])]);
}

function layersIn(folder: string): LayerText[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith('.json'))
    .sort(compareText)
    .map((name) => ({ id: name.slice(0, -5), text: readFileSync(join(folder, name), 'utf8'), source: `luat/${name}` }));
}

export interface LawOfYear {
  readonly law: DecidingLaw;
  readonly problems: readonly Problem[];
}

/** The law at `--as-of` (default: thidua.json, else today) and `--decided-on` (default: thidua.json, else as-of, said). */
export function lawOfYear(context: Context, config: YearConfig, given: Given): LawOfYear {
  const { rulebook, problems } = rulebookOf(context.dir, config);
  const asOf = dayOption(given, 'asOf', '--as-of') ?? config.asOf ?? context.today;
  const known = dayOption(given, 'decidedOn', '--decided-on') ?? config.decidedOn;
  const assumed = known === undefined ? [problem('ngay-ky-gia-dinh', [], { date: showDate(asOf) })] : [];
  return { law: lawAt(rulebook, asOf, known ?? asOf, config), problems: [...problems, ...assumed] };
}
