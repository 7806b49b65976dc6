/** `thidua vote record`: the counts of one ballot, checked against the council. */
import { roster } from '../../people/roster.ts';
import { writeByHand } from '../by-hand.ts';
import { awardOf, countOption, stop, subjectOf } from '../given.ts';
import { newEntry } from '../journal.ts';
import { type Run, textArgument, textOption } from '../outcome.ts';
import { withYear } from '../year.ts';
import { lawOfYear } from '../year-law.ts';

export const run: Run = (context, given) =>
  withYear(context, ({ config, data, store }) => {
    const { law } = lawOfYear(context, config, given);
    const who = subjectOf(textArgument(given, 0) ?? '', data);
    const collective = who.kind === 'collective';
    const id = awardOf(textArgument(given, 1) ?? '', collective);
    const votesFor = countOption(given, 'for');
    if (votesFor === undefined)
      return stop('cach-dung', { message: 'chưa ghi số phiếu đồng ý, ví dụ --for 8', command: 'vote record' });
    const votesAgainst = countOption(given, 'against') ?? null;
    const votesInvalid = countOption(given, 'invalid') ?? null;
    const writtenFor = countOption(given, 'written') ?? null;
    const council = roster(data).people.filter((each) => each.records.council !== undefined).length;
    const cast = [votesFor, votesAgainst, votesInvalid, writtenFor].reduce<number>((sum, each) => sum + (each ?? 0), 0);
    if (council > 0 && cast > council) stop('phieu-nhieu-hon-hoi-dong', { found: cast, limit: council });
    const lower = textOption(given, 'downgrade');
    const downgradeTo = lower === undefined ? null : awardOf(lower, collective);
    const write = writeByHand(data, {
      kind: 'ballot',
      subject: who.subject,
      subjectKind: who.kind,
      fields: { subject: who.name, award: id, votesFor, votesAgainst, votesInvalid, writtenFor, downgradeTo },
      replaces: (fields) => fields.award === id,
    });
    const summary = `${who.name}, ${law.award(id)?.label ?? id}: đồng ý ${votesFor}${council > 0 ? `/${council}` : ''}`;
    store.append(newEntry(context, 'vote', summary), [write], ['ballot']);
    const needed = law.votesNeeded(id, council);
    const arithmetic = needed === undefined || council === 0 ? '' : `, cần ít nhất ${needed.value} (${needed.cite})`;
    return {
      json: {
        subject: who.subject,
        award: id,
        for: votesFor,
        of: council,
        needed: needed?.value ?? null,
        problems: [],
      },
      text: `Đã ghi phiếu: ${summary}${arithmetic}`,
      problems: [],
      next: 'ghi phiếu của người tiếp theo, hoặc: thidua tally',
    };
  });
