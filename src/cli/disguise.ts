/** `--pseudonyms`: words of the command line that name somebody → what that person is called in the disguised year. */
import { findSubject } from '../people/find.ts';
import { disguised } from '../people/pseudonyms.ts';
import type { Context, Given } from './outcome.ts';
import { withYear } from './year.ts';

/** The same command about the same people, under their other names. */
export function disguisedGiven(context: Context, given: Given): Promise<Given> {
  return withYear({ ...context, pseudonyms: false }, ({ data }) => {
    const { nameOf } = disguised(data);
    const other = (words: Given['args'][number]): Given['args'][number] => {
      const [only, second] = typeof words === 'string' ? findSubject(words, data) : [];
      return only?.kind === 'person' && second === undefined ? nameOf(only.id) : words;
    };
    return { ...given, args: given.args.map(other) };
  });
}
