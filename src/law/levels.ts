/** Whose layers of law there are, and which are laid over which. Decides nothing. */

export type LayerLevel = 'national' | 'province' | 'school' | 'year';

/** Lowest first: a later level outranks the earlier ones. */
export const LEVELS = ['national', 'province', 'school', 'year'] as const satisfies readonly LayerLevel[];

/** Levels a file in `luat/` may be of. */
export const OWN_LEVELS = ['province', 'school'] as const satisfies readonly LayerLevel[];
export type OwnLevel = (typeof OWN_LEVELS)[number];

export function isOwnLevel(level: string): level is OwnLevel {
  return (OWN_LEVELS as readonly string[]).includes(level);
}

/** Levels a layer is laid over: its own comes last, for two files of one level. */
export function levelsBelow(level: LayerLevel): readonly LayerLevel[] {
  return LEVELS.slice(0, LEVELS.indexOf(level) + 1);
}
