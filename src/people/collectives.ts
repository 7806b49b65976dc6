/**
 * Names of tổ and of the school → ids of collectives. In: words as written; out: "to-1", "truong".
 * Refuses nothing; words that name no collective give undefined.
 */

import { foldBare, slug, tidy } from '../text/fold.ts';
import { keptByText } from '../text/kept-by-text.ts';
import type { CollectiveId, School } from '../types.ts';

export const WHOLE_SCHOOL: CollectiveId = 'truong';

const SCHOOL_WORDS = /^(?:tap the )?(?:(?:nha )?truong|toan truong)$/u;
const TEAM_PREFIX = /^(?:tap the )?to(?: cm| chuyen mon)?[\s.:]+/u;
/** With its dấu, for "Tô" is a family name. */
const SAYS_TEAM = /^(?:tập thể\s+)?tổ[\s.:]/u;
const SAYS_TEAM_BARE = /^(?:tap the )?to (?=\d|van phong|chuyen mon|khoi\b)/u;

/** "Tổ 1", "tổ: 1", "1" and "Tập thể Tổ 1" → "to-1"; "Văn phòng" → "to-van-phong". */
export const teamId = keptByText(5_000, (name): CollectiveId => {
  const bare = foldBare(name).replace(/^["“”'(]+|["“”')]+$/gu, '');
  return `to-${slug(bare.replace(TEAM_PREFIX, ''))}`;
});

/** Each tổ of a "Tổ" cell, as written: "Tổ 1; Tổ 3" → two; "Tổ 4+5" is one tổ. */
export function teamsOf(written: string): string[] {
  const parts = written
    .split(/[;\n]|,(?=\s*tổ\s)/iu)
    .map(tidy)
    .filter((part) => part !== '');
  return parts.filter((part, at) => parts.findIndex((other) => teamId(other) === teamId(part)) === at);
}

/** Whether words name the whole school: its own name, "nhà trường", "tập thể trường …". */
export function namesSchool(words: string, school: School): boolean {
  const bare = foldBare(words);
  const own = foldBare(school.name);
  const stripped = bare.replace(/^tap the /u, '');
  if (SCHOOL_WORDS.test(bare) || stripped === own) return true;
  return own !== '' && shortSchool(stripped) === shortSchool(own);
}

/** Id of the collective that words speak of; undefined where they name a person. `teams`: ids known from the staff list. */
export function collectiveId(
  words: string,
  school: School,
  teams: ReadonlySet<CollectiveId>,
): CollectiveId | undefined {
  if (namesSchool(words, school)) return WHOLE_SCHOOL;
  const id = teamId(words);
  const saysTeam = SAYS_TEAM.test(tidy(words).toLocaleLowerCase('vi')) || SAYS_TEAM_BARE.test(foldBare(words));
  return saysTeam || teams.has(id) ? id : undefined;
}

function shortSchool(bare: string): string {
  return bare
    .replace(/^truong\s+/u, '')
    .replace(/\btieu hoc\b/gu, 'th')
    .replace(/\bth\s*&\s*thcs\b/gu, 'th va thcs');
}
