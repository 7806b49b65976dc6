/** Papers of ket-qua/ handed to an import: they tell what was decided, and hold nothing to import. The ballot workbooks among them do. */
import { isAbsolute, relative } from 'node:path';
import type { Problem } from '../problem.ts';
import type { WrittenPaper } from '../store/store.ts';
import { problem } from '../words/problems.ts';
import { sha256Of } from './files.ts';

const PAPERS = 'ket-qua/';
/** Where `explain --all` writes; it is not among the papers the store remembers. */
const EXPLANATIONS = 'ket-qua/giai-thich.xlsx';
const TO_FILL_IN = 'ket-qua/bo-phieu/';
export const OWN_PAPER = 'giay-to-da-lap';

/** Whether a file is such a paper: by its place in the year's folder, elsewhere by its bytes, looked at only where papers are. */
export function isOwnPaper(path: string, bytes: Uint8Array, folder: string, written: readonly WrittenPaper[]): boolean {
  const inside = relative(folder, path);
  const place = isAbsolute(inside) ? '' : inside.replaceAll('\\', '/');
  const papers = written.filter((each) => isPaper(each.path));
  if (place === EXPLANATIONS || papers.some((each) => each.path === place)) return true;
  if (papers.length === 0) return false;
  const sha256 = sha256Of(bytes);
  return papers.some((each) => each.sha256 === sha256);
}

function isPaper(place: string): boolean {
  return place.startsWith(PAPERS) && !place.startsWith(TO_FILL_IN);
}

export function ownPaperProblem(file: string): Problem {
  return problem(OWN_PAPER, { file });
}
