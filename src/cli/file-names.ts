/**
 * What files are called in problems and as the origin of rows: the name alone, with as much of the folder before it as tells
 * two files of one name apart.
 */
import { basename } from 'node:path';

/** @param paths absolute, each once; a name per path, "/" between its parts */
export function fileNames(paths: readonly string[]): string[] {
  const parts = paths.map((path) => path.split(/[\\/]/u).filter((part) => part !== ''));
  const named = (own: readonly string[], length: number): string => own.slice(-length).join('/');
  return paths.map((path, at) => {
    const own = parts[at] ?? [];
    for (let length = 1; length <= own.length; length++) {
      if (parts.every((other, place) => place === at || named(other, length) !== named(own, length))) {
        return named(own, length);
      }
    }
    return basename(path);
  });
}
