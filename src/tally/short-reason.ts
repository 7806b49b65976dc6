/**
 * Why somebody is not eligible, in one short phrase: the first condition that decided it, as the tree of reasons tells it.
 * In: an outcome; out: words without a full stop, '' for one who is eligible.
 */
import type { AwardOutcome, Because, ConditionStatus, Eligibility } from '../types.ts';

const DECISIVE: Readonly<Record<Eligibility, ConditionStatus | undefined>> = {
  'du-dieu-kien': undefined,
  'khong-du-dieu-kien': 'not-met',
  'thieu-du-lieu': 'unknown',
  'tam-hoan': 'on-hold',
};

const LEAD: Readonly<Record<Eligibility, string>> = {
  'du-dieu-kien': '',
  'khong-du-dieu-kien': 'chưa đạt: ',
  'thieu-du-lieu': 'chưa rõ: ',
  'tam-hoan': '',
};

/** The node that decided, from the root down; the last child of the root is what follows eligibility, so not asked. */
export function decisiveNode(outcome: Pick<AwardOutcome, 'because' | 'eligibility'>): Because | undefined {
  const status = DECISIVE[outcome.eligibility];
  if (status === undefined) return undefined;
  const criteria = outcome.because.children.slice(0, -1);
  const start = criteria.find((each) => each.status === status);
  return start === undefined ? undefined : descend(start, status);
}

export function shortReason(outcome: Pick<AwardOutcome, 'because' | 'eligibility'>): string {
  const node = decisiveNode(outcome);
  if (node === undefined) return '';
  return `${LEAD[outcome.eligibility]}${phrase(node)}`;
}

/** "phải đạt “3 lần liên tục là …”, mà không có … năm học 2021-2022": what can't be got round, for reading aloud. */
export function obstacle(outcome: Pick<AwardOutcome, 'because' | 'eligibility'>): string {
  const status = DECISIVE[outcome.eligibility] ?? 'not-met';
  const start = outcome.because.children.find((each) => each.status === status);
  const path = start === undefined ? [] : pathDown(start, status);
  const clause = path.findLast((each) => each.cite !== undefined && !isYear(each));
  const last = path.at(-1);
  if (clause === undefined || last === undefined) return shortReason(outcome);
  if (status === 'on-hold') return phrase(clause);
  const asked = clause.any === true ? waysOf(clause) : `“${clause.label}”`;
  return last === clause ? `phải đạt ${asked}` : `phải đạt ${asked}, mà ${phrase(last)}`;
}

function pathDown(node: Because, status: ConditionStatus): readonly Because[] {
  const next = node.any === true ? undefined : node.children.find((each) => each.status === status);
  return next === undefined ? [node] : [node, ...pathDown(next, status)];
}

function waysOf(node: Because): string {
  return /một trong/iu.test(node.label)
    ? `“${node.label}”`
    : node.children.map((each) => `“${each.label}”`).join(' hoặc ');
}

/** A year of a run says by its hint what is missing in it. */
function isYear(node: Because): boolean {
  return /^Năm học /u.test(node.label);
}

/** Down to the first cause; where one of several ways would do, none of them alone is the cause. */
function descend(node: Because, status: ConditionStatus): Because {
  return pathDown(node, status).at(-1) ?? node;
}

function phrase(node: Because): string {
  if (node.any === true && !/một trong/iu.test(node.label)) {
    return node.children.map((each) => lowerFirst(each.label)).join('; hoặc ');
  }
  if (node.children.length === 0 && node.hint !== undefined && isYear(node)) {
    return node.hint.includes('năm') ? node.hint : `${lowerFirst(node.label)}: ${node.hint}`;
  }
  return lowerFirst(node.label);
}

/** Names of people keep their capitals: a second word with one ("Quách Văn Sơn"), or no second letter below. */
function lowerFirst(text: string): string {
  const second = text.charAt(1);
  if (second !== second.toLocaleLowerCase('vi') || /^\p{Lu}\p{Ll}*\s\p{Lu}/u.test(text)) return text;
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
