/**
 * A file as the user has it + its problems → the copy to be corrected. An .xlsx or .xlsm is patched and stays what it is;
 * of anything else, and of a package too odd to patch, the values that were read are written anew as .xlsx.
 */
import { newWorkbook } from '../fill/new-workbook.ts';
import { isCannotProceed, type Problem } from '../problem.ts';
import { readWorkbook } from '../read/workbook.ts';
import type { Workbook } from '../types.ts';
import { type Annotated, annotateXlsx } from './annotate.ts';
import { OddPackage } from './raw-xml.ts';
import { valueCopy } from './value-copy.ts';

export interface AnnotatedCopy extends Annotated {
  /** File name of the copy; the original's own where that can be. */
  readonly file: string;
  /** True when only values were carried over. */
  readonly valuesOnly: boolean;
}

/** @param workbook the same bytes, read; its file name tells which problems are meant */
export async function annotatedCopy(
  bytes: Uint8Array,
  workbook: Workbook,
  problems: readonly Problem[],
): Promise<AnnotatedCopy> {
  if (workbook.format === 'xlsx') {
    try {
      const annotated = annotateXlsx(bytes, workbook, problems);
      return { ...annotated, file: namedAs(workbook.file, annotated.ending), valuesOnly: false };
    } catch (error) {
      if (!isCannotProceed(error) && !(error instanceof OddPackage)) throw error; // a package too odd: values below
    }
  }
  const { spec, names } = valueCopy(workbook);
  const written = await newWorkbook(spec);
  const file = namedAs(workbook.file, 'xlsx');
  const copy = { ...(await readWorkbook(written, file)), file: workbook.file };
  const renamed = problems.map((problem) => ({
    ...problem,
    at: problem.at.map((place) => {
      const name = place.file === workbook.file ? names.get(place.sheet ?? '') : undefined;
      return name === undefined ? place : { ...place, sheet: name };
    }),
  }));
  return { ...annotateXlsx(written, copy, renamed), file, valuesOnly: true };
}

/** "DangKy.xls" → "DangKy-xls.xlsx"; a name that already ends right stays. */
function namedAs(file: string, ending: string): string {
  if (file.toLowerCase().endsWith(`.${ending}`)) return file;
  const dot = file.lastIndexOf('.');
  return dot > 0 ? `${file.slice(0, dot)}-${file.slice(dot + 1)}.${ending}` : `${file}.${ending}`;
}
