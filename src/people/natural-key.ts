/**
 * What makes two rows speak of one thing: a key per kind, over resolved records. Refuses nothing.
 */
import { foldName } from '../text/fold.ts';
import type { FieldValue, Kind, PersonId, SheetRecord } from '../types.ts';

/** Kinds in which a person has one row. */
export const ONE_ROW_KINDS: ReadonlySet<Kind> = new Set<Kind>(['staff', 'evaluation', 'registration', 'council']);

/** Fields by which a row says whom it is about. */
export const NAMES_SUBJECT: ReadonlySet<string> = new Set([
  'name',
  'subject',
  'code',
  'birthDate',
  'authors',
  'person',
]);

/** Fields that, beside the subject, tell rows of a kind apart. */
export const TELLING: Readonly<Record<Kind, readonly string[]>> = {
  staff: [],
  registration: [],
  evaluation: [],
  council: [],
  collective: [],
  initiative: ['title', 'schoolYear', 'authors'],
  history: ['schoolYear', 'award', 'basis'],
  movement: ['name'],
  'movement-result': ['movement', 'campaign'],
  ballot: ['award'],
  special: ['type', 'achievement', 'date'],
  model: ['name'],
  decision: ['award'],
  score: ['criterion'],
};

/** Kinds whose record is about the thing it names, whoever stands beside it. */
const ABOUT_THINGS: ReadonlySet<Kind> = new Set<Kind>(['initiative', 'movement', 'model']);

/** The key; `samePerson` joins ids of one person. Rows entered by hand for nominations have keys of their own. */
export function naturalKey(record: SheetRecord, samePerson: (id: PersonId) => PersonId = (id) => id): string {
  const subject = ABOUT_THINGS.has(record.kind)
    ? ''
    : record.person !== null
      ? `p:${samePerson(record.person)}`
      : record.collective !== null
        ? `c:${record.collective}`
        : '';
  const telling = TELLING[record.kind].map((field) => tellingValue(record, field));
  return JSON.stringify([record.kind, subject, ...telling, ...nomination(record)]);
}

/** What a field says of which thing a row is about. */
export function tellingValue(record: SheetRecord, field: string): string {
  const value = record.fields[field] ?? null;
  if (record.kind === 'history' && field === 'award' && value === null) {
    return record.unread?.award === undefined ? '(xếp loại)' : '(chưa đọc được)';
  }
  if (record.kind === 'history' && field === 'basis') return typeof value === 'string' ? value : 'cong-trang';
  if (field === 'authors') return firstAuthor(value);
  return typeof value === 'string' ? foldName(value) : String(value ?? '');
}

/** Whether two values of a field say the same; names do in whatever capitals and tone placement they are written. */
export function saysTheSame(field: string, a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(comparable(field, a)) === JSON.stringify(comparable(field, b));
}

function comparable(field: string, value: FieldValue): FieldValue {
  if (!NAMES_SUBJECT.has(field)) return value;
  if (typeof value === 'string') return foldName(value);
  if (!Array.isArray(value)) return value;
  return value.map((each) => (typeof each === 'object' ? { ...each, name: foldName(each.name) } : each)) as FieldValue;
}

function firstAuthor(value: FieldValue): string {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return typeof first === 'object' && first !== null && 'name' in first ? foldName(String(first.name)) : '';
}

function nomination(record: SheetRecord): string[] {
  if (record.kind !== 'registration') return [];
  const award = record.fields.nominated ?? record.fields.withdrawn;
  return Array.isArray(award) ? ['bằng tay', ...award.map(String)] : [];
}
