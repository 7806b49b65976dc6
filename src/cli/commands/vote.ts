/** `thidua vote record`: the counts of one ballot, checked against the council. */
import { writeByHand } from '../by-hand.ts';
import { awardOf, countOption, stop, subjectOf } from '../given.ts';
import { newEntry } from '../journal.ts';
import { type Run, textArgument, textOption } from '../outcome.ts';
import { lawOfYear, withYear } from '../year.ts';

export const run: Run = (context, given) =>
  withYear(context, ({ config, data, store }) => {
    const { law } = lawOfYear(context, config, given);
    const who = subjectOf(textArgument(given, 0) ?? '', data);
    const collective = who.kind === 'collective';
    const id = awardOf(textArgument(given, 1) ?? '', collective);
    const votesFor = countOption(given, 'for');
    if (votesFor === undefined) return stop('so-cua-tuy-chon', { option: '--for', found: '(chưa ghi)' });
    const votesAgainst = countOption(given, 'against') ?? null;
    const votesInvalid = countOption(given, 'invalid') ?? null;
    const writtenFor = countOption(given, 'written') ?? null;
    const council = new Set(
      data.records.filter((each) => each.kind === 'council').map((each) => each.person ?? each.fields.name),
    );
    const cast = [votesFor, votesAgainst, votesInvalid, writtenFor].reduce<number>((sum, each) => sum + (each ?? 0), 0);
    if (council.size > 0 && cast > council.size) stop('phieu-nhieu-hon-hoi-dong', { found: cast, limit: council.size });
    const lower = textOption(given, 'downgrade');
    const downgradeTo = lower === undefined ? null : awardOf(lower, collective);
    const write = writeByHand(data, {
      kind: 'ballot',
      subject: who.subject,
      subjectKind: who.kind,
      fields: { subject: who.name, award: id, votesFor, votesAgainst, votesInvalid, writtenFor, downgradeTo },
      replaces: (fields) => fields.award === id,
    });
    const summary = `${who.name}, ${law.award(id)?.label ?? id}: đồng ý ${votesFor}${council.size > 0 ? `/${council.size}` : ''}`;
    store.append(newEntry(context, 'vote', summary), [write], ['ballot']);
    const needed = law.votesNeeded(id, council.size);
    const arithmetic =
      needed === undefined || council.size === 0 ? '' : `, cần ít nhất ${needed.value} (${needed.cite})`;
    return {
      json: {
        subject: who.subject,
        award: id,
        for: votesFor,
        of: council.size,
        needed: needed?.value ?? null,
        problems: [],
      },
      text: `Đã ghi phiếu: ${summary}${arithmetic}`,
      problems: [],
      next: 'ghi phiếu của người tiếp theo, hoặc: thidua tally',
    };
  });
