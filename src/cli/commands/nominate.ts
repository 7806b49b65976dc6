/** `thidua nominate`: puts forward by hand what no rule computes, or withdraws it. */
import { writeByHand } from '../by-hand.ts';
import { awardOf, subjectOf } from '../given.ts';
import { newEntry } from '../journal.ts';
import { flagOption, type Run, textArgument, textOption } from '../outcome.ts';
import { stop } from '../stop.ts';
import { withYear } from '../year.ts';
import { lawOfYear } from '../year-law.ts';

export const run: Run = (context, given) =>
  withYear(context, async ({ config, data, store }) => {
    const { law } = await lawOfYear(context, config, given);
    const who = subjectOf(textArgument(given, 0) ?? '', data);
    const written = textArgument(given, 1) ?? '';
    const id = awardOf(written, who.kind === 'collective');
    const award = law.award(id) ?? stop('danh-hieu-khong-co', { found: written });
    const withdraw = flagOption(given, 'withdraw');
    const reason = textOption(given, 'reason');
    const named = (value: unknown): boolean => Array.isArray(value) && value.includes(id);
    const write = writeByHand(data, {
      kind: 'registration',
      subject: who.subject,
      subjectKind: who.kind,
      fields: {
        name: who.name,
        [withdraw ? 'withdrawn' : 'nominated']: [id],
        ...(reason === undefined ? {} : { note: reason }),
      },
      replaces: (fields) => named(fields.nominated) || named(fields.withdrawn),
    });
    const summary = `${withdraw ? 'rút đề nghị' : 'đề nghị'} ${award.label} cho ${who.name}`;
    store.append(
      newEntry(context, withdraw ? 'withdraw' : 'nominate', summary, reason === undefined ? {} : { reason }),
      [write],
    );
    return {
      json: { subject: who.subject, award: id, withdrawn: withdraw, problems: [] },
      text: `Đã ghi: ${summary}`,
      problems: [],
      next: `thidua explain "${who.subject}" ${id}`,
    };
  });
