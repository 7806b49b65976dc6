/**
 * The rulebook as plain rows a person can read: what is in force on a day, one rule over time, what changed between two days.
 * Comes in: rulebook and days. Goes out: values only; printing is the caller's.
 */
import { showNumber } from '../text/counts.ts';
import { nearest } from '../values/near.ts';
import { conditionAt, partsOf } from './condition-at.ts';
import type { Sourced } from './dated-schema.ts';
import {
  allInForce,
  awardsOf,
  type Found,
  inForce,
  instrumentsOf,
  isVerified,
  type Rulebook,
  showSource,
} from './rulebook.ts';
import type { Layer } from './schema.ts';
import type { Condition } from './vocabulary.ts';

/** One rule as it stands on a day. */
export interface RuleRow {
  readonly id: string;
  readonly label: string;
  /** In words: "80 % tổng số thành viên", "hệ số 0,3", the clauses of criteria joined by "; ". */
  readonly value: string;
  readonly cite: string;
  readonly verified: boolean;
  readonly reading?: string;
  readonly notModelled?: string;
  /** File of the layer it comes from. */
  readonly source: string;
  readonly from: string;
  readonly to?: string;
}

export interface RuleChange {
  readonly id: string;
  readonly label: string;
  /** Absent where the rule is new; `after` absent where it ended. */
  readonly before?: RuleRow;
  readonly after?: RuleRow;
}

