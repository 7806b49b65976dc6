/** Tests that need a program of the machine: a named skip when it is missing, a failure in CI. */
import { spawnSync } from 'node:child_process';
import { test } from 'vitest';

type Tool = 'soffice' | 'pdftotext' | 'chromium' | 'npm';

function has(tool: Tool): boolean {
  return spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** `test`, but only where the tool is there: `testWith('soffice')('opens in LibreOffice', …)`. */
export function testWith(tool: Tool): (name: string, body: () => void | Promise<void>) => void {
  return (name, body) => {
    if (has(tool)) test(name, body, 180_000);
    else if (process.env.CI) {
      test(name, () => {
        throw new Error(`${tool} is missing; CI must install it`);
      });
    } else test.skip(`${name} (skipped: ${tool} is not installed)`, body);
  };
}
