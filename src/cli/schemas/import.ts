/** `import --json`: what was understood of each file, its records and problems, and the plan; `--dry-run` gives the same. */
import * as z from 'zod';
import { count, fieldChanges, kind, place, problems, sha256, sheetRecord } from './shapes.ts';

const column = z.strictObject({
  column: z.string(),
  heading: z.string(),
  field: z.string(),
  why: z.enum(['exact', 'synonym', 'near', 'remembered', 'given']),
  movement: z.string().optional(),
});

const table = z.strictObject({
  sheet: z.string(),
  kind,
  headerRows: z.array(count),
  columns: z.array(column),
  ignoredColumns: z.array(z.strictObject({ column: z.string(), heading: z.string() })),
  read: count,
  taken: count,
  refused: count,
  skipped: z.array(z.strictObject({ rows: z.string(), count, why: z.string() })),
});

const planItem = z.strictObject({
  change: z.enum(['added', 'changed', 'same', 'absent', 'conflicting']),
  kind,
  person: z.string().nullable(),
  collective: z.string().nullable(),
  label: z.string(),
  place,
  fields: fieldChanges,
  alsoChanged: fieldChanges.optional(),
  was: place.optional(),
  why: z.enum(['sua-tay', 'nguon-khac', 'da-bo']).optional(),
});

const plan = z.strictObject({
  added: count,
  changed: count,
  same: count,
  absent: count,
  conflicting: count,
  items: z.array(planItem),
});

export const importSchema = z.strictObject({
  files: z.array(
    z.strictObject({
      file: z.string(),
      sha256,
      tables: z.array(table),
      ignoredSheets: z.array(z.strictObject({ sheet: z.string(), why: z.string() })),
    }),
  ),
  records: z.array(sheetRecord),
  problems,
  plan,
  written: z.boolean(),
  /** With `--annotate`. */
  copies: z.array(
    z.strictObject({ file: z.string(), path: z.string(), cells: count, problems: count, valuesOnly: z.boolean() }),
  ),
});
