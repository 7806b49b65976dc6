/** What happened in the year besides titles: movements, special commendations, models. Rows of text and counts. */
import { showDate } from '../../text/dates.ts';
import { foldName } from '../../text/fold.ts';
import type { FieldValue, LawView, StoredRecord } from '../../types.ts';
import type { PaperValues } from '../paper.ts';
import { registrations } from '../registrations.ts';

/** Tags movements, specials, models, each with its noX switch. */
export function happenings(records: readonly StoredRecord[], law: Pick<LawView, 'award'>): PaperValues {
  const movements = movementRows(records);
  const specials = records.filter((each) => each.kind === 'special').map(({ fields }) => specialRow(fields, law));
  const models = records
    .filter((each) => each.kind === 'model')
    .map(({ fields }) => ({
      name: words(fields.name),
      content: words(fields.content),
      person: words(fields.person),
      status: words(fields.status),
    }));
  return {
    movements,
    noMovements: movements.length === 0,
    specials,
    noSpecials: specials.length === 0,
    models,
    noModels: models.length === 0,
  };
}

/** Those of the year's list, then those only registered or with results. */
function movementRows(records: readonly StoredRecord[]): PaperValues[] {
  const joined = [...registrations(records).values()].flatMap((each) => each.movements);
  const results = records.filter((each) => each.kind === 'movement-result').map((each) => words(each.fields.movement));
  const listed = records.filter((each) => each.kind === 'movement');
  const known = new Set(listed.map((each) => foldName(words(each.fields.name))));
  const others = new Map<string, string>();
  for (const name of [...joined, ...results]) {
    if (name !== '' && !known.has(foldName(name)) && !others.has(foldName(name))) others.set(foldName(name), name);
  }
  const count = (all: readonly string[], name: string) =>
    all.filter((each) => foldName(each) === foldName(name)).length;
  const row = (name: string, fields: StoredRecord['fields']): PaperValues => ({
    name,
    launched: [words(fields.launchedBy), words(fields.documentNo)].filter((each) => each !== '').join(', '),
    span: [fields.from, fields.to]
      .filter((each): each is string => typeof each === 'string')
      .map(showDate)
      .join(' – '),
    campaign: words(fields.campaign),
    joined: count(joined, name),
    results: count(results, name),
  });
  return [
    ...listed.map((each) => row(words(each.fields.name), each.fields)),
    ...[...others.values()].map((name) => row(name, {})),
  ];
}

const TYPES: Readonly<Record<string, string>> = { 'dot-xuat': 'Đột xuất', 'chuyen-de': 'Chuyên đề' };

/** "Đột xuất", "Chuyên đề": the type of a row of sudden or thematic commendations. */
export function specialType(fields: StoredRecord['fields']): string {
  const type = words(fields.type);
  return TYPES[type] ?? type;
}

function specialRow(fields: StoredRecord['fields'], law: Pick<LawView, 'award'>): PaperValues {
  const award = words(fields.award);
  return {
    name: words(fields.subject),
    type: specialType(fields),
    achievement: words(fields.achievement),
    date: typeof fields.date === 'string' ? showDate(fields.date) : '',
    award: law.award(award)?.label ?? award,
    decisionNo: words(fields.decisionNo),
  };
}

function words(value: FieldValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
