/** `thidua vote record`: the counts of one ballot, checked against the council, with the arithmetic of the threshold. */
import type { DecidingLaw } from '../../law/vocabulary.ts';
import { roster } from '../../people/roster.ts';
import { wrap } from '../../render/table.ts';
import { voteArithmetic } from '../../text/vote-words.ts';
import type { AwardId } from '../../types.ts';
import { problem } from '../../words/problems.ts';
import { writeBallot } from '../by-hand.ts';
import { awardOf, countOption, subjectOf } from '../given.ts';
import { newEntry } from '../journal.ts';
import { type Given, type Run, textArgument, textOption } from '../outcome.ts';
import { stop } from '../stop.ts';
import { withYear } from '../year.ts';
import { lawOfYear } from '../year-law.ts';

export const run: Run = (context, given) =>
  withYear(context, async ({ config, data, store }) => {
    const { law } = await lawOfYear(context, config, given);
    const who = subjectOf(textArgument(given, 0) ?? '', data);
    const collective = who.kind === 'collective';
    const id = awardOf(textArgument(given, 1) ?? '', collective);
    const award = law.award(id);
    const label = award?.label ?? id;
    if (award !== undefined && !award.subjects.includes(who.kind)) stop('danh-hieu-khong-co', { found: label });
    const counts = countsGiven(given);
    const council = roster(data).people.filter((each) => each.records.council !== undefined).length;
    const { votesFor, votesAgainst, votesInvalid, writtenFor } = counts;
    const inFavour = votesFor + (writtenFor ?? 0);
    const cast = inFavour + (votesAgainst ?? 0) + (votesInvalid ?? 0);
    if (council > 0 && cast > council) stop('phieu-nhieu-hon-hoi-dong', { found: cast, limit: council });
    const downgradeTo = lowerAward(given, id, collective, law);
    const write = writeBallot(data, {
      kind: 'ballot',
      subject: who.subject,
      subjectKind: who.kind,
      fields: { subject: who.name, award: id, ...counts, downgradeTo },
      replaces: (fields) => fields.award === id,
    });
    const needed = council === 0 ? undefined : law.votesNeeded(id, council);
    const percent = law.votePercent(id)?.value;
    const arithmetic = voteArithmetic({
      for: inFavour,
      ...(council > 0 ? { of: council } : {}),
      ...(percent === undefined ? {} : { percent }),
    });
    const summary = `${who.name}, ${label}: đồng ý ${arithmetic ?? inFavour}`;
    store.append(newEntry(context, 'vote', summary), [write], ['ballot']);
    const problems = percent === undefined ? [problem('danh-hieu-khong-can-phieu', [], { award: label })] : [];
    const rule = needed === undefined ? '' : `, cần ít nhất ${needed.value}/${council} (${needed.cite})`;
    return {
      json: {
        subject: who.subject,
        award: id,
        for: inFavour,
        written: writtenFor,
        of: council,
        needed: needed?.value ?? null,
        percent: percent ?? null,
        problems,
      },
      text: wrap(`Đã ghi phiếu: ${summary}${rule}`, context.width).join('\n'),
      problems,
      next: 'ghi phiếu của người tiếp theo, hoặc: thidua tally',
    };
  });

/** The counts as options; blanks stay blank, as in a sheet. */
function countsGiven(given: Given) {
  const votesFor = countOption(given, 'for');
  if (votesFor === undefined) {
    return stop('cach-dung', { message: 'chưa ghi số phiếu đồng ý, ví dụ --for 8', command: 'vote record' });
  }
  return {
    votesFor,
    votesAgainst: countOption(given, 'against') ?? null,
    votesInvalid: countOption(given, 'invalid') ?? null,
    writtenFor: countOption(given, 'written') ?? null,
  };
}

/** The award the council lowers to; one that isn't below on a ladder is refused. */
function lowerAward(given: Given, id: AwardId, collective: boolean, law: DecidingLaw): AwardId | null {
  const written = textOption(given, 'downgrade');
  if (written === undefined) return null;
  const lower = awardOf(written, collective);
  const isBelow = law.ladders.some((ladder) => {
    const at = ladder.indexOf(lower);
    return at >= 0 && at < ladder.indexOf(id);
  });
  if (isBelow) return lower;
  const label = (each: AwardId): string => law.award(each)?.label ?? each;
  return stop('phieu-ha-khong-thap-hon', { lower: label(lower), award: label(id) });
}
