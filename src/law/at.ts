/**
 * The rulebook seen at a review date and a decision date: the only way deciding and papers read a number of law.
 * Comes in: rulebook, both days, the year's config (for place names). Where no value is in force the answer is undefined.
 */

import { CannotProceed } from '../problem.ts';
import { leastReaching } from '../text/counts.ts';
import { showDate } from '../text/dates.ts';
import { foldBare } from '../text/fold.ts';
import type { AwardId, AwardInfo, Cited, IsoDate, SubjectKind, YearConfig } from '../types.ts';
import { problem } from '../words/problems.ts';
import { askedOnce } from './asked-once.ts';
import { spellCitation } from './cite.ts';
import { criteriaBook } from './criteria-at.ts';
import type { Sourced } from './dated-schema.ts';
import { deadlinesAt, dossierSetsAt } from './deadlines-at.ts';
import { amountOf } from './money.ts';
import { ALWAYS, YEAR_FILE } from './national.ts';
import { withPlaceNames } from './place-names.ts';
import { quotaOf, quotasInForce } from './quotas-at.ts';
import {
  allInForce,
  awardsOf,
  type Found,
  inForce,
  instrumentsOf,
  isInForce,
  isVerified,
  type Rulebook,
  showSource,
} from './rulebook.ts';
import { settingsAt } from './settings-at.ts';
import type { DecidingLaw } from './vocabulary.ts';

/** Wraps a found value with its citation, and remembers it where it is not verified. */
export type MakeCited = <T>(id: string, found: Found<Sourced>, value: T, date: string, label?: string) => Cited<T>;

/**
 * The deciding view of a rulebook.
 *
 * @throws CannotProceed where no criteria at all are in force on `asOf`
 * @param asOf      day of the review: conditions, votes, quotas, grounds, forms
 * @param decidedOn day of the decision: authority, receiver, letterhead, money
 */
