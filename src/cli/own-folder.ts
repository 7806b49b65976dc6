/** Where this program is installed: the folder that holds templates/ and fixtures/, from the bundle or from the sources. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export function ownFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the program has been taken out of its folder');
    folder = above;
  }
  return folder;
}
