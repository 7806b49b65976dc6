/** Words of the problems that filling templates and checking papers against each other can meet. */
import type { Facts, ProblemWords } from '../../problem.ts';

const said = (facts: Facts, key: string): string => String(facts[key] ?? '');

export const paperProblems = {
  'the-chua-dien': {
    level: 'error',
    message: (facts) =>
      `mẫu “${said(facts, 'template')}” có thẻ {${said(facts, 'tag')}} mà chương trình không có dữ liệu để điền`,
    hint: () =>
      'sửa lại tên thẻ trong mẫu, hoặc bỏ thẻ đó đi; các thẻ dùng được có trong mẫu gốc cùng tên của chương trình',
  },
  'mau-loi': {
    level: 'error',
    message: (facts) => `mẫu “${said(facts, 'template')}” viết sai thẻ${facts.tag ? ` “${said(facts, 'tag')}”` : ''}`,
    found: (facts) => (facts.near ? said(facts, 'near') : undefined),
    hint: (facts) => said(facts, 'hint'),
  },
  'mau-khong-doc-duoc': {
    level: 'error',
    message: (facts) => `không đọc được mẫu “${said(facts, 'template')}”`,
    hint: (facts) => {
      const [program, format] = said(facts, 'template').endsWith('.xlsx') ? ['Excel', '.xlsx'] : ['Word', '.docx'];
      return `mở mẫu bằng ${program} rồi lưu lại dạng ${format}, hoặc bỏ tệp đó khỏi thư mục mau để dùng mẫu có sẵn`;
    },
  },
  'so-lieu-khong-khop': {
    level: 'error',
    message: (facts) => `${said(facts, 'label')} không khớp giữa các văn bản`,
    expected: (facts) => said(facts, 'expected'),
    found: (facts) => said(facts, 'found'),
    hint: () => 'không dùng các văn bản này để trình; chạy lại thidua propose và so lại mẫu nếu trường dùng mẫu riêng',
  },
} satisfies Record<string, ProblemWords>;
