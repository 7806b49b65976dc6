/** Registering, the tổ's opinion, the end of a hold, a hire date in full, a later day of review. */
import type { Condition, DecidingLaw } from '../law/vocabulary.ts';
import { type Facts, ratingRow, rowsOf, type Subject } from '../tally/facts.ts';
import { idsOf, placeOf, textOf } from '../tally/record-fields.ts';
import { registrationOf } from '../tally/registration.ts';
import { daysMeant, firstDay, monthsLater } from '../tally/school-years.ts';
import { showDate } from '../text/dates.ts';
import type { AwardId, IsoDate } from '../types.ts';
import { type FactChange, withFields, withRow } from './change.ts';

export function registrationChanges(subject: Subject, award: AwardId, law: DecidingLaw): readonly FactChange[] {
  const registration = registrationOf(subject, award, law);
  const label = law.award(award)?.label ?? award;
  const changes: FactChange[] = [];
  if (!registration.enough) {
    changes.push({
      kind: 'registration',
      words: `đăng ký ${label} (quy định của trường, không phải của luật)`,
      slot: 'registration',
      weight: 1,
      apply: (data) =>
        withRow(data, {
          kind: 'registration',
          subject: subject.id,
          subjectKind: subject.kind,
          fields: { name: subject.name, nominated: [award] },
        }),
    });
  }
  const { withdrawn } = registration;
  if (withdrawn !== undefined) {
    changes.push({
      kind: 'withdrawal',
      words: `không rút đề nghị ${label}`,
      slot: 'withdrawal',
      weight: 1,
      place: placeOf(withdrawn, 'withdrawn'),
      apply: (data) =>
        rowsOf(subject, 'registration').reduce(
          (changed, row) =>
            withFields(changed, row.key, { withdrawn: idsOf(row, 'withdrawn').filter((each) => each !== award) }),
          data,
        ),
    });
  }
  return changes;
}

/** What the person's own evaluation row and hire date leave open or closed. */
export function personalChanges(
  subject: Subject,
  conditions: readonly Condition[],
  facts: Facts,
  law: DecidingLaw,
): readonly FactChange[] {
  if (subject.kind !== 'person') return [];
  return [
    ...opinionChange(subject),
    ...holdChanges(subject, law),
    ...hireDateChange(subject, conditions, law),
    ...reviewDateChanges(subject, conditions, facts, law),
  ];
}

function opinionChange(subject: Subject): FactChange[] {
  const row = ratingRow(subject);
  const opinion = textOf(row, 'teamOpinion');
  if (row === undefined || opinion === null || opinion === 'dong-y') return [];
  return [
    {
      kind: 'team-opinion',
      words: 'tổ đồng ý đề nghị (đang ghi không đồng ý)',
      slot: 'team-opinion',
      weight: 1,
      place: placeOf(row, 'teamOpinion'),
      apply: (data) => withFields(data, row.key, { teamOpinion: 'dong-y' }),
    },
  ];
}

function holdChanges(subject: Subject, law: DecidingLaw): FactChange[] {
  const row = ratingRow(subject);
  if (row === undefined) return [];
  const changes: FactChange[] = [];
  if (row.fields.underReview === true) {
    changes.push({
      kind: 'hold-ended',
      words: 'việc đang xem xét có kết luận không vi phạm (xóa ô “Đang xem xét”)',
      slot: 'under-review',
      weight: 1,
      place: placeOf(row, 'underReview'),
      apply: (data) => withFields(data, row.key, { underReview: false }),
    });
  }
  if (textOf(row, 'discipline') !== null && textOf(row, 'disciplineTo') === null) {
    changes.push({
      kind: 'missing-fact',
      words: `kỷ luật đã hết thời hạn trước ngày xét ${showDate(law.asOf)} (ghi “Đến ngày”)`,
      slot: 'discipline-end',
      weight: 1,
      place: placeOf(row, 'discipline'),
      apply: (data) => withFields(data, row.key, { disciplineTo: dayBefore(law.asOf) }),
    });
  }
  return changes;
}

/** Only the year or month of hiring is known, and the six months hang on it. */
function hireDateChange(subject: Subject, conditions: readonly Condition[], law: DecidingLaw): FactChange[] {
  if (subject.kind !== 'person' || subject.person.staff === undefined) return [];
  const { hiredOn, staff } = subject.person;
  const months = conditions.flatMap((each) => ('employedMonths' in each ? [each.employedMonths] : []))[0];
  if (hiredOn === null || hiredOn.length === 10 || months === undefined) return [];
  const meant = daysMeant(hiredOn);
  if (monthsLater(meant.last, months) <= law.asOf || monthsLater(meant.first, months) > law.asOf) return [];
  return [
    {
      kind: 'missing-fact',
      words: `ghi đủ ngày tuyển dụng và ngày đó cách ngày xét từ ${months} tháng (mới ghi ${showDate(hiredOn)})`,
      slot: 'hired-on',
      weight: 1,
      place: placeOf(staff, 'hiredOn'),
      apply: (data) => withFields(data, staff.key, { hiredOn: meant.first }),
    },
  ];
}

/** Days after the review, still within the school year, on which something waited for has come. */
function reviewDateChanges(
  subject: Subject,
  conditions: readonly Condition[],
  facts: Facts,
  law: DecidingLaw,
): FactChange[] {
  if (subject.kind !== 'person') return [];
  const { hiredOn } = subject.person;
  const months = conditions.flatMap((each) => ('employedMonths' in each ? [each.employedMonths] : []));
  const to = textOf(ratingRow(subject), 'disciplineTo');
  const decided = rowsOf(subject, 'initiative').flatMap((row) => textOf(row, 'decisionDate') ?? []);
  const days: (IsoDate | undefined)[] = [
    ...(hiredOn === null ? [] : months.map((each) => monthsLater(daysMeant(hiredOn).last, each))),
    to === null ? undefined : dayAfter(to),
    ...decided,
  ];
  const ends = firstDay(facts.year + 1, law.settings().schoolYearStarts.value);
  const possible = new Set(days.flatMap((day) => (day !== undefined && day > law.asOf && day < ends ? [day] : [])));
  return [...possible].sort().map(
    (day): FactChange => ({
      kind: 'review-date',
      words: `xét từ ngày ${showDate(day)} trở đi (đang xét theo ngày ${showDate(law.asOf)})`,
      slot: 'review-date',
      weight: 1,
      asOf: day,
      apply: (data) => data,
    }),
  );
}

function dayBefore(day: IsoDate): IsoDate {
  return shifted(day, -1);
}

function dayAfter(day: IsoDate): IsoDate {
  return shifted(day, 1);
}

function shifted(day: IsoDate, by: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}
