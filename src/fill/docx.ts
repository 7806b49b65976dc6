/**
 * Template bytes + values → a finished Word file. Hides docxtemplater and pizzip; only the parts with tags change.
 * Refuses broken templates and unfilled tags with Problems that name template and tag; never writes to the console.
 */
import type { DXT } from 'docxtemplater';
import type { PaperValues } from '../papers/paper.ts';
import { isCannotProceed, type Problem } from '../problem.ts';
import { LIMITS } from '../read/limits.ts';
import { openZip } from '../read/zip.ts';
import { problem } from '../words/problems.ts';
import { packParts } from './pack.ts';
import { templateProblems } from './template-problems.ts';

/**
 * Fills a template. Tags `{…}`, loops `{#rows}…{/rows}`, negated sections `{^none}…{/none}`.
 *
 * @param name file name shown in problems: "to-trinh.docx"
 * @returns finished bytes, the same for the same input; empty where the template is broken (mau-loi, mau-khong-doc-duoc).
 *          An unfilled tag leaves a blank and is a Problem the-chua-dien, once per tag.
 */
export async function fillDocx(
  template: Uint8Array,
  values: PaperValues,
  name: string,
): Promise<{ bytes: Uint8Array; problems: Problem[] }> {
  if (!withinLimits(template, name)) {
    return { bytes: new Uint8Array(), problems: [problem('mau-khong-doc-duoc', { file: name }, { template: name })] };
  }
  const [{ default: Docxtemplater }, { default: PizZip }] = await Promise.all([
    import('docxtemplater'),
    import('pizzip'),
  ]);
  const unfilled = new Set<string>();
  const nullGetter = (part: DXT.Part): string => {
    unfilled.add(part.value);
    return '';
  };
  try {
    const zip = new PizZip(template);
    const document = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      stripInvalidXMLChars: true,
      warnFn: () => undefined,
      parser: ownValue,
      nullGetter,
    });
    document.render(values);
    const done = document.getZip();
    const parts = Object.keys(done.files).filter((part) => done.files[part]?.dir === false);
    const bytes = packParts(new Map(parts.map((part) => [part, done.files[part]?.asUint8Array() ?? new Uint8Array()])));
    const problems = [...unfilled].map((tag) => problem('the-chua-dien', { file: name }, { template: name, tag }));
    return { bytes, problems };
  } catch (error) {
    return { bytes: new Uint8Array(), problems: templateProblems(error, name) };
  }
}

/** Inflates each part within our bounds first: the library would take a bomb as it comes. */
function withinLimits(template: Uint8Array, name: string): boolean {
  try {
    const zip = openZip(template, name, LIMITS);
    for (const part of zip.names) zip.part(part);
    return true;
  } catch (error) {
    if (isCannotProceed(error)) return false;
    throw error;
  }
}

/** Reads only a value's own keys, so that no tag reaches into JavaScript's objects. */
function ownValue(tag: string): DXT.Parser {
  const key = tag.trim();
  return {
    get(scope: unknown): unknown {
      if (key === '.') return scope;
      if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, key)) return undefined;
      return (scope as Record<string, unknown>)[key];
    },
  };
}
