/**
 * A cell that must be one of a few words → its id. Each list is data: id → how schools write it (folded).
 * Refuses anything else, with the nearest word as "có phải …?".
 */
import { BLANK, type Converted, read, refused, type ValueIssue } from './converted.ts';
import { nearest, toleranceFor } from './near.ts';
import { foldWords, isBlankText, tidyText } from './text.ts';

export interface Choices {
  readonly code: ValueIssue['code'];
  /** Folded words → id; null where the words say "none". */
  readonly byWords: ReadonlyMap<string, string | null>;
  /** Id → label, for sentences. */
  readonly labels: ReadonlyMap<string, string>;
}

/** `[id, label, …other spellings]`; spellings may keep their dấu. */
export function choices(
  code: ValueIssue['code'],
  rows: readonly (readonly [string, string, ...string[]])[],
  none: readonly string[] = [],
): Choices {
  // folded when first asked for: whoever only shows labels, or another list, need not wait for it
  let byWords: ReadonlyMap<string, string | null> | undefined;
  return {
    code,
    get byWords() {
      byWords ??= new Map([
        ...none.map((word) => [foldWords(word), null] as const),
        ...rows.flatMap(([id, ...spellings]) => [id, ...spellings].map((words) => [foldWords(words), id] as const)),
      ]);
      return byWords;
    },
    labels: new Map(rows.map(([id, label]) => [id, label])),
  };
}

export function readChoice(written: string, list: Choices): Converted<string> {
  if (isBlankText(written)) return BLANK;
  const found = tidyText(written);
  const id = choiceOf(found, list);
  if (id !== undefined) return id === null ? BLANK : read(id);
  const near = nearChoice(found, list);
  return refused(list.code, found, {
    known: [...list.labels.values()],
    ...(near === undefined ? {} : { suggestion: near }),
  });
}

function choiceOf(found: string, list: Choices): string | null | undefined {
  const id = choiceId(found, list);
  return id === undefined ? choiceId(withoutSince(found), list) : id;
}

/** "Nghỉ hưu từ 01/12/2024", "Khiển trách (QĐ số 12)" → the words before. */
function withoutSince(words: string): string {
  return words.replace(
    /\s*(?:[([].*|[,;:-]?\s\d{1,2}[/.-]\d{1,2}[/.-]?\d*|[,;:-]?\s(?:từ|kể từ|đến|theo|ngày|tháng|năm|qđ)\s.*\d.*)$/iu,
    '',
  );
}

/** Id, null for "none", undefined for words not in the list. */
export function choiceId(text: string, list: Choices): string | null | undefined {
  return list.byWords.get(foldWords(text));
}

/** Label of the nearest entry. */
export function nearChoice(text: string, list: Choices): string | undefined {
  const folded = foldWords(text);
  const near = nearest(folded, list.byWords.keys(), Math.max(1, toleranceFor(folded.length)));
  const id = near === undefined ? undefined : list.byWords.get(near);
  return id ? list.labels.get(id) : undefined;
}
