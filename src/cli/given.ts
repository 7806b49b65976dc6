/** Words of the command line → values; what isn't one ends the command with a sentence. */

import { findSubject, nearSubjects } from '../people/find.ts';
import type { AwardId, IsoDate, SubjectId, SubjectKind, YearData } from '../types.ts';
import { AWARDS } from '../values/award-words.ts';
import { awardId } from '../values/awards.ts';
import { nearChoice } from '../values/choices.ts';
import { dayOf } from './days.ts';
import type { Ask } from './edges.ts';
import { type Context, flagOption, type Given, textOption } from './outcome.ts';
import { stop } from './stop.ts';

export function dayOption(given: Given, name: string, flag: string): IsoDate | undefined {
  const written = textOption(given, name);
  return written === undefined ? undefined : dayOf(flag, written);
}

/** A whole number ≥ 0 given as an option; undefined when it isn't given. */
export function countOption(given: Given, name: string): number | undefined {
  const written = textOption(given, name);
  if (written === undefined) return undefined;
  return /^\d{1,6}$/u.test(written)
    ? Number(written)
    : stop('so-cua-tuy-chon', { option: `--${name}`, found: written });
}

/** The one person or collective meant; several or none end the command. */
export function subjectOf(words: string, data: YearData): { subject: SubjectId; kind: SubjectKind; name: string } {
  const matches = findSubject(words, data);
  const [first] = matches;
  if (first === undefined) {
    const near = nearSubjects(words, data).map(({ id, name }) => `${name} (${id})`);
    return stop('khong-thay-nguoi', { found: words, near });
  }
  if (matches.length > 1) {
    return stop('nhieu-nguoi-trung', { found: words, matches: matches.map((each) => `${each.name} (${each.id})`) });
  }
  return { subject: first.id, kind: first.kind, name: first.name };
}

/** An award by id, name or abbreviation, with or without dấu. */
export function awardOf(words: string, collective: boolean): AwardId {
  const id = awardId(words, collective);
  if (id) return id;
  const suggestion = nearChoice(words, AWARDS);
  return stop('danh-hieu-khong-co', { found: words, ...(suggestion === undefined ? {} : { suggestion }) });
}

/** Somebody to ask, where a person sits at the terminal and has not said "ask nothing" (`--yes`, `--json`). */
export async function askerOf(context: Context, given: Given): Promise<Ask | undefined> {
  const { edges, json } = context;
  const silent = json || flagOption(given, 'yes') || !edges.outIsTerminal || !edges.errIsTerminal;
  return silent ? undefined : edges.ask?.();
}
