/** A condition as one line of words, and its parts apart with their citations. Values to text only. */
import { partsOf } from './condition-at.ts';
import type { Condition } from './vocabulary.ts';

interface Words {
  readonly words: string;
  readonly cite?: string;
  readonly verified?: false;
}

/** "A; B; một trong: C / D", with the clauses one by one. */
export function inWords(condition: Condition): { value: string; clauses: Words[] } {
  const clauses = 'all' in condition ? condition.all : [condition];
  return {
    value: line(condition),
    clauses: clauses.map((each) => ({
      words: line(each),
      ...(each.cite === undefined ? {} : { cite: each.cite }),
      ...(isDoubted(each) ? { verified: false } : {}),
    })),
  };
}

function isDoubted(condition: Condition): boolean {
  return condition.verified === false || partsOf(condition).some(isDoubted);
}

function line(condition: Condition): string {
  if ('any' in condition) return `một trong: ${condition.any.map(line).join(' / ')}`;
  if ('all' in condition) return partsOf(condition).map(line).join('; ');
  return condition.label;
}
