/** Rules and their changes → text for a terminal. In: rows of `law/`; out: lines no wider than asked, nothing cut off. */
import type { RuleChange } from '../law/list.ts';
import type { RuleRow } from '../law/rule-rows.ts';
import type { DecidingLaw } from '../law/vocabulary.ts';
import { showDate } from '../text/dates.ts';
import type { PaintText } from './problems.ts';
import { wrap } from './table.ts';
import { widthOf } from './width.ts';

const UNVERIFIED = 'chưa đối chiếu văn bản gốc';

/** Rules one after another: label and id, what it says, then since when, by which clause, and what is to be known of it. */
export function renderRules(rules: readonly RuleRow[], when: string, paint: PaintText, width: number): string {
  const blocks = rules.map((rule) => [
    ...head(rule, paint, width),
    ...indented(rule.value, width),
    ...notes(rule, width),
  ]);
  const doubted = rules.filter(({ verified }) => !verified).length;
  const marks = doubted === 0 ? '' : ` (${doubted} ${UNVERIFIED})`;
  return [`Quy định ${when}: ${rules.length}${marks}`, '', ...blocks.flat(), ''].join('\n');
}

function notes(rule: RuleRow, width: number): string[] {
  const until = rule.to === undefined ? '' : ` đến ${showDate(rule.to)}`;
  const words = [
    [`từ ${showDate(rule.from)}${until}`, rule.cite, ...(rule.verified ? [] : [UNVERIFIED])].join(' · '),
    ...(rule.summary === undefined ? [] : [rule.summary]),
    ...(rule.reading === undefined || rule.reading === rule.value
      ? []
      : [`cách hiểu của chương trình: ${rule.reading}`]),
    ...(rule.notModelled === undefined ? [] : [`chương trình không tự tính: ${rule.notModelled}`]),
    ...(rule.source.startsWith('quoc-gia/') ? [] : [`tệp: ${rule.source}`]),
  ];
  return words.flatMap((each) => indented(each, width));
}

/** "Nhãn  [ma]", the id below its label where both are too long for a line. */
function head(rule: { readonly label: string; readonly id: string }, paint: PaintText, width: number): string[] {
  const { label, id } = rule;
  const parts = widthOf(label) + widthOf(id) + 4 > width ? [label, `  [${id}]`] : [`${label}  [${id}]`];
  return parts.map((each) => paint('bold', each));
}

function indented(words: string, width: number): string[] {
  return wrap(words, width - 4).map((each) => `    ${each}`);
}

/** Days of the year set by the province or school, soonest first; '' where none is. */
export function renderDeadlines(law: DecidingLaw, width: number): string {
  const sets = law.dossierSets();
  const said = [
    ...law.deadlines().map(({ value, cite }) => `${showDate(value.day)}: ${value.label} (${cite})`),
    ...(sets === undefined ? [] : [`hồ sơ nộp ${sets.value} bộ (${sets.cite})`]),
  ];
  const lines = said.flatMap((each) => wrap(each, width - 2).map((line) => `  ${line}`));
  return lines.length === 0 ? '' : `Hạn trong năm:\n${lines.join('\n')}\n`;
}

/** What changed between two days, the kinds of change apart; those that only stand elsewhere now are grouped by instrument. */
export function renderChanges(
  changes: readonly RuleChange[],
  days: readonly [string, string],
  paint: PaintText,
  width: number,
): string {
  const between = `Từ ${showDate(days[0])} sang ${showDate(days[1])}`;
  if (changes.length === 0) return `${between}: không có gì đổi.\n`;
  const of = (kind: RuleChange['kind']) => changes.filter((each) => each.kind === kind);
  const parts = [
    part('Đổi nội dung', of('value'), (each) => valueChange(each, width), paint, width),
    part('Mới có', of('began'), ({ after }) => (after === undefined ? [] : said('nay', after, width)), paint, width),
    part('Không còn', of('ended'), ({ before }) => (before === undefined ? [] : ended(before, width)), paint, width),
    regrounded(of('source'), paint, width),
    marked(of('mark'), paint, width),
  ].filter((each) => each.length > 0);
  return `${[[`${between}: ${changes.length} quy định đổi`], ...parts].map((each) => each.join('\n')).join('\n\n')}\n`;
}

