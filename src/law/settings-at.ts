/** The switches in force on a day, each with where it was set. Throws where no layer gives one: the national layer must. */
import type { Cited } from '../types.ts';
import type { MakeCited } from './at.ts';
import type { Sourced } from './dated-schema.ts';
import { inForce, type Rulebook } from './rulebook.ts';
import type { Layer } from './schema.ts';
import type { Settings } from './vocabulary.ts';

type CitedSettings = { readonly [K in keyof Settings]: Cited<Settings[K]> };

/** All settings at a day; a hole is a mistake of the bundled layer, so it is thrown, not returned. */
export function settingsAt(rulebook: Rulebook, date: string, cited: MakeCited): CitedSettings {
  function setting<T>(key: string, pick: (layer: Layer) => readonly (Sourced & { readonly value: T })[] | undefined) {
    const found = inForce(rulebook, date, pick);
    if (found === undefined) throw new Error(`no value of setting ${key} on ${date}`);
    return cited(`cai-dat.${key}`, found, found.value.value, date, `cài đặt ${key}`);
  }
  return {
    countsCurrentYear: setting('countsCurrentYear', (layer) => layer.settings?.countsCurrentYear),
    initiativeReuse: setting('initiativeReuse', (layer) => layer.settings?.initiativeReuse),
    minCoauthorShare: setting('minCoauthorShare', (layer) => layer.settings?.minCoauthorShare),
    absenceBarDays: setting('absenceBarDays', (layer) => layer.settings?.absenceBarDays),
    collectiveUnits: setting('collectiveUnits', (layer) => layer.settings?.collectiveUnits),
    collectiveDenominator: setting('collectiveDenominator', (layer) => layer.settings?.collectiveDenominator),
    schoolYearStarts: setting('schoolYearStarts', (layer) => layer.settings?.schoolYearStarts),
    coSoTest: setting('coSoTest', (layer) => layer.settings?.coSoTest),
    scoreSheet: setting('scoreSheet', (layer) => layer.settings?.scoreSheet),
    yearlyWageFund: setting('yearlyWageFund', (layer) => layer.settings?.yearlyWageFund),
  };
}
