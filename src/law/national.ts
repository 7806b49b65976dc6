/**
 * The layers at hand without reading a file: the bundled national law, and the settings of `thidua.json`
 * turned into a layer like any other. Checks nothing: `loadRulebook` does, and for the national law our tests do.
 */
import type { YearConfig } from '../types.ts';
import boPhieu from './data/bo-phieu.json' with { type: 'json' };
import danhHieu from './data/danh-hieu.json' with { type: 'json' };
import dieuKhoan from './data/dieu-khoan.json' with { type: 'json' };
import hoSo from './data/ho-so.json' with { type: 'json' };
import macDinh from './data/mac-dinh.json' with { type: 'json' };
import thamQuyen from './data/tham-quyen.json' with { type: 'json' };
import tienThuong from './data/tien-thuong.json' with { type: 'json' };
import tieuChuan from './data/tieu-chuan.json' with { type: 'json' };
import vanBan from './data/van-ban.json' with { type: 'json' };
import type { Layer } from './schema.ts';

/** One layer before it is read: `text` is JSON, `source` the file name shown to people. */
export interface LayerText {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  /** Only for the bundled law, whose shape the tests have checked: the layer `text` stands for, not read again. */
  readonly trusted?: Layer;
}

/** The national law, by topic, instruments first. */
export function nationalLayers(): LayerText[] {
  return [vanBan, danhHieu, tieuChuan, dieuKhoan, boPhieu, thamQuyen, tienThuong, hoSo, macDinh].map((layer) => ({
    id: layer.id,
    text: JSON.stringify(layer),
    source: `${layer.id}.json`,
    trusted: layer as unknown as Layer,
  }));
}

export const YEAR_FILE = 'thidua.json';
/** A setting without dates holds always. */
export const ALWAYS = '1900-01-01';

/** `settings` of `thidua.json` as the uppermost layer; undefined when there are none. */
export function settingsLayer(config: YearConfig): LayerText | undefined {
  const settings = config.settings;
  if (settings === undefined || Object.keys(settings).length === 0) return undefined;
  const { registration, voteThresholds, quotas, excellentCap, ...switches } = settings;
  const layer = {
    id: YEAR_FILE,
    level: 'year',
    title: 'Cài đặt của năm học',
    settings: mapEntries(switches, (key, value) => [always(`settings.${key}`, { value })]),
    ...(registration === undefined
      ? {}
      : {
          registration: mapEntries(registration, (key, value) => [always(`settings.registration.${key}`, { value })]),
        }),
    ...(voteThresholds === undefined
      ? {}
      : {
          votes: mapEntries(voteThresholds, (key, percent) => [always(`settings.voteThresholds.${key}`, { percent })]),
        }),
    ...(quotas === undefined
      ? {}
      : { quotas: Array.isArray(quotas) ? quotas.map((each, at) => always(`settings.quotas[${at}]`, each)) : quotas }),
    ...(excellentCap === undefined ? {} : { excellentCap: [always('settings.excellentCap', excellentCap)] }),
  };
  return { id: YEAR_FILE, text: JSON.stringify(layer), source: YEAR_FILE };
}

function always(path: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return { from: ALWAYS, verified: true, source: `${YEAR_FILE} › ${path}`, ...value };
}

function mapEntries(value: unknown, change: (key: string, value: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(key, each)]));
}
