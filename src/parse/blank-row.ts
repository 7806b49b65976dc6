/** A row whose columns each fill a field of their own, before any is filled: every row of the table begins as a copy of it. */
export interface BlankRow {
  readonly fields: Readonly<Record<string, null>>;
  readonly cells: Readonly<Record<string, string>>;
}

/** A row of these fields; undefined where two columns share one. */
export function blankRow(fields: readonly string[]): BlankRow | undefined {
  if (new Set(fields).size < fields.length) return undefined;
  return {
    fields: Object.fromEntries(fields.map((field) => [field, null])),
    cells: Object.fromEntries(fields.map((field) => [field, ''])),
  };
}
