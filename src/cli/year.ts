/** A year's folder opened for a command: config and records. Closed again whatever happens. Knows no law (see year-law.ts). */
import type { Store } from '../store/store.ts';
import type { YearConfig, YearData } from '../types.ts';
import type { Context } from './outcome.ts';
import { readYearConfig } from './year-config.ts';

export interface OpenedYear {
  readonly config: YearConfig;
  readonly store: Store;
  readonly data: YearData;
}

/** Opens the folder of `--dir`, hands it to `use`, closes it. */
export async function withYear<T>(context: Context, use: (year: OpenedYear) => Promise<T> | T): Promise<T> {
  const config = readYearConfig(context.dir);
  const { openStore } = await import('../store/sqlite.ts');
  const store = await openStore(context.dir, { today: context.today });
  try {
    const known = { config, ...store.load() };
    const data = context.pseudonyms ? (await import('../people/pseudonyms.ts')).disguised(known).data : known;
    return await use({ config: data.config, store, data });
  } finally {
    store.close();
  }
}
