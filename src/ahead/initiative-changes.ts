/** Initiatives and projects as they might be: one or more recognised this year, or what is written completed. */
import type { Condition, DecidingLaw, InitiativeLevel, InitiativeType } from '../law/vocabulary.ts';
import { type Facts, rowsOf, type Subject } from '../tally/facts.ts';
import { authorsOf, placeOf, textOf } from '../tally/record-fields.ts';
import { showSchoolYear } from '../tally/school-years.ts';
import { foldName } from '../text/fold.ts';
import type { Author, FieldValue, StoredRecord } from '../types.ts';
import { type FactChange, withFields, withRow } from './change.ts';

type Asked = Extract<Condition, { readonly initiatives: unknown }>['initiatives'];

const LEVEL_WORDS: Readonly<Record<InitiativeLevel, string>> = {
  'co-so': 'cấp cơ sở',
  tinh: 'cấp tỉnh',
  bo: 'cấp bộ',
  'toan-quoc': 'có phạm vi toàn quốc',
};

/** What would let the initiatives asked for be counted; fewer before more. */
export function initiativeChanges(
  subject: Subject,
  conditions: readonly Condition[],
  facts: Facts,
  law: DecidingLaw,
): readonly FactChange[] {
  if (subject.kind !== 'person') return [];
  const asked = conditions.flatMap((each) => ('initiatives' in each ? [each.initiatives] : []));
  const rows = rowsOf(subject, 'initiative');
  const completed = rows.flatMap((row) => completions(row, subject, asked, facts, law));
  const added = asked.flatMap((each) => additions(each, rows, subject, facts));
  return [...completed, ...new Map(added.map((each) => [each.words, each])).values()];
}

/** New ones of this school year, of each type by itself: 1, 2 … as many as are asked. */
function additions(asked: Asked, rows: readonly StoredRecord[], subject: Subject, facts: Facts): FactChange[] {
  const year = showSchoolYear(facts.year);
  return asked.types.flatMap((type) =>
    Array.from({ length: Math.min(asked.count, 3) }, (_, before): FactChange => {
      const count = before + 1;
      const more = rows.some((row) => (textOf(row, 'type') ?? 'sang-kien') === type) ? ' thêm' : '';
      const number = count === 1 ? more : `${more} ${count}`;
      return {
        kind: 'initiative',
        words: `có${number} ${thing(type, asked.level)} (năm học ${year})`,
        slot: `initiative ${type} ${asked.level}`,
        weight: count,
        apply: (data) =>
          Array.from({ length: count }, (_each, at) => at + 1).reduce(
            (changed, number) =>
              withRow(changed, {
                kind: 'initiative',
                subject: subject.id,
                subjectKind: 'person',
                fields: newInitiative(subject.name, type, asked.level, year, number),
              }),
            data,
          ),
      };
    }),
  );
}

/** "sáng kiến được công nhận cấp tỉnh"; a project is accepted, not recognised. */
export function thing(type: InitiativeType, level: InitiativeLevel): string {
  if (type === 'sang-kien') return `sáng kiến được công nhận ${LEVEL_WORDS[level]}`;
  return `đề tài khoa học được nghiệm thu${level === 'co-so' ? '' : ` ${LEVEL_WORDS[level]}`}`;
}

export function newInitiative(name: string, type: InitiativeType, level: InitiativeLevel, year: string, at: number) {
  return {
    title: `${type} giả định ${at} (${year}, ${level})`,
    authors: [{ name, sharePercent: 100 }],
    type,
    level,
    decisionNo: 'giả định',
    schoolYear: year,
  };
}

/** One change for all that a row lacks: number, level, year, the author's share. */
function completions(
  row: StoredRecord,
  subject: Subject,
  asked: readonly Asked[],
  facts: Facts,
  law: DecidingLaw,
): FactChange[] {
  const level = [...asked.map((each) => each.level)].sort((a, b) => LEVELS.indexOf(b) - LEVELS.indexOf(a))[0];
  if (level === undefined) return [];
  const fields: Record<string, FieldValue> = {};
  const lacks: string[] = [];
  const fill = (field: string, value: FieldValue, words: string): void => {
    fields[field] = value;
    lacks.push(words);
  };
  if (textOf(row, 'decisionNo') === null) fill('decisionNo', 'giả định', 'số quyết định công nhận');
  if (textOf(row, 'level') === null) fill('level', level, `cấp công nhận (từ ${LEVEL_WORDS[level]})`);
  if (textOf(row, 'schoolYear') === null && textOf(row, 'decisionDate') === null) {
    fill('schoolYear', showSchoolYear(facts.year), `năm học (${showSchoolYear(facts.year)})`);
  }
  const authors = withShare(row, subject.name, law.settings().minCoauthorShare.value);
  if (authors !== undefined) fill('authors', authors, `tỷ lệ đóng góp của ${subject.name}`);
  if (lacks.length === 0) return [];
  const title = textOf(row, 'title') ?? '';
  return [
    {
      kind: 'missing-fact',
      words: `ghi ${lacks.join(', ')} của sáng kiến “${title}”`,
      slot: `row ${row.key}`,
      weight: 1,
      place: placeOf(row, 'title'),
      apply: (data) => withFields(data, row.key, fields),
    },
  ];
}

const LEVELS: readonly InitiativeLevel[] = ['co-so', 'tinh', 'bo', 'toan-quoc'];

/** Authors with the person's missing share put at the least that counts; undefined where nothing is missing. */
function withShare(row: StoredRecord, name: string, least: number | null): readonly Author[] | undefined {
  const authors = authorsOf(row);
  const own = authors.find((each) => foldName(each.name) === foldName(name));
  if (least === null || authors.length < 2 || own === undefined || own.sharePercent !== null) return undefined;
  return authors.map((each) => (each === own ? { ...each, sharePercent: least } : each));
}
