/** Files of the year's folder that may be written anew: those still as the program left them, by the store's record of each. */
import type { WrittenPaper } from '../store/store.ts';
import { readOwnBytes, sha256Of } from './files.ts';

/** sha256 of what lies there; undefined where nothing does. */
export function presentSha256(target: string): string | undefined {
  const bytes = readOwnBytes(target);
  return bytes === undefined ? undefined : sha256Of(bytes);
}

/** Whether bytes of that sha256 at that path are ones the program wrote, and nobody changed. */
export function writtenByUs(papers: readonly WrittenPaper[]): (path: string, sha256: string) => boolean {
  const ours = new Set(papers.map(({ path, sha256 }) => `${path} ${sha256}`));
  return (path, sha256) => ours.has(`${path} ${sha256}`);
}
