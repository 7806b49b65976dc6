/** The words a setting or a quota may be, and what a quota is unless it says otherwise: for the schema, and for those who do without it. */

export const REUSES = ['allow', 'warn', 'forbid'] as const;
export const UNITS = ['truong', 'to'] as const;
export const DENOMINATORS = ['in-service', 'without-new', 'without-maternity'] as const;
export const CO_SO_TESTS = ['one-of', 'both'] as const;
export const SCOPES = ['truong', 'to', 'nhom'] as const;
export const ROUNDINGS = ['floor', 'ceil', 'half-up'] as const;
export const RANK_KEYS = ['rating', 'score', 'votes', 'initiative', 'female'] as const;

export const USUAL_QUOTA = {
  of: 'headcount',
  scope: 'truong',
  rounding: 'floor',
  min: 0,
  rankBy: ['rating', 'score', 'female'],
} as const satisfies Readonly<Record<string, unknown>>;