function part(
  title: string,
  changes: readonly RuleChange[],
  lines: (change: RuleChange) => string[],
  paint: PaintText,
  width: number,
): string[] {
  if (changes.length === 0) return [];
  return [`${title}: ${changes.length}`, ...changes.flatMap((each) => [...head(each, paint, width), ...lines(each)])];
}

/** What ended, and what is known of what came in its place. */
function ended(row: RuleRow, width: number): string[] {
  return [...said('trước', row, width), ...(row.notModelled === undefined ? [] : indented(row.notModelled, width))];
}

/** Of a list of clauses only those that differ; else the whole before and after. */
function valueChange({ before, after }: RuleChange, width: number): string[] {
  if (before === undefined || after === undefined) return [];
  const [old, now] = [before.clauses ?? [], after.clauses ?? []];
  const gone = old.filter(({ words }) => !now.some((each) => each.words === words));
  const come = now.filter(({ words }) => !old.some((each) => each.words === words));
  if (old.length === 0 || now.length === 0) return [...said('trước', before, width), ...said('nay', after, width)];
  return [
    ...gone.flatMap((each) => indented(`bỏ: ${each.words}${each.cite === undefined ? '' : ` (${each.cite})`}`, width)),
    ...come.flatMap((each) =>
      indented(
        `thêm: ${each.words} (${[each.cite, ...(each.verified === false ? [UNVERIFIED] : [])].join('; ')})`,
        width,
      ),
    ),
  ];
}

function said(when: string, row: RuleRow, width: number): string[] {
  const source = [row.cite, ...(row.verified ? [] : [UNVERIFIED])].join('; ');
  return indented(`${when}: ${row.value} (${source})`, width);
}

/** The same words on another ground: one line for each pair of instruments, with the rules it concerns. */
function regrounded(changes: readonly RuleChange[], paint: PaintText, width: number): string[] {
  const groups = new Map<string, string[]>();
  for (const { before, after, label } of changes) {
    const marks = after?.verified === false ? ` (${UNVERIFIED})` : '';
    const key = `${groundOf(before)} → ${groundOf(after)}${marks}`;
    groups.set(key, [...(groups.get(key) ?? []), label]);
  }
  if (changes.length === 0) return [];
  return [
    `Nội dung như cũ, đổi căn cứ: ${changes.length}`,
    ...[...groups].flatMap(([ground, labels]) => [
      ...wrap(ground, width).map((each) => paint('bold', each)),
      ...indented(labels.join('; '), width),
    ]),
  ];
}

/** The instrument a row stands in, without its articles; of criteria the instruments of all clauses. */
function groundOf(row: RuleRow | undefined): string {
  if (row === undefined) return '';
  const cites = [row.cite, ...(row.clauses ?? []).flatMap(({ cite }) => (cite === undefined ? [] : [cite]))];
  return [...new Set(cites.map((each) => each.split(' Điều ')[0]?.split(' Phụ lục ')[0] ?? each))].join(', ');
}

function marked(changes: readonly RuleChange[], paint: PaintText, width: number): string[] {
  if (changes.length === 0) return [];
  const groups = [
    [
      `Nội dung và căn cứ như cũ, nay ${UNVERIFIED} (văn bản bị sửa đổi)`,
      changes.filter(({ after }) => after?.verified === false),
    ],
    ['Nội dung và căn cứ như cũ, nay đã đối chiếu', changes.filter(({ after }) => after?.verified === true)],
  ] as const;
  return groups.flatMap(([title, own]) =>
    own.length === 0
      ? []
      : [
          ...wrap(`${title}: ${own.length}`, width).map((each) => paint('bold', each)),
          ...indented(own.map(({ label }) => label).join('; '), width),
        ],
  );
}
