/** The page that `thidua` and `thidua --help` print: every command with its line, within 80 columns. */
import type { CommandSpec } from './commands.ts';

export function helpPage(commands: readonly CommandSpec[], version: string): string {
  const lines = commands.flatMap((each) => [`  ${each.usage}`, `    ${each.summary}`]);
  return [
    `thidua ${version} · thi đua, khen thưởng của trường, chạy trên máy, không cần mạng`,
    '',
    'Cách dùng: thidua <lệnh> [tùy chọn]',
    '',
    ...lines,
    '',
    'Dùng chung: --dir <thư mục năm học> · --json · --quiet · --no-color',
    '            --today <ngày>',
    'Chi tiết một lệnh: thidua <lệnh> --help',
    'Việc tiếp theo: chạy thử trên trường mẫu bằng “thidua demo”,',
    'hoặc lập năm học bằng “thidua init”',
    '',
  ].join('\n');
}
