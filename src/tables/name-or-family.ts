/**
 * "Họ và têm" is one letter from "Họ và tên" and from "Họ và đệm": what stands beside it tells which. In: the columns that may
 * be either and those known; out: the field. A given name of its own beside it makes it the family name.
 */
import { PART_OF } from './spellings.ts';

/** undefined where the fields a heading may mean are more than a name and parts of it. */
export function nameOrFamily(
  maybe: readonly string[],
  known: readonly { readonly field: string }[],
): string | undefined {
  const ofAName = maybe.every((field) => field === 'name' || PART_OF[field] === 'name');
  if (!ofAName || !maybe.includes('name')) return undefined;
  return known.some(({ field }) => field === 'givenName') && maybe.includes('familyName') ? 'familyName' : 'name';
}
