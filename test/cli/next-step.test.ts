/** The closing line of a command can be copied as it stands, from where the person stands. */
import { expect, test } from 'vitest';
import { folderFrom, nextStepText } from '../../src/cli/next-step.ts';
import { widthOf } from '../../src/render/width.ts';

const FOLDER = 'Tài liệu của tôi/Thi đua 2024-2025/năm học';

test('a path in quotes is never broken, however narrow the window', () => {
  const text = nextStepText(`sửa tệp, rồi: thidua law check "${FOLDER}/luat/a.json"`, FOLDER, 60);
  expect(text).toContain(`"${FOLDER}/luat/a.json"`);
  expect(text).toContain(`(mỗi lệnh thêm --dir "${FOLDER}")`.slice(-FOLDER.length - 3));
});

test('other words fit the width, and none is lost', () => {
  const next = 'xem lý do từng người: thidua explain <tên>; lập hồ sơ: thidua propose, "một dấu lẻ';
  const text = nextStepText(next, '', 40);
  expect(
    text
      .trimEnd()
      .split('\n')
      .every((line) => widthOf(line) <= 40),
  ).toBe(true);
  expect(text.replaceAll('\n', ' ').trim()).toBe(`Việc tiếp theo: ${next}`);
});

test('the folder is said only where a command needs it', () => {
  expect(nextStepText('thidua check', 'nam', 80)).toContain('--dir nam');
  expect(nextStepText('thidua check', '', 80)).not.toContain('--dir');
  expect(nextStepText('in và ký các giấy tờ', 'nam', 80)).not.toContain('--dir');
  expect(nextStepText('thidua import <tệp> --dir nam', 'nam', 80).match(/--dir/gu)).toHaveLength(1);
  expect(folderFrom('/a/b', '/a/b')).toBe('');
  expect(folderFrom('/a/b', '/a/c')).toBe('/a/c');
});
