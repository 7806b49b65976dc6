/**
 * Papers against each other and against their own finished texts. Claims of one key must agree in every paper;
 * what a paper claims must stand in the text read back from its bytes. Each disagreement is a Problem so-lieu-khong-khop.
 */
import type { Problem } from '../problem.ts';
import { tidy } from '../text/fold.ts';
import type { Place } from '../types.ts';
import { problem } from '../words/problems.ts';
import type { Claim, Paper } from './paper.ts';

/**
 * @param texts by Paper.path; a paper without a text is checked only against the other papers
 * @returns [] when all papers say the same and say it in ink
 */
export function crossCheck(papers: readonly Paper[], texts: ReadonlyMap<string, string>): Problem[] {
  return [...disagreements(papers), ...papers.flatMap((paper) => missingInk(paper, texts.get(paper.path)))];
}

function disagreements(papers: readonly Paper[]): Problem[] {
  const first = new Map<string, { paper: Paper; claim: Claim }>();
  const found: Problem[] = [];
  for (const paper of papers) {
    for (const claim of paper.claims) {
      const earlier = first.get(claim.key);
      if (earlier === undefined) {
        first.set(claim.key, { paper, claim });
        continue;
      }
      const at = [{ file: earlier.paper.path }, { file: paper.path }];
      if (differ(earlier.claim.count, claim.count)) {
        found.push(mismatch(at, claim, String(earlier.claim.count), String(claim.count)));
      } else if (differ(sorted(earlier.claim.names), sorted(claim.names))) {
        found.push(mismatch(at, claim, sorted(earlier.claim.names) ?? '', sorted(claim.names) ?? ''));
      }
    }
  }
  return found;
}

function missingInk(paper: Paper, text: string | undefined): Problem[] {
  if (text === undefined) return [];
  const ink = tidy(text);
  return paper.claims.flatMap((claim) => {
    const at = [{ file: paper.path }];
    const problems: Problem[] = [];
    if (claim.count !== undefined && !standsAsNumber(ink, claim.count)) {
      problems.push(mismatch(at, claim, String(claim.count), 'không thấy số này trong văn bản'));
    }
    const absent = (claim.names ?? []).filter((name) => !ink.includes(tidy(name)));
    if (absent.length > 0) {
      problems.push(mismatch(at, claim, absent.join('; '), 'không thấy tên này trong văn bản'));
    }
    return problems;
  });
}

/** "3", "03" or "2.340.000" as a number of its own, not within a longer one. */
function standsAsNumber(ink: string, count: number): boolean {
  const digits = String(count).replace(/\B(?=(\d{3})+(?!\d))/gu, '\\.?');
  return new RegExp(`(?<![\\d.,])0?${digits}(?![\\d]|[.,]\\d)`, 'u').test(ink);
}

function mismatch(at: readonly Place[], claim: Claim, expected: string, found: string): Problem {
  return problem('so-lieu-khong-khop', at, { key: claim.key, label: claim.label, expected, found });
}

/** Only what both papers claim can differ. */
function differ<T>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function sorted(names: readonly string[] | undefined): string | undefined {
  return names && [...names].map(tidy).sort().join('; ');
}
