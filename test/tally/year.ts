/**
 * A school year in compact form → YearData and its Tally under the real rulebook. For tests only: defaults are those of an
 * ordinary teacher, long in service, so that a test writes only what it is about.
 */
import { readFileSync } from 'node:fs';
import { lawAt } from '../../src/law/at.ts';
import { type LayerText, loadRulebook } from '../../src/law/load.ts';
import { nationalLayers, settingsLayer } from '../../src/law/national.ts';
import type { DecidingLaw } from '../../src/law/vocabulary.ts';
import { tally } from '../../src/tally/tally.ts';
import { slug } from '../../src/text/fold.ts';
import type { Fields, Kind, StoredRecord, Tally, YearConfig, YearData } from '../../src/types.ts';

type Loose = Readonly<Record<string, unknown>>;

export interface CompactPerson {
  /** Fields of the staff row laid over the defaults. */
  readonly staff?: Loose;
  /** A rating's id, or fields laid over a decided rating; absent: no row. */
  readonly evaluation?: string | Loose;
  /** Ids of awards registered for, or the fields of the row. */
  readonly registration?: readonly string[] | Loose;
  readonly initiatives?: readonly Loose[];
  /** "2023-2024: award", "2023-2024: award, rating", or fields. */
  readonly history?: readonly (string | Loose)[];
  readonly ballots?: readonly Loose[];
}

export interface CompactCollective {
  readonly rating?: string;
  readonly registration?: readonly string[];
  readonly history?: readonly (string | Loose)[];
  readonly ballots?: readonly Loose[];
}

export interface CompactYear {
  readonly year?: string;
  readonly asOf?: string;
  readonly decidedOn?: string;
  readonly settings?: Loose;
  /** Layers of a province or school: names of files in fixtures/luat-mau, or their content. */
  readonly layers?: readonly (string | Loose)[];
  /** Kinds of which no sheet was ever imported. */
  readonly notImported?: readonly Kind[];
  readonly council?: number;
  readonly people: Readonly<Record<string, CompactPerson>>;
  readonly collectives?: Readonly<Record<string, CompactCollective>>;
}

/** A field whose cell says something nobody could read. */
const UNREAD = '?';
const LAYERS = new URL('../../fixtures/luat-mau/', import.meta.url);
const USUAL: readonly Kind[] = ['staff', 'registration', 'evaluation', 'initiative', 'history', 'collective'];
const RATINGS = ['hoan-thanh-xuat-sac', 'hoan-thanh-tot', 'hoan-thanh', 'khong-hoan-thanh'];

export function yearData(compact: CompactYear): YearData {
  const records: StoredRecord[] = [];
  const add = (kind: Kind, about: { person?: string; collective?: string }, fields: Loose): void => {
    const row = records.filter((each) => each.kind === kind).length + 2;
    const cells = Object.fromEntries(
      Object.keys(fields).map((field, at) => [field, `${String.fromCharCode(65 + at)}${row}`]),
    );
    const unread = Object.entries(fields).flatMap(([field, value]) =>
      value === UNREAD ? [[field, { file: `${kind}.xlsx`, sheet: 'Sheet1', cell: cells[field] ?? `A${row}` }]] : [],
    );
    records.push({
      kind,
      file: `${kind}.xlsx`,
      sheet: 'Sheet1',
      row,
      person: about.person ?? null,
      collective: about.collective ?? null,
      fields: Object.fromEntries(
        Object.entries(fields).map(([field, value]) => [field, value === UNREAD ? null : value]),
      ) as Fields,
      cells,
      ...(unread.length === 0 ? {} : { unread: Object.fromEntries(unread) }),
      key: records.length + 1,
      entry: 1,
      byHand: false,
    });
  };
  for (const [name, each] of Object.entries(compact.people).flatMap(oneByOne)) {
    const person = slug(name);
    add(
      'staff',
      { person },
      {
        name,
        gender: 'nu',
        position: 'Giáo viên',
        team: 'Tổ 1',
        hiredOn: '2010-08-15',
        status: 'dang-lam-viec',
        ...each.staff,
      },
    );
    if (each.evaluation !== undefined) {
      const given = typeof each.evaluation === 'string' ? { rating: each.evaluation } : each.evaluation;
      add(
        'evaluation',
        { person },
        { name, decisionNo: '12/QĐ-THMS', decisionDate: compact.asOf ?? '2025-05-20', ...given },
      );
    }
    if (each.registration !== undefined) {
      const given = Array.isArray(each.registration) ? { awards: each.registration } : (each.registration as Loose);
      add('registration', { person }, { name, ...given });
    }
    for (const initiative of each.initiatives ?? []) {
      add(
        'initiative',
        { person },
        {
          title: 'Dạy đọc theo nhóm nhỏ',
          authors: [{ name, sharePercent: 100 }],
          type: 'sang-kien',
          level: 'co-so',
          decisionNo: '45/QĐ-UBND',
          schoolYear: compact.year ?? '2024-2025',
          ...initiative,
        },
      );
    }
    for (const past of each.history ?? []) add('history', { person }, { subject: name, ...pastFields(past) });
    for (const ballot of each.ballots ?? []) add('ballot', { person }, { subject: name, ...ballot });
  }
  for (const [id, each] of Object.entries(compact.collectives ?? {})) {
    add(
      'collective',
      { collective: id },
      {
        name: id,
        ...(each.rating === undefined ? {} : { rating: each.rating, decisionNo: '13/QĐ' }),
        registeredAwards: each.registration ?? [],
      },
    );
    for (const past of each.history ?? []) add('history', { collective: id }, { subject: id, ...pastFields(past) });
    for (const ballot of each.ballots ?? []) add('ballot', { collective: id }, { subject: id, ...ballot });
  }
  for (let member = 1; member <= (compact.council ?? 0); member += 1) {
    add('council', { person: `thanh-vien-${member}` }, { name: `Thành viên ${member}` });
  }
  return {
    config: configOf(compact),
    records,
    kindsImported: USUAL.filter((kind) => !(compact.notImported ?? []).includes(kind)),
    samePeople: [],
  };
}

