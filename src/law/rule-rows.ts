/**
 * The rulebook on a day as plain rows a person can read, one per rule, sorted by id.
 * Comes in: rulebook and day. Goes out: values only; printing is the caller's.
 */
import { showNumber } from '../text/counts.ts';
import { settingLabel, settingValue } from '../words/settings.ts';
import { conditionAt } from './condition-at.ts';
import { inWords } from './condition-words.ts';
import type { Sourced } from './dated-schema.ts';
import { FORM_PAPERS } from './form-papers.ts';
import { quotasInForce } from './quotas-at.ts';
import type { Rulebook } from './rulebook.ts';
import { allInForce, awardsOf, type Found, inForce, instrumentsOf, isVerified, showSource } from './rulebook.ts';
import type { Layer } from './schema.ts';

/** One rule as it stands on a day. */
export interface RuleRow {
  readonly id: string;
  readonly label: string;
  /** In words: "80 % tổng số thành viên", "hệ số 0,3", the clauses of criteria joined by "; ". */
  readonly value: string;
  /** The parts of `value` where it is a list of clauses, each with its own citation. */
  readonly clauses?: readonly { readonly words: string; readonly cite?: string; readonly verified?: false }[];
  readonly cite: string;
  readonly verified: boolean;
  readonly reading?: string;
  readonly notModelled?: string;
  readonly summary?: string;
  /** File of the layer it comes from. */
  readonly source: string;
  readonly from: string;
  readonly to?: string;
}

/** Every rule in force on a day, sorted by id. */
export function listRules(rulebook: Rulebook, date: string): RuleRow[] {
  const page = new Page(rulebook, date);
  criteriaRows(page);
  whoAndWhereRows(page);
  figureRows(page);
  switchRows(page);
  return page.rows();
}

type Noted = Sourced & { readonly notModelled?: string | undefined };
type Words = string | { readonly value: string; readonly clauses: NonNullable<RuleRow['clauses']> };

/** Rows as they are found; a rule with no value in force that day gives none. */
class Page {
  readonly rulebook: Rulebook;
  readonly date: string;
  readonly instruments: ReturnType<typeof instrumentsOf>;
  private readonly labels: ReadonlyMap<string, string>;
  private readonly found = new Map<string, RuleRow>();

  constructor(rulebook: Rulebook, date: string) {
    this.rulebook = rulebook;
    this.date = date;
    this.instruments = instrumentsOf(rulebook);
    this.labels = new Map(awardsOf(rulebook).map((each) => [each.id, each.label]));
  }

