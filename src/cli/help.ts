/** The page that `thidua` and `thidua --help` print: every command with one line. */
import type { CommandSpec } from './commands.ts';

export function helpPage(commands: readonly CommandSpec[], version: string): string {
  const width = Math.max(...commands.map((each) => each.usage.length)) + 2;
  const lines = commands.map((each) => `  ${each.usage.padEnd(width)}${each.summary}`);
  return [
    `thidua ${version} · thi đua, khen thưởng của trường, chạy trên máy của mình, không cần mạng`,
    '',
    'Cách dùng: thidua <lệnh> [tùy chọn]',
    '',
    ...lines,
    '',
    'Dùng chung: --dir <thư mục năm học> · --json · --quiet · --no-color · --today <ngày>',
    'Chi tiết một lệnh: thidua <lệnh> --help',
    'Việc tiếp theo: chạy thử trên trường mẫu bằng “thidua demo”, hoặc lập năm học bằng “thidua init”',
    '',
  ].join('\n');
}
