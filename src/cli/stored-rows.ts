/**
 * Rows of the store as the command line means them: by number ("so-12", "12", "#12"), by whom they are about (id, Mã, name
 * with or without dấu, tổ), or by what they are called. One row or a sentence: nobody is guessed at.
 */

import { KIND_COLUMNS } from '../parse/kinds/columns.ts';
import { wordsOf } from '../parse/words-of.ts';
import { labelOf } from '../people/doubles.ts';
import { findSubject, isSpokenOf } from '../people/find.ts';
import { identity } from '../people/identity.ts';
import { foldBare, foldName } from '../text/fold.ts';
import { showPlace } from '../text/place.ts';
import { KINDS, type Kind, type StoredRecord, type YearData } from '../types.ts';
import { nearest } from '../values/near.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import { stop } from './stop.ts';

/** A kind by its id or its Vietnamese name, with or without dấu. */
export function kindNamed(written: string): Kind {
  const bare = foldBare(written);
  const kind = KINDS.find((each) => each === bare || foldBare(KIND_NAMES[each]) === bare);
  if (kind !== undefined) return kind;
  const known = KINDS.map((each) => `${each} (${KIND_NAMES[each]})`);
  const near = nearest(bare, KINDS, 2);
  return stop('loai-bang-la', { found: written, known, ...(near === undefined ? {} : { suggestion: near }) });
}

/** The one row meant; none or several end the command, near misses offered, several listed. */
export function rowNamed(kind: Kind, words: string, data: YearData): StoredRecord {
  const rows = rowsNamed(kind, words, data);
  const [first] = rows;
  if (first === undefined) {
    const near = nearLabels(kind, words, data);
    return stop('khong-thay-dong', { found: words, kind, kindName: KIND_NAMES[kind], near });
  }
  if (rows.length > 1) {
    return stop('nhieu-dong', {
      found: words,
      count: rows.length,
      kindName: KIND_NAMES[kind],
      rows: rows.slice(0, 20).map(describeRow),
    });
  }
  return first;
}

/** Every row the words may mean, the surest way of meaning one first. */
export function rowsNamed(kind: Kind, words: string, data: YearData): StoredRecord[] {
  const asked = words.trim();
  const rows = data.records.filter((each) => each.kind === kind);
  const numbered = /^(?:so-|số |#)?(\d{1,9})$/iu.exec(asked);
  const byNumber = rows.filter((each) => String(each.key) === numbered?.[1]);
  if (byNumber.length > 0 && numbered?.[0] !== numbered?.[1]) return byNumber;
  const samePerson = identity(data.records, data.samePeople);
  const subjects = new Set(findSubject(asked, data).map(({ id }) => id));
  const about = rows.filter(
    ({ person, collective }) =>
      (person !== null && subjects.has(samePerson(person))) || (collective !== null && subjects.has(collective)),
  );
  const called = rows.filter((each) => foldName(labelOf(each)) === foldName(asked));
  const sure = [...new Set([...byNumber, ...called, ...about])];
  if (sure.length > 0) return called.length === 1 && byNumber.length === 0 ? called : sure;
  return asked === '' ? [] : rows.filter((each) => isSpokenOf(asked, labelOf(each)));
}

/** "so-12: Lê Văn An · 2023-2024 · Lao động tiên tiến (LichSu.xlsx › Sheet1!A7)". */
export function describeRow(record: StoredRecord): string {
  const label = labelOf(record);
  const skipped = new Set(['order', 'code', 'name', 'subject', 'title']);
  const filled = KIND_COLUMNS[record.kind]
    .filter(({ field }) => !skipped.has(field))
    .map(({ field, type }) => wordsOf(type, record.fields[field]))
    .filter((each) => each !== '');
  const place = record.row === 0 ? record.file : showPlace({ ...record, cell: `A${record.row}` });
  return `so-${record.key}: ${[label, ...new Set(filled)].slice(0, 4).join(' · ')} (${place})`;
}

function nearLabels(kind: Kind, words: string, data: YearData): string[] {
  const labels = new Map(
    data.records.filter((each) => each.kind === kind).map((each) => [foldBare(labelOf(each)), labelOf(each)]),
  );
  const bare = foldBare(words);
  const near = nearest(bare, labels.keys(), bare.length <= 7 ? 1 : 3);
  const label = near === undefined ? undefined : labels.get(near);
  return label === undefined ? [] : [`“${label}”`];
}
