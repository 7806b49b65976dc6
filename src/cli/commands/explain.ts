/** `thidua explain`: the tree of reasons of one person or collective, for one award or all. */
import { renderBecause } from '../../render/explain.ts';
import { ELIGIBILITY_WORDS } from '../../render/tally.ts';
import { tally } from '../../tally/tally.ts';
import { awardOf, stop, subjectOf } from '../given.ts';
import { type Run, textArgument } from '../outcome.ts';
import { withYear } from '../year.ts';
import { lawOfYear } from '../year-law.ts';

export const run: Run = (context, given) =>
  withYear(context, ({ config, data }) => {
    const { law, problems } = lawOfYear(context, config, given);
    const who = subjectOf(textArgument(given, 0) ?? '', data);
    const wanted = textArgument(given, 1);
    const award = wanted === undefined ? undefined : awardOf(wanted, who.kind === 'collective');
    const result = tally(data, law);
    const subjects = who.kind === 'person' ? result.people : result.collectives;
    const found = subjects.find((each) => each.id === who.subject);
    const awards = found?.awards.filter((each) => award === undefined || each.award === award) ?? [];
    if (found !== undefined && awards.length === 0 && wanted !== undefined)
      stop('danh-hieu-khong-co', { found: wanted });
    const parts = awards.map((outcome) => {
      const label = law.award(outcome.award)?.label ?? outcome.award;
      const verdict = `${ELIGIBILITY_WORDS[outcome.eligibility]}, ${outcome.proposed ? 'được đề nghị' : 'không đề nghị'}`;
      const head = context.paint('bold', `${who.name} · ${label} · ${result.schoolYear} → ${verdict}`);
      return `${head}\n${renderBecause(outcome.because, context.paint, context.width)}`;
    });
    const text =
      found === undefined ? `${who.name} không còn công tác ở trường nên không được xét\n` : parts.join('\n');
    return {
      json: {
        schoolYear: result.schoolYear,
        asOf: result.asOf,
        subject: who.subject,
        name: who.name,
        awards,
        problems,
      },
      text,
      problems: problems.filter((each) => each.level === 'error'),
      next: awards.some((each) => each.eligibility === 'thieu-du-lieu')
        ? 'bổ sung dữ liệu còn thiếu, nhập lại rồi: thidua tally'
        : 'xem cả trường: thidua tally; lập hồ sơ: thidua propose',
    };
  });
