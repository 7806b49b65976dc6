/** A template's bytes → the tags in it, as a school would write them: {name}, {#rows}, {^none}; closing tags left out. */
import { unzipSync } from 'fflate';

/** Sorted tags, each once. */
export function tagsOf(bytes: Uint8Array, name: string): string[] {
  const text = name.endsWith('.html') ? new TextDecoder().decode(bytes) : wordsOf(bytes);
  const tags = [...text.matchAll(/\{[#^&]?[A-Za-z]\w*\}/gu)].map(([tag]) => tag);
  return [...new Set(tags)].sort();
}

function wordsOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([part]) => /^(?:word\/document|xl\/sharedStrings|xl\/worksheets\/[^/]+)\.xml$/u.test(part))
    .map(([, content]) => new TextDecoder().decode(content).replace(/<[^>]*>/gu, ''))
    .join('\n');
}
