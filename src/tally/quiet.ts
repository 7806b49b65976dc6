/**
 * Whether deciding a person's conditions can note a problem, or ask for a rule of a special case, at all. In: a subject; out:
 * yes or no. Where it can't, conditions that no longer change the verdict may be left undecided and no warning is lost.
 */
import { initiativeKey } from './decide/initiatives.ts';
import { ratingRow, rowsOf, type Subject } from './facts.ts';
import { textOf } from './record-fields.ts';
import { casesOf } from './special-cases.ts';

/** Of a collective never: its conditions look at its members' rows. */
export function isQuiet(subject: Subject): boolean {
  if (subject.kind === 'collective') return false;
  if (casesOf(subject).length > 0) return false;
  const rated = ratingRow(subject);
  if (rated !== undefined && textOf(rated, 'decisionNo') === null) return false;
  if (rowsOf(subject, 'history').some((row) => textOf(row, 'decisionNo') === null)) return false;
  const initiatives = rowsOf(subject, 'initiative');
  return initiatives.length < 2 || new Set(initiatives.map(initiativeKey)).size === initiatives.length;
}