/** Every rule in force on a day, sorted by id. */
export function listRules(rulebook: Rulebook, date: string): RuleRow[] {
  const instruments = instrumentsOf(rulebook);
  const rows = new Map<string, RuleRow>();
  const labels = new Map(awardsOf(rulebook).map((each) => [each.id, each.label]));
  const awardLabel = (id: string) => (id === '*' ? 'mọi danh hiệu khác' : (labels.get(id) ?? id));
  function add<T extends Sourced & { notModelled?: string | undefined }>(
    id: string,
    label: string,
    found: Found<T> | undefined,
    words: (value: T) => string | undefined,
  ): void {
    const value = found && words(found.value);
    if (found === undefined || value === undefined) return;
    const { reading, notModelled, from, to } = found.value;
    rows.set(id, {
      id,
      label,
      value,
      cite: showSource(found.value),
      verified: isVerified(found.value, instruments, date),
      ...(reading === undefined ? {} : { reading }),
      ...(notModelled === undefined ? {} : { notModelled }),
      source: found.from.source,
      from,
      ...(to === undefined ? {} : { to }),
    });
  }
  const at = <T extends Sourced>(pick: (layer: Layer) => readonly T[] | undefined) => inForce(rulebook, date, pick);
  const keysOf = (pick: (layer: Layer) => readonly string[]) => [
    ...new Set(rulebook.layers.flatMap(({ layer }) => pick(layer))),
  ];

  for (const subject of ['person', 'collective'] as const) {
    for (const list of ['criteria', 'stricterTests'] as const) {
      const kind = list === 'criteria' ? 'tieu-chuan' : 'tieu-chuan-chat-hon';
      const mine = (layer: Layer) => (layer[list] ?? []).filter((each) => each.subject === subject);
      for (const award of keysOf((layer) => mine(layer).map((each) => each.award))) {
        const found = at((layer) =>
          mine(layer)
            .filter((each) => each.award === award)
            .flatMap(({ values }) => values),
        );
        const who = subject === 'person' ? 'cá nhân' : 'tập thể';
        add(`${kind}.${award}.${subject}`, `Tiêu chuẩn ${awardLabel(award)} (${who})`, found, (value) => {
          const condition = conditionAt(value.condition, date, instruments);
          return condition && inWords(condition);
        });
      }
    }
    const sums = (layer: Layer) => (layer.money ?? []).filter((each) => each.subject === subject);
    for (const award of keysOf((layer) => sums(layer).map((each) => each.award))) {
      const found = at((layer) =>
        sums(layer)
          .filter((each) => each.award === award)
          .flatMap(({ values }) => values),
      );
      add(`tien-thuong.${award}.${subject}`, `Tiền thưởng ${awardLabel(award)}`, found, ({ multiple, dong }) =>
        dong === undefined ? `hệ số ${String(multiple).replace('.', ',')}` : `${showNumber(dong)} đồng`,
      );
    }
  }
  for (const award of keysOf((layer) => Object.keys(layer.votes ?? {}))) {
    add(
      `bo-phieu.${award}`,
      `Bỏ phiếu ${awardLabel(award)}`,
      at((layer) => layer.votes?.[award]),
      ({ percent }) => (percent === null ? 'không cần tỷ lệ' : `ít nhất ${percent} % tổng số thành viên Hội đồng`),
    );
  }
  for (const award of keysOf((layer) => (layer.authorities ?? []).flatMap((each) => each.awards))) {
    const found = at((layer) =>
      layer.authorities?.filter((each) => each.awards.includes(award)).flatMap(({ values }) => values),
    );
    add(`tham-quyen.${award}`, `Thẩm quyền quyết định ${awardLabel(award)}`, found, ({ label }) => bare(label));
  }
  add(
    'noi-nhan-ho-so',
    'Nơi nhận hồ sơ',
    at((layer) => layer.receivers?.flatMap(({ values }) => values)),
    ({ label }) => bare(label),
  );
  add(
    'cap-tren',
    'Cấp trên ở đầu văn bản',
    at((layer) => layer.superior),
    ({ label }) => bare(label),
  );
  add(
    'luong-co-so',
    'Lương cơ sở',
    at((layer) => layer.baseWage),
    ({ dong }) => `${showNumber(dong)} đồng/tháng`,
  );
  add(
    'lam-tron-tien-thuong',
    'Làm tròn tiền thưởng',
    at((layer) => layer.moneyRounding),
    ({ stepDong }) => `lên ${showNumber(stepDong)} đồng`,
  );
  add(
    'xep-loai',
    'Mức xếp loại',
    at((layer) => layer.ratings),
    ({ list }) => list.map(({ label }) => label).join(' > '),
  );
  add(
    'tran-xuat-sac',
    'Trần Hoàn thành xuất sắc nhiệm vụ',
    at((layer) => layer.excellentCap),
    ({ percent, of }) => `${percent} % của ${of}`,
  );
  for (const id of keysOf((layer) => (layer.clauses ?? []).map((each) => each.id))) {
    const found = at((layer) => layer.clauses?.filter((each) => each.id === id).flatMap(({ values }) => values));
    add(id, found?.value.label ?? id, found, ({ text }) => text);
  }
  for (const key of keysOf((layer) => Object.keys(layer.settings ?? {}))) {
    const found = at(
      (layer) => layer.settings?.[key as keyof NonNullable<Layer['settings']>] as readonly SettingValue[],
    );
    add(`cai-dat.${key}`, `Cài đặt ${key}`, found, ({ value }) => JSON.stringify(value));
  }
  for (const award of keysOf((layer) => Object.keys(layer.registration ?? {}))) {
    const found = at((layer) => layer.registration?.[award]);
    add(`dang-ky.${award}`, `Đăng ký ${awardLabel(award)}`, found, ({ value }) =>
      value === 'required' ? 'cần' : 'không cần',
    );
  }
  for (const paper of ['to-trinh', 'bao-cao-ca-nhan', 'bao-cao-tap-the'] as const) {
    const found = at((layer) =>
      layer.formNumbers?.filter((each) => each.paper === paper).flatMap(({ values }) => values),
    );
    add(`so-mau.${paper}`, `Số mẫu ${paper}`, found, ({ number }) => number);
  }
  for (const found of allInForce(rulebook, date, (layer) => layer.grounds)) {
    add(`can-cu.${showSource(found.value)}`, 'Căn cứ của tờ trình', found, ({ text }) => text);
  }
  allInForce(rulebook, date, (layer) => layer.quotas).forEach((found, order) => {
    const { award, percent, places, of } = found.value;
    add(`chi-tieu.${award}.${order + 1}`, `Chỉ tiêu ${awardLabel(award)}`, found, () =>
      percent === undefined
        ? `${places} chỗ`
        : `${percent} % của ${of === 'headcount' ? 'tổng số người' : awardLabel(of)}`,
    );
  });
  return [...rows.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

type SettingValue = Sourced & { readonly value: unknown };

/** One rule over time: its rows, oldest first, each from the day it reads so; `near` where no rule has that id. */
export function showRule(rulebook: Rulebook, id: string): { rows: RuleRow[]; near?: string } {
  const rows: RuleRow[] = [];
  const ids = new Set<string>();
  for (const day of boundaries(rulebook)) {
    for (const row of listRules(rulebook, day)) {
      ids.add(row.id);
      const last = rows.at(-1);
      if (row.id === id && (last === undefined || !sameRule(last, row))) rows.push(row);
    }
  }
  const near = rows.length > 0 ? undefined : nearest(id, ids, 6);
  return near === undefined ? { rows } : { rows, near };
}

/** Rules that read otherwise, or stand elsewhere, on day `b` than on day `a`. */
export function changesBetween(rulebook: Rulebook, a: string, b: string): RuleChange[] {
  const before = new Map(listRules(rulebook, a).map((row) => [row.id, row]));
  const after = new Map(listRules(rulebook, b).map((row) => [row.id, row]));
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    const label = now?.label ?? old?.label ?? id;
    if (old !== undefined && now !== undefined && sameRule(old, now)) return [];
    return [{ id, label, ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) }];
  });
}

function sameRule(a: RuleRow, b: RuleRow): boolean {
  return a.value === b.value && a.cite === b.cite && a.verified === b.verified && a.source === b.source;
}

/** Each day on which some value begins, ascending. */
function boundaries(rulebook: Rulebook): string[] {
  const days = new Set<string>();
  JSON.stringify(rulebook.layers, (key, value: unknown) => {
    if (key === 'from' && typeof value === 'string') days.add(value);
    return value;
  });
  return [...days].toSorted();
}

function inWords(condition: Condition): string {
  if ('any' in condition) return `một trong: ${condition.any.map(inWords).join(' / ')}`;
  if ('all' in condition) return partsOf(condition).map(inWords).join('; ');
  return condition.label;
}

function bare(label: string): string {
  return label.replace('{xã}', 'xã (phường)').replace(/[{}]/gu, '');
}
