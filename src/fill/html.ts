/**
 * Template bytes + values → a finished page. Tags {x}, loops {#x}…{/x}, {^x}…{/x} for none, {&x} for a chart of ours.
 * Everything but a chart is escaped; a tag without a value leaves a blank and is told, a loop left open refuses the template.
 */
import type { PaperValue, PaperValues } from '../papers/paper.ts';
import type { Problem } from '../problem.ts';
import { escapeHtml } from '../report-page/bars.ts';
import { problem } from '../words/problems.ts';

type Scope = readonly PaperValues[];

const NEXT = /\{([#^&]?)([A-Za-z]\w*)\}/u;

/**
 * Fills a template; braces of styles are left alone, as only {name} without a blank is a tag.
 *
 * @returns the page in UTF-8; empty where the template is broken (mau-loi)
 */
export async function fillHtml(
  template: Uint8Array,
  values: PaperValues,
  name: string,
): Promise<{ bytes: Uint8Array; problems: Problem[] }> {
  const unfilled = new Set<string>();
  const open = new Set<string>();
  const html = fill(new TextDecoder().decode(template), [values], unfilled, open);
  const place = { file: name };
  const broken = [...open].map((tag) => {
    const hint = `thêm thẻ {/${tag}} vào cuối phần lặp`;
    return problem('mau-loi', place, { template: name, tag: `{#${tag}}`, hint });
  });
  if (broken.length > 0) return { bytes: new Uint8Array(), problems: broken };
  const problems = [...unfilled].map((tag) => problem('the-chua-dien', place, { template: name, tag }));
  return { bytes: new TextEncoder().encode(html), problems };
}

function fill(template: string, scope: Scope, unfilled: Set<string>, open: Set<string>): string {
  let rest = template;
  let done = '';
  for (;;) {
    const match = NEXT.exec(rest);
    if (!match) return done + rest;
    const [whole, mark = '', tag = ''] = match;
    const value = lookUp(scope, tag);
    if (value === undefined) unfilled.add(tag);
    done += rest.slice(0, match.index);
    rest = rest.slice(match.index + whole.length);
    if (mark === '' || mark === '&') {
      done += shown(value, mark === '&');
      continue;
    }
    const closing = `{/${tag}}`;
    const end = rest.indexOf(closing);
    if (end < 0) {
      open.add(tag);
      return done;
    }
    const inner = rest.slice(0, end);
    rest = rest.slice(end + closing.length);
    done += itemsOf(value, mark === '^')
      .map((item) => fill(inner, [item, ...scope], unfilled, open))
      .join('');
  }
}

function itemsOf(value: PaperValue | undefined, negated: boolean): readonly PaperValues[] {
  const items = Array.isArray(value) ? (value as readonly PaperValues[]) : value ? [{}] : [];
  return negated ? (items.length === 0 ? [{}] : []) : items;
}

function lookUp(scope: Scope, tag: string): PaperValue | undefined {
  for (const values of scope) if (Object.hasOwn(values, tag)) return values[tag];
  return undefined;
}

function shown(value: PaperValue | undefined, chart: boolean): string {
  if (value === undefined || Array.isArray(value)) return '';
  const text = String(value);
  return chart && text.startsWith('<svg ') ? text : escapeHtml(text);
}
