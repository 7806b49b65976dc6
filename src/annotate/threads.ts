/**
 * Conversations on cells (threaded comments of new Excel): our words go in as an answer, so that Excel shows them; and out again.
 * In: the threads part and the part of persons; out: both. A cell without a conversation is left to the notes.
 */
import { escapeXml } from '../fill/sheet/text.ts';
import { address } from '../text/place.ts';
import { type Note, SIGN } from './comments.ts';
import { appended, attributeOf, childrenOf, type Raw, rawOf, replaced, rootOf } from './raw-xml.ts';

/** "thidua" spelled in the digits of an id: how our answers are told. */
const WE = '{74686964-7561-4000-8000-000000000000}';

/** Persons with us among them. */
export function withUs(persons: Raw): Raw {
  if (persons.includes(WE)) return persons;
  const root = rootOf(persons);
  const us = `<${root.prefix}person displayName="thidua" id="${WE}" userId="thidua" providerId="None"/>`;
  return appended(persons, root, us);
}

export function withoutAnswers(threads: Raw): Raw {
  const ours = childrenOf(threads, rootOf(threads)).filter((each) => attributeOf(threads, each, 'personId') === WE);
  return replaced(
    threads,
    ours.map((each) => ({ start: each.start, end: each.after, text: '' })),
  );
}

/** Our answers below the conversations of those cells that have one. */
export function withAnswers(threads: Raw, notes: readonly Note[]): Raw {
  const root = rootOf(threads);
  const begun = childrenOf(threads, root).filter((each) => attributeOf(threads, each, 'parentId') === undefined);
  const answers = notes.flatMap((note, index) => {
    const ref = address(note.row, note.column);
    const first = begun.find((each) => attributeOf(threads, each, 'ref') === ref);
    const id = first === undefined ? undefined : attributeOf(threads, first, 'id');
    if (first === undefined || id === undefined) return [];
    const at = attributeOf(threads, first, 'dT');
    const own = `{74686964-7561-4000-8000-${String(index + 1).padStart(12, '0')}}`;
    const text = rawOf(escapeXml(`${SIGN}${note.head}\n${note.body}`));
    const p = root.prefix;
    const time = at === undefined ? '' : ` dT="${at}"`;
    return [
      `<${p}threadedComment ref="${ref}"${time} personId="${WE}" id="${own}" parentId="${id}"><${p}text>${text}</${p}text></${p}threadedComment>`,
    ];
  });
  return answers.length === 0 ? threads : appended(threads, root, answers.join(''));
}