export function lawAt(rulebook: Rulebook, asOf: IsoDate, decidedOn: IsoDate, config: YearConfig): DecidingLaw {
  requireCriteria(rulebook, asOf);
  const instruments = instrumentsOf(rulebook);
  const allAwards = awardsOf(rulebook);
  const doubted = new Map<string, { readonly id: string; readonly label: string; readonly cite: string }>();
  const doubt = (id: string, label: string, cite: string) => doubted.set(`${id} ${cite}`, { id, label, cite });
  const labelOf = (award: string) => allAwards.find((each) => each.id === award)?.label ?? award;

  const cited: MakeCited = (id, found, value, date, label = id) => {
    const cite = showSource(found.value);
    const verified = isVerified(found.value, instruments, date);
    if (!verified) doubt(id, label, cite);
    const { reading, from } = found.value;
    const ownDefault = found.value.cite === undefined && found.from.layer.level === 'national';
    return {
      value,
      cite,
      verified,
      ...(reading === undefined ? {} : { reading }),
      ...(ownDefault || from === ALWAYS ? {} : { since: from }),
    };
  };

  const settings = settingsAt(rulebook, asOf, cited);
  const book = criteriaBook(rulebook, asOf, instruments, settings.coSoTest.value, doubt);
  const awards: readonly AwardInfo[] = allAwards.map(({ id, label, short, class: kind, subjects, reportYears }) => ({
    id,
    label,
    short,
    class: kind,
    subjects,
    computed: subjects.some((subject) => book.has(id, subject)),
    reportYears,
  }));
  const lowestFirst = [true, false].flatMap((titles) =>
    awards
      .filter((each) => (each.class === 'title') === titles)
      .map(({ id }) => id)
      .toReversed(),
  );
  const rated = inForce(rulebook, asOf, (layer) => layer.ratings);
  const ratings = rated?.value.list ?? [];
  if (rated !== undefined) cited('xep-loai', rated, null, asOf, 'mức xếp loại');

  return askedOnce({
    asOf,
    decidedOn,
    awards,
    ratings: ratings.map(({ id, label, short }) => ({ id, label, short })),
    ladders: rulebook.layers.flatMap(({ layer }) => layer.ladders ?? []),
    rulebook: rulebook.layers.map(({ id, sha256 }) => ({ id, sha256 })),
    award: (id) => awards.find((each) => each.id === id),
    rating: (id) => {
      const found = ratings.find((each) => each.id === id);
      return found && { id: found.id, label: found.label, short: found.short };
    },
    criteria: book.criteria,
    stricterTest: book.stricterTest,
    computedAwards: (subject) => book.computed(lowestFirst, subject),
    settings: () => settings,

    authority(award) {
      const found = inForce(rulebook, decidedOn, (layer) => forAward(layer.authorities, award));
      if (found === undefined) return undefined;
      const { id, label } = found.value;
      const value = { id, label: withPlaceNames(label, config.school) };
      return cited(`tham-quyen.${award}`, found, value, decidedOn, `thẩm quyền quyết định ${labelOf(award)}`);
    },
    receiver(award) {
      const found =
        inForce(rulebook, decidedOn, (layer) => forAward(layer.receivers, award)) ??
        inForce(rulebook, decidedOn, (layer) => forAward(layer.receivers, '*'));
      return (
        found &&
        cited('noi-nhan-ho-so', found, withPlaceNames(found.value.label, config.school), decidedOn, 'nơi nhận hồ sơ')
      );
    },
    superior() {
      const found = inForce(rulebook, decidedOn, (layer) => layer.superior);
      const own = config.school.superior?.trim();
      const gone = found?.value.goneWords ?? [];
      if (own && !gone.some((word) => ` ${foldBare(own)} `.includes(` ${foldBare(word)} `))) {
        return { value: own, cite: `${YEAR_FILE} › school.superior`, verified: true };
      }
      return found && cited('cap-tren', found, withPlaceNames(found.value.label, config.school), decidedOn, 'cấp trên');
    },
    money(award: AwardId, subject: SubjectKind) {
      const found = inForce(rulebook, decidedOn, (layer) =>
        layer.money?.filter((each) => each.award === award && each.subject === subject).flatMap((each) => each.values),
      );
      const wage = inForce(rulebook, decidedOn, (layer) => layer.baseWage);
      const step = inForce(rulebook, decidedOn, (layer) => layer.moneyRounding);
      const amount = amountOf(found?.value, wage?.value.dong, step?.value.stepDong);
      if (found === undefined || amount === undefined) return undefined;
      return cited(`tien-thuong.${award}.${subject}`, found, amount, decidedOn, `tiền thưởng ${labelOf(award)}`);
    },
    votesNeeded(award, of) {
      const found = inForce(rulebook, asOf, (layer) => layer.votes?.[award]);
      const percent = found?.value.percent;
      if (found === undefined || percent === undefined || percent === null) return undefined;
      return cited(`bo-phieu.${award}`, found, leastReaching(percent, of), asOf, `tỷ lệ phiếu ${labelOf(award)}`);
    },
    votePercent(award) {
      const found = inForce(rulebook, asOf, (layer) => layer.votes?.[award]);
      const percent = found?.value.percent;
      if (found === undefined || percent === undefined || percent === null) return undefined;
      return cited(`bo-phieu.${award}`, found, percent, asOf, `tỷ lệ phiếu ${labelOf(award)}`);
    },
    grounds: () =>
      allInForce(rulebook, asOf, (layer) => layer.grounds)
        .toSorted((a, b) => a.value.order - b.value.order)
        .map((found) => cited(`can-cu.${showSource(found.value)}`, found, found.value.text, asOf, found.value.text)),
    formNumber(paper) {
      const found = inForce(rulebook, asOf, (layer) =>
        layer.formNumbers?.filter((each) => each.paper === paper).flatMap((each) => each.values),
      );
      return found && cited(`so-mau.${paper}`, found, found.value.number, asOf, `số mẫu ${paper}`);
    },
    basisOf(award) {
      const found = inForce(rulebook, asOf, (layer) =>
        layer.basis?.filter((each) => each.award === award).flatMap((each) => each.values),
      );
      if (found === undefined) return undefined;
      const { cite } = found.value;
      const words = cite ? spellCitation(cite, instruments.get(cite.instrument)?.name ?? cite.instrument) : undefined;
      return cited(`can-cu.${award}`, found, words ?? showSource(found.value), asOf, `căn cứ xét ${labelOf(award)}`);
    },
    registrationNeeded(award) {
      const found = inForce(rulebook, asOf, (layer) => layer.registration?.[award] ?? layer.registration?.['*']);
      if (found === undefined) return { value: false, cite: '', verified: true };
      return cited(`dang-ky.${award}`, found, found.value.value === 'required', asOf, `đăng ký ${labelOf(award)}`);
    },
    quotas: () =>
      quotasInForce(rulebook, asOf).map((found) =>
        cited(
          `chi-tieu.${found.value.award}`,
          found,
          quotaOf(found.value),
          asOf,
          `chỉ tiêu ${labelOf(found.value.award)}`,
        ),
      ),
    excellentCap() {
      const found = inForce(rulebook, asOf, (layer) => layer.excellentCap);
      if (found === undefined) return undefined;
      const { percent, of, perGroup, rounding } = found.value;
      return cited(
        'tran-xuat-sac',
        found,
        { percent, of, perGroup, rounding },
        asOf,
        'trần Hoàn thành xuất sắc nhiệm vụ',
      );
    },
    deadlines: () => deadlinesAt(rulebook, asOf, config.year, settings.schoolYearStarts.value, cited),
    dossierSets: () => dossierSetsAt(rulebook, asOf, cited),
    clause(id) {
      const found = clauseAt(rulebook, asOf, id);
      return found && cited(id, found, found.value.text, asOf, found.value.label);
    },
    figure(id) {
      const found = clauseAt(rulebook, asOf, id);
      const figure = found?.value.figure;
      return found && figure !== undefined ? cited(id, found, figure, asOf, found.value.label) : undefined;
    },
    unverified: () => [...doubted.values()].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
  });
}

function requireCriteria(rulebook: Rulebook, asOf: IsoDate): void {
  const values = rulebook.layers.flatMap(({ layer }) => (layer.criteria ?? []).flatMap((each) => each.values));
  if (values.some((each) => isInForce(each, asOf))) return;
  const since = values.map(({ from }) => from).toSorted()[0];
  const facts = { day: showDate(asOf), since: since === undefined ? null : showDate(since) };
  throw new CannotProceed([problem('khong-co-quy-dinh-o-ngay', [], facts)]);
}

function clauseAt(rulebook: Rulebook, date: IsoDate, id: string) {
  return inForce(rulebook, date, (layer) =>
    layer.clauses?.filter((each) => each.id === id).flatMap((each) => each.values),
  );
}

function forAward<T>(
  entries: readonly { readonly awards: readonly string[]; readonly values: readonly T[] }[] | undefined,
  award: string,
): readonly T[] | undefined {
  return entries?.filter((each) => each.awards.includes(award)).flatMap((each) => each.values);
}
