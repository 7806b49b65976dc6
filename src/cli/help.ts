/** The page that `thidua` and `thidua --help` print: every command with its line, within 80 columns. */
import type { CommandSpec } from './commands.ts';

export function helpPage(commands: readonly CommandSpec[], version: string): string {
  const lines = commands.flatMap((each) => [`  ${each.usage}`, ...wrapped(each.summary)]);
  return [
    `thidua ${version} · thi đua, khen thưởng của trường, chạy trên máy, không cần mạng`,
    '',
    'Cách dùng: thidua <lệnh> [tùy chọn]',
    '           thidua          bảng chọn, hỏi từng điều (trên cửa sổ lệnh)',
    '           thidua <tệp>    nhập tệp Excel ấy',
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

/** Lines of at most 80 columns under a usage; each letter of the summaries is one column wide. */
function wrapped(summary: string): string[] {
  const lines: string[] = [];
  for (const word of summary.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 80) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`    ${word}`);
  }
  return lines;
}
