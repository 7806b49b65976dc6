/** Who heads the school and who deputises, by the staff list's Chức vụ. In: records; out: a name only where there is just one. */
import { foldBare } from '../text/fold.ts';
import type { StoredRecord } from '../types.ts';
import { fieldText } from './dossier-folder.ts';

/** Offices as folded words. */
export const HEAD = 'hieu truong';
const DEPUTY = 'pho hieu truong';

/** Name of the one whose staff row says "Hiệu trưởng"; undefined where there is none, or more than one. */
export function headName(records: readonly StoredRecord[]): string | undefined {
  return holder(records, HEAD);
}

/** Name of the one "Phó Hiệu trưởng"; undefined where there is none, or more than one. */
export function deputyName(records: readonly StoredRecord[]): string | undefined {
  return holder(records, DEPUTY);
}

export function isOffice(position: string | null | undefined, office: string): boolean {
  return foldBare(position ?? '') === office;
}

function holder(records: readonly StoredRecord[], office: string): string | undefined {
  const found = records.filter(({ kind, fields }) => kind === 'staff' && isOffice(fieldText(fields.position), office));
  return found.length === 1 ? fieldText(found[0]?.fields.name) : undefined;
}
