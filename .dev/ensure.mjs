// What a bare clone needs before anything runs: dependencies as locked, and a fresh bundle. Quick when nothing changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `thidua cần Node.js 20.19 trở lên; máy này đang dùng ${process.versions.node}. Hãy cài bản mới từ nodejs.org rồi chạy lại.\n`,
  );
  process.exit(2);
}

/** Runs a command in the project's folder; ends this process with its code when it fails, unless told not to. */
export function run(command, args, options = {}) {
  const windows = process.platform === 'win32';
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows, ...options });
  if (result.error) throw result.error;
  if (!options.mayFail && result.status !== 0) process.exit(result.status ?? 1);
  return result;
}

/** Runs a script of an installed package by its path, without npx. */
export function runPackage(script, args, options = {}) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}

export function install() {
  const lock = join(root, 'package-lock.json');
  const stamp = join(root, 'node_modules', '.thidua-installed');
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('Đang cài các thư viện (chỉ lần đầu) …\n');
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { stdio: ['ignore', 2, 2] });
  writeFileSync(stamp, wanted);
}

export function build() {
  const stamp = join(root, 'dist', '.built');
  const hash = createHash('sha256');
  for (const folder of ['src', 'bin', '.dev']) addFolder(hash, join(root, folder));
  hash.update(readFileSync(join(root, 'package.json')));
  const wanted = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  run(process.execPath, [join(root, '.dev', 'build.mjs')], { stdio: ['ignore', 2, 2] });
  writeFileSync(stamp, wanted);
}

function addFolder(hash, folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    else hash.update(path.slice(root.length)).update(readFileSync(path));
  }
}