  rows(): RuleRow[] {
    return [...this.found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  awardLabel(id: string): string {
    return id === '*' ? 'mọi danh hiệu khác' : (this.labels.get(id) ?? id);
  }

  at<T extends Sourced>(pick: (layer: Layer) => readonly T[] | undefined): Found<T> | undefined {
    return inForce(this.rulebook, this.date, pick);
  }

  keysOf(pick: (layer: Layer) => readonly string[]): string[] {
    return [...new Set(this.rulebook.layers.flatMap(({ layer }) => pick(layer)))];
  }

  add<T extends Noted>(
    id: string,
    label: string,
    found: Found<T> | undefined,
    words: (value: T) => Words | undefined,
  ): void {
    const said = found && words(found.value);
    if (found === undefined || said === undefined) return;
    const { reading, notModelled, summary, from, to } = found.value;
    this.found.set(id, {
      id,
      label,
      ...(typeof said === 'string' ? { value: said } : said),
      cite: showSource(found.value),
      verified:
        isVerified(found.value, this.instruments, this.date) &&
        (typeof said === 'string' || said.clauses.every((each) => each.verified !== false)),
      ...(reading === undefined ? {} : { reading }),
      ...(notModelled === undefined ? {} : { notModelled }),
      ...(summary === undefined ? {} : { summary }),
      source: found.from.source,
      from,
      ...(to === undefined ? {} : { to }),
    });
  }
}

function criteriaRows(page: Page): void {
  for (const subject of ['person', 'collective'] as const) {
    const who = subject === 'person' ? 'cá nhân' : 'tập thể';
    for (const list of ['criteria', 'stricterTests'] as const) {
      const kind = list === 'criteria' ? 'tieu-chuan' : 'tieu-chuan-chat-hon';
      const mine = (layer: Layer) => (layer[list] ?? []).filter((each) => each.subject === subject);
      for (const award of page.keysOf((layer) => mine(layer).map((each) => each.award))) {
        const found = page.at((layer) => valuesFor(mine(layer), award));
        page.add(`${kind}.${award}.${subject}`, `Tiêu chuẩn ${page.awardLabel(award)} (${who})`, found, (value) => {
          const condition = conditionAt(value.condition, page.date, page.instruments);
          return condition && inWords(condition);
        });
      }
    }
    const sums = (layer: Layer) => (layer.money ?? []).filter((each) => each.subject === subject);
    for (const award of page.keysOf((layer) => sums(layer).map((each) => each.award))) {
      const found = page.at((layer) => valuesFor(sums(layer), award));
      const label = `Tiền thưởng ${page.awardLabel(award)} (${who})`;
      page.add(`tien-thuong.${award}.${subject}`, label, found, ({ multiple, dong }) =>
        dong === undefined ? `hệ số ${String(multiple).replace('.', ',')}` : `${showNumber(dong)} đồng`,
      );
    }
  }
}

function whoAndWhereRows(page: Page): void {
  for (const award of page.keysOf((layer) => Object.keys(layer.votes ?? {}))) {
    const found = page.at((layer) => layer.votes?.[award]);
    page.add(`bo-phieu.${award}`, `Bỏ phiếu ${page.awardLabel(award)}`, found, ({ percent }) =>
      percent === null ? 'không cần tỷ lệ' : `ít nhất ${percent} % tổng số thành viên Hội đồng`,
    );
  }
  for (const award of page.keysOf((layer) => (layer.authorities ?? []).flatMap((each) => each.awards))) {
    const found = page.at((layer) =>
      layer.authorities?.filter((each) => each.awards.includes(award)).flatMap(({ values }) => values),
    );
    page.add(`tham-quyen.${award}`, `Thẩm quyền quyết định ${page.awardLabel(award)}`, found, ({ label }) =>
      bare(label),
    );
  }
  const receiver = page.at((layer) => layer.receivers?.flatMap(({ values }) => values));
  page.add('noi-nhan-ho-so', 'Nơi nhận hồ sơ', receiver, ({ label }) => bare(label));
  const superior = page.at((layer) => layer.superior);
  page.add('cap-tren', 'Cấp trên ở đầu văn bản', superior, ({ label }) => bare(label));
  for (const paper of FORM_PAPERS) {
    const found = page.at((layer) =>
      layer.formNumbers?.filter((each) => each.paper === paper).flatMap(({ values }) => values),
    );
    page.add(`so-mau.${paper}`, `Số mẫu ${FORM_WORDS[paper]}`, found, ({ number }) => number);
  }
  for (const found of allInForce(page.rulebook, page.date, (layer) => layer.grounds)) {
    page.add(`can-cu.${showSource(found.value)}`, 'Căn cứ của tờ trình', found, ({ text }) => text);
  }
  for (const id of page.keysOf((layer) => (layer.deadlines ?? []).map((each) => each.id))) {
    const found = page.at((layer) => layer.deadlines?.filter((each) => each.id === id).flatMap(({ values }) => values));
    page.add(`han.${id}`, found?.value.label ?? id, found, ({ monthDay }) => {
      const [month, day] = monthDay.split('-');
      return `chậm nhất ngày ${day}/${month}`;
    });
  }
  const sets = page.at((layer) => layer.dossierSets);
  page.add('so-bo-ho-so', 'Số bộ hồ sơ', sets, (value) => `${value.sets} bộ`);
}

const FORM_WORDS: Readonly<Record<(typeof FORM_PAPERS)[number], string>> = {
  'to-trinh': 'tờ trình',
  'bao-cao-ca-nhan': 'báo cáo thành tích cá nhân',
  'bao-cao-tap-the': 'báo cáo thành tích tập thể',
  'bao-cao-dot-xuat': 'báo cáo thành tích đột xuất',
  'bao-cao-chuyen-de': 'báo cáo thành tích phong trào, chuyên đề',
  'xac-nhan-sang-kien': 'xác nhận sáng kiến',
};

function figureRows(page: Page): void {
  const wage = page.at((layer) => layer.baseWage);
  page.add('luong-co-so', 'Lương cơ sở', wage, ({ dong }) => `${showNumber(dong)} đồng/tháng`);
  const step = page.at((layer) => layer.moneyRounding);
  page.add('lam-tron-tien-thuong', 'Làm tròn tiền thưởng', step, ({ stepDong }) => `lên ${showNumber(stepDong)} đồng`);
  const ratings = page.at((layer) => layer.ratings);
  page.add('xep-loai', 'Mức xếp loại', ratings, ({ list }) =>
    list
      .map(({ label, fromPoints }) => (fromPoints === undefined ? label : `${label} (từ ${fromPoints} điểm)`))
      .join(' > '),
  );
  const ratingLabel = (id: string) => ratings?.value.list.find((each) => each.id === id)?.label ?? id;
  const cap = page.at((layer) => layer.excellentCap);
  page.add('tran-xuat-sac', 'Trần Hoàn thành xuất sắc nhiệm vụ', cap, ({ percent, of, perGroup }) => {
    const groups = perGroup ? ', cả trường và từng nhóm' : '';
    return `${percent} % số người ${ratingLabel(of)}${groups} (chỉ cảnh báo)`;
  });
  for (const id of page.keysOf((layer) => (layer.clauses ?? []).map((each) => each.id))) {
    const found = page.at((layer) => layer.clauses?.filter((each) => each.id === id).flatMap(({ values }) => values));
    page.add(id, found?.value.label ?? id, found, ({ text }) => text);
  }
  quotasInForce(page.rulebook, page.date).forEach((found, order) => {
    const { award, percent, places, of, scope } = found.value;
    const base = of === 'headcount' ? 'tổng số người' : page.awardLabel(ratingLabel(of));
    const within = { truong: 'toàn trường', to: 'mỗi tổ', nhom: 'mỗi nhóm' }[scope];
    page.add(`chi-tieu.${award}.${order + 1}`, `Chỉ tiêu ${page.awardLabel(award)}`, found, () =>
      percent === undefined
        ? `${places} chỗ, ${within}`
        : `${String(percent).replace('.', ',')} % của ${base}, ${within}`,
    );
  });
}

function switchRows(page: Page): void {
  for (const key of page.keysOf((layer) => Object.keys(layer.settings ?? {}))) {
    const found = page.at(
      (layer) => layer.settings?.[key as keyof NonNullable<Layer['settings']>] as readonly SettingValue[] | undefined,
    );
    page.add(`cai-dat.${key}`, settingLabel(key), found, ({ value }) => settingValue(key, value));
  }
  for (const award of page.keysOf((layer) => Object.keys(layer.registration ?? {}))) {
    const found = page.at((layer) => layer.registration?.[award]);
    page.add(`dang-ky.${award}`, `Đăng ký ${page.awardLabel(award)}`, found, ({ value }) =>
      value === 'required' ? 'cần' : 'không cần',
    );
  }
}

type SettingValue = Sourced & { readonly value: unknown };

function valuesFor<T>(
  entries: readonly { readonly award: string; readonly values: readonly T[] }[],
  award: string,
): T[] {
  return entries.filter((each) => each.award === award).flatMap(({ values }) => values);
}

function bare(label: string): string {
  return label.replace('{xã}', 'xã (phường)').replace(/[{}]/gu, '');
}
