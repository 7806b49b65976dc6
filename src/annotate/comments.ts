/**
 * The notes of a sheet: its comments part and the drawing (VML) that shows them, with ours put in or taken out.
 * A note of somebody else's is kept and gets our words below its own; taken out, it says again what it said.
 */
import { escapeXml, unescapeXml } from '../fill/sheet/text.ts';
import { address } from '../text/place.ts';
import {
  appended,
  attributeOf,
  childOf,
  childrenOf,
  type Element,
  elementOf,
  nextTag,
  type Raw,
  rawOf,
  replaced,
  rootOf,
  textOf,
} from './raw-xml.ts';

/** What our part of a note begins with. */
export const SIGN = 'thidua · ';
const AUTHOR = 'thidua';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface Note {
  readonly row: number;
  readonly column: number;
  /** Head line, told in bold, then the rest; both begin no line with SIGN themselves. */
  readonly head: string;
  readonly body: string;
}

export function emptyComments(): Raw {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors/><commentList/></comments>`;
}

/** The part without our words; `gone`: cells whose note was ours alone. */
export function withoutNotes(xml: Raw): { xml: Raw; gone: ReadonlySet<string> } {
  const list = childOf(xml, rootOf(xml), 'commentList');
  const gone = new Set<string>();
  const changes: { start: number; end: number; text: Raw }[] = [];
  for (const comment of list === undefined ? [] : childrenOf(xml, list)) {
    const texts = textElements(xml, comment);
    const said = texts.map((each) => unescapeXml(textOf(xml.slice(each.end, each.insideEnd))));
    const whole = said.join('');
    const sign = whole.indexOf(SIGN);
    if (sign < 0) continue;
    if (whole.slice(0, sign).trim() === '') {
      gone.add(attributeOf(xml, comment, 'ref') ?? '');
      changes.push({ start: comment.start, end: comment.after, text: '' });
      continue;
    }
    let before = whole.slice(0, sign).replace(/\n+$/u, '').length;
    texts.forEach((each, index) => {
      const own = said[index] ?? '';
      if (own.length > before) changes.push(cutText(xml, comment, each, own.slice(0, before)));
      before = Math.max(0, before - own.length);
    });
  }
  return { xml: replaced(xml, changes), gone };
}

/** A text shortened; a run that would be empty goes wholly. */
function cutText(xml: Raw, comment: Element, text: Element, left: string): { start: number; end: number; text: Raw } {
  if (left !== '') return { start: text.end, end: text.insideEnd, text: rawOf(escapeXml(left)) };
  const body = childOf(xml, comment, 'text');
  const run = (body === undefined ? [] : childrenOf(xml, body)).find(
    (each) => each.start <= text.start && text.after <= each.after,
  );
  return { start: run?.start ?? text.start, end: run?.after ?? text.after, text: '' };
}

function textElements(xml: Raw, comment: Element): Element[] {
  const found: Element[] = [];
  for (
    let tag = nextTag(xml, comment.end);
    tag !== undefined && tag.start < comment.insideEnd;
    tag = nextTag(xml, tag.end)
  ) {
    if (tag.name === 't' && !tag.closing && !tag.empty) found.push(elementOf(xml, tag));
  }
  return found;
}

/** The part with our notes; `added`: those of cells that had none. */
export function withNotes(xml: Raw, notes: readonly Note[]): { xml: Raw; added: readonly Note[] } {
  if (notes.length === 0) return { xml, added: [] };
  const { xml: signed, author } = withAuthor(xml);
  const root = rootOf(signed);
  const list = childOf(signed, root, 'commentList');
  const present = new Map(
    (list === undefined ? [] : childrenOf(signed, list)).map((each) => [attributeOf(signed, each, 'ref') ?? '', each]),
  );
  const changes: { start: number; end: number; text: Raw }[] = [];
  const added: Note[] = [];
  const fresh: Raw[] = [];
  for (const note of notes) {
    const ref = address(note.row, note.column);
    const there = present.get(ref);
    const body = there === undefined ? undefined : childOf(signed, there, 'text');
    if (body !== undefined) changes.push(...extension(signed, body, note));
    else {
      added.push(note);
      const runs = runsOf(note, root.prefix, '');
      const p = root.prefix;
      fresh.push(`<${p}comment ref="${ref}" authorId="${author}"><${p}text>${runs}</${p}text></${p}comment>`);
    }
  }
  const extended = replaced(signed, changes);
  const grown = childOf(extended, rootOf(extended), 'commentList');
  return {
    xml: grown === undefined || fresh.length === 0 ? extended : appended(extended, grown, fresh.join('')),
    added,
  };
}

/** Our runs behind what is said; text that stands without a run gets one, as a run may not follow it. */
function extension(xml: Raw, body: Element, note: Note): { start: number; end: number; text: Raw }[] {
  const bare = childrenOf(xml, body).filter((each) => each.name === 't');
  const wrapped = bare.map((each) => ({
    start: each.start,
    end: each.after,
    text: `<${body.prefix}r>${xml.slice(each.start, each.after)}</${body.prefix}r>`,
  }));
  const hints = childrenOf(xml, body).find((each) => each.name === 'rPh' || each.name === 'phoneticPr');
  const at = hints?.start ?? body.insideEnd;
  return [...wrapped, { start: at, end: at, text: runsOf(note, body.prefix, '\n\n') }];
}

function runsOf({ head, body }: Note, p: string, before: string): Raw {
  const run = (text: string, bold: boolean): Raw => {
    const look = `<${p}rPr>${bold ? `<${p}b/>` : ''}<${p}sz val="10"/><${p}color indexed="81"/><${p}rFont val="Tahoma"/></${p}rPr>`;
    return `<${p}r>${look}<${p}t xml:space="preserve">${rawOf(escapeXml(text))}</${p}t></${p}r>`;
  };
  return run(`${before}${SIGN}${head}\n`, true) + run(body, false);
}

function withAuthor(xml: Raw): { xml: Raw; author: number } {
  const root = rootOf(xml);
  const authors = childOf(xml, root, 'authors');
  if (authors === undefined) {
    const made = `<${root.prefix}authors><${root.prefix}author>${AUTHOR}</${root.prefix}author></${root.prefix}authors>`;
    return { xml: xml.slice(0, root.end) + made + xml.slice(root.end), author: 0 };
  }
  const names = childrenOf(xml, authors).map((each) => textOf(xml.slice(each.end, each.insideEnd)));
  const known = names.indexOf(AUTHOR);
  if (known >= 0) return { xml, author: known };
  const made = `<${root.prefix}author>${AUTHOR}</${root.prefix}author>`;
  return { xml: appended(xml, authors, made), author: names.length };
}
