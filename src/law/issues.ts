/**
 * What the schema refused → Problems that name the path in the file, in the user's own terms.
 * The schema library's sentences are never shown. Paths of `thidua.json` settings read as the user wrote them.
 */
import type * as z from 'zod';
import type { Problem } from '../problem.ts';
import { nearest } from '../values/near.ts';
import { problem } from '../words/problems.ts';
import { CONDITION_KEYS } from './condition-keys.ts';
import { layerSchema, SETTING_KEYS } from './schema.ts';
import { showPath } from './show-path.ts';

/** Settings of `thidua.json` that are not switches, under the name the user knows. */
const OTHER_SETTINGS = ['registration', 'voteThresholds', 'quotas', 'excellentCap'] as const;

const SECTIONS = Object.keys(layerSchema.shape);

/** Problems of one layer's text. */
export function issueProblems(error: z.ZodError, whole: unknown, source: string): Problem[] {
  return error.issues.flatMap((issue) => fromIssue(issue, whole, source));
}

function fromIssue(issue: z.core.$ZodIssue, whole: unknown, source: string): Problem[] {
  const place = [{ file: source }];
  const path = showPath(issue.path, isYear(whole));
  const found = show(valueAt(whole, issue.path));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, issue.path, whole, source));
    case 'invalid_union':
      return closest(issue, whole, source) ?? [problem('quy-dinh-sai-dang', place, { path, found })];
    case 'custom':
      if (issue.message === 'date') return [problem('quy-dinh-ngay-khong-co-that', place, { path, found })];
      if (issue.message === 'source') return [problem('quy-dinh-thieu-nguon', place, { path })];
      if (issue.message === 'period') return [problem('quy-dinh-ky-nguoc', place, { path })];
      return [problem('quy-dinh-sai-dang', place, { path, found, expected: CUSTOM[issue.message] ?? '' })];
    case 'invalid_type':
      if (valueAt(whole, issue.path) === undefined) {
        return [problem('quy-dinh-thieu-muc', place, { path, expected: TYPES[issue.expected] ?? issue.expected })];
      }
      return [problem('quy-dinh-sai-dang', place, { path, found, expected: TYPES[issue.expected] ?? issue.expected })];
    case 'invalid_value':
      if (issue.path.join('.') === 'level') return [problem('quy-dinh-chua-dung-muc', place, { found })];
      if (found === null) return [problem('quy-dinh-thieu-muc', place, { path, expected: issue.values.join(', ') })];
      return [problem('quy-dinh-sai-dang', place, { path, found, expected: issue.values.map(String).join(', ') })];
    case 'too_small':
      return [problem('quy-dinh-sai-dang', place, { path, found, expected: `từ ${issue.minimum} trở lên` })];
    case 'too_big':
      return [problem('quy-dinh-sai-dang', place, { path, found, expected: `không quá ${issue.maximum}` })];
    default:
      return [problem('quy-dinh-sai-dang', place, { path, found, expected: 'mã không dấu, nối bằng “-”' })];
  }
}

const CUSTOM: Readonly<Record<string, string>> = {
  instrument: 'số hiệu như 98/2023/NĐ-CP, 15/2025/QĐ-UBND hoặc 45/QĐ-THST',
  khoan: '“khoan” phải đi cùng “dieu”',
  diem: '“diem” phải đi cùng “khoan”',
  'den-dieu': '“denDieu” lớn hơn “dieu”',
  'month-day': 'tháng-ngày như 06-15',
  'percent-or-places': 'một trong hai: percent hoặc places',
  condition: `một điều kiện: ${CONDITION_KEYS.join(', ')}`,
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách […]',
  object: 'mục {…}',
  record: 'mục {…}',
};

function unknownKey(key: string, path: readonly PropertyKey[], whole: unknown, source: string): Problem {
  const inSettings = path.length === 1 && path[0] === 'settings';
  const known = inSettings
    ? [...SETTING_KEYS, ...(isYear(whole) ? OTHER_SETTINGS : [])]
    : [...CONDITION_KEYS, ...SECTIONS];
  const near = nearest(key, known, inSettings ? 4 : undefined) ?? '';
  const facts = { path: showPath(path, isYear(whole)), found: key, near };
  return inSettings
    ? problem('cai-dat-la', [{ file: source }], { ...facts, expected: known.join(', ') })
    : problem('quy-dinh-co-muc-la', [{ file: source }], facts);
}

/** Of a union's branches, the one that fits best: fewest issues, and none about an unknown key of its own. */
function closest(
  issue: z.core.$ZodIssue & { code: 'invalid_union' },
  whole: unknown,
  source: string,
): Problem[] | undefined {
  const branches = issue.errors.filter(
    (branch) => !branch.some((each) => each.code === 'unrecognized_keys' && each.path.length === 0),
  );
  const best = branches.toSorted((a, b) => a.length - b.length)[0];
  return best?.flatMap((each) => fromIssue({ ...each, path: [...issue.path, ...each.path] }, whole, source));
}

function isYear(whole: unknown): boolean {
  return valueAt(whole, ['level']) === 'year';
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  let value = whole;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function show(value: unknown): string | null {
  if (value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
