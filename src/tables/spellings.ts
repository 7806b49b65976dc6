/** Synonyms and canonical headings turned into one lookup per kind: folded heading → field, with how it was known. */
import { KIND_COLUMNS } from '../parse/kinds/columns.ts';
import { KINDS, type Kind } from '../types.ts';
import { foldWords } from '../values/text.ts';
import { BY_KIND, COMMON, FAMILY_NAME, GIVEN_NAME } from './synonyms.ts';

export interface Spelling {
  readonly field: string;
  readonly why: 'exact' | 'synonym';
}

/** Which real field a part of a field belongs to. */
export const PART_OF: Readonly<Record<string, string>> = {
  familyName: 'name',
  givenName: 'name',
  birthMale: 'birthDate',
  birthFemale: 'birthDate',
  birthDay: 'birthDate',
  birthMonth: 'birthDate',
  birthYear: 'birthDate',
  maleMark: 'gender',
  femaleMark: 'gender',
};

/** Fields several columns may fill together. */
export const MANY_COLUMNS: ReadonlySet<string> = new Set(['awards', 'movements', 'registeredAwards']);

function spellingsOf(kind: Kind): ReadonlyMap<string, Spelling> {
  const map = new Map<string, Spelling>();
  const add = (words: string, field: string, why: Spelling['why']): void => {
    const folded = foldWords(words);
    if (folded !== '' && !map.has(folded)) map.set(folded, { field, why });
  };
  const columns = KIND_COLUMNS[kind];
  for (const column of columns) add(column.heading, column.field, 'exact');
  const fields = new Set(columns.map((column) => column.field));
  for (const [field, words] of Object.entries(BY_KIND[kind])) for (const each of words) add(each, field, 'synonym');
  for (const [field, words] of Object.entries(COMMON)) {
    if (fields.has(field)) for (const each of words) add(each, field, 'synonym');
  }
  if (columns.some((column) => column.field === 'name' && column.type === 'name')) {
    for (const each of FAMILY_NAME) add(each, 'familyName', 'synonym');
    for (const each of GIVEN_NAME) add(each, 'givenName', 'synonym');
  }
  if (fields.has('birthDate')) {
    for (const each of ['Ngày sinh', ...(COMMON.birthDate ?? [])]) {
      add(`${each} nam`, 'birthMale', 'synonym');
      add(`${each} nữ`, 'birthFemale', 'synonym');
      add(`${each} ngày`, 'birthDay', 'synonym');
      add(`${each} tháng`, 'birthMonth', 'synonym');
      add(`${each} năm`, 'birthYear', 'synonym');
    }
  }
  if (fields.has('gender')) {
    for (const [mark, word] of [
      ['maleMark', 'nam'],
      ['femaleMark', 'nữ'],
    ] as const) {
      add(word, mark, 'synonym');
      add(`giới tính ${word}`, mark, 'synonym');
    }
  }
  return map;
}

/** Per kind: folded heading → field. */
export const SPELLINGS: ReadonlyMap<Kind, ReadonlyMap<string, Spelling>> = new Map(
  KINDS.map((kind) => [kind, spellingsOf(kind)]),
);

/** Every heading any kind knows, folded. */
export const KNOWN_HEADINGS: ReadonlySet<string> = new Set([...SPELLINGS.values()].flatMap((map) => [...map.keys()]));
