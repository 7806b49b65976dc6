/** Words of the problem codes that `plan` can raise: what an import found otherwise in the store. */
import type { Facts, ProblemWords } from '../../problem.ts';

function list(value: Facts[string] | undefined): string {
  return Array.isArray(value) ? value.join('; ') : '';
}

const SETTLE = (facts: Facts): string =>
  `bản trong kho đúng: sửa lại trong tệp cho khớp; tệp đúng: thidua edit ${facts.kind} so-${facts.key} <cột>=<giá trị>`;

export const planProblems = {
  'xung-dot-da-sua-tay': {
    level: 'warning',
    message: (facts) => `“${facts.name}” đã được sửa trong kho, tệp này ghi khác; giữ bản trong kho`,
    expected: (facts) => `${list(facts.stored)} (kho)`,
    found: (facts) => list(facts.file),
    hint: (facts) =>
      `nhập lại tệp, thêm --conflicts kho (giữ bản trong kho) hoặc --conflicts tep (theo tệp); riêng chỗ này: thidua edit ${facts.kind} so-${facts.key} <cột>=<giá trị>`,
  },
  'xung-dot-nguon-khac': {
    level: 'warning',
    message: (facts) => `“${facts.name}”: hai tệp ghi khác nhau, giữ bản nhập sau (${facts.store})`,
    expected: (facts) => `${list(facts.stored)} (kho)`,
    found: (facts) => list(facts.file),
    hint: SETTLE,
  },
  'xung-dot-da-bo': {
    level: 'warning',
    message: (facts) => `“${facts.name}” đã bị bỏ bằng tay ngày ${facts.on} vì “${facts.reason}”, tệp này vẫn còn`,
    hint: () => 'đúng là bỏ: xóa dòng này trong tệp; bỏ nhầm: nhập lại tệp với --conflicts tep',
  },
  'dong-cua-kho-khac': {
    level: 'warning',
    message: () =>
      'tệp này do thidua list --xlsx lập từ năm học khác, hoặc từ dữ liệu đã lùi; các dòng được hiểu như tệp thường',
    hint: () => 'muốn sửa dữ liệu hiện có, lập lại tệp bằng thidua list --xlsx rồi sửa trên tệp mới',
  },
} satisfies Record<string, ProblemWords>;