/** "Lê Số 1-7" stands for seven people, "Lê Số 1" to "Lê Số 7". */
function oneByOne([name, each]: [string, CompactPerson]): (readonly [string, CompactPerson])[] {
  const range = /^(.*\S) (\d+)-(\d+)$/u.exec(name);
  if (range === null) return [[name, each]];
  const [first, last] = [Number(range[2]), Number(range[3])];
  return Array.from({ length: last - first + 1 }, (_, at) => [`${range[1]} ${first + at}`, each]);
}

export function tallyOf(compact: CompactYear): Tally {
  return tally(yearData(compact), lawOf(compact));
}

const laws = new Map<string, DecidingLaw>();

/** The real law at the year's dates, under its settings; loaded once for each. */
export function lawOf(compact: CompactYear): DecidingLaw {
  const key = JSON.stringify([compact.year, compact.asOf, compact.decidedOn, compact.settings, compact.layers]);
  const law = laws.get(key) ?? loadLaw(compact);
  laws.set(key, law);
  return law;
}

/** A view nobody has asked yet. */
export function loadLaw(compact: CompactYear): DecidingLaw {
  const config = configOf(compact);
  const own = settingsLayer(config);
  const { rulebook, problems } = loadRulebook([
    ...nationalLayers(),
    ...(compact.layers ?? []).map(layerText),
    ...(own === undefined ? [] : [own]),
  ]);
  const errors = problems.filter((each) => each.level === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const asOf = compact.asOf ?? '2025-05-30';
  return lawAt(rulebook, asOf, compact.decidedOn ?? asOf, config);
}

function layerText(layer: string | Loose, at: number): LayerText {
  const source = typeof layer === 'string' ? layer : `lop-${at + 1}.json`;
  const text = typeof layer === 'string' ? readFileSync(new URL(layer, LAYERS), 'utf8') : JSON.stringify(layer);
  return { id: source, text, source };
}

function configOf(compact: CompactYear): YearConfig {
  return {
    school: { name: 'Trường Tiểu học Mùa Sen' },
    year: compact.year ?? '2024-2025',
    ...(compact.settings === undefined ? {} : { settings: compact.settings }),
  };
}

function pastFields(past: string | Loose): Loose {
  if (typeof past !== 'string') return { decisionNo: '9/QĐ', ...past };
  const [schoolYear = '', words = ''] = past.split(': ');
  const ids = words.split(', ');
  const rating = ids.find((each) => RATINGS.includes(each));
  const award = ids.find((each) => !RATINGS.includes(each));
  return { schoolYear, award: award ?? null, rating: rating ?? null, decisionNo: '9/QĐ' };
}
