/** Words of the problem codes of the commands that correct what is stored: list, edit, remove, same, undo. */
import type { Facts, ProblemWords } from '../../problem.ts';

function list(value: Facts[string] | undefined, between = '; '): string {
  return Array.isArray(value) ? value.join(between) : '';
}

export const correctingProblems = {
  'khong-co-buoc': {
    level: 'error',
    message: (facts) => `nhật ký không có bước số “${facts.found}”`,
    expected: (facts) => `số từ 1 đến ${facts.last}`,
    hint: () => 'xem số của từng bước bằng: thidua log',
  },
  'khong-thay-dong': {
    level: 'error',
    message: (facts) => `trong bảng ${facts.kindName} không có dòng nào của “${facts.found}”`,
    hint: (facts) => {
      const near = list(facts.near, ', ');
      return near === '' ? `xem các dòng đang có bằng: thidua list ${facts.kind}` : `có phải ${near} không?`;
    },
  },
  'nhieu-dong': {
    level: 'error',
    message: (facts) => `“${facts.found}” có ${facts.count} dòng trong bảng ${facts.kindName}, chưa rõ dòng nào`,
    found: (facts) => list(facts.rows),
    hint: () => 'gõ lại bằng số của dòng, ví dụ so-12',
  },
  'cot-khong-co': {
    level: 'error',
    message: (facts) => `bảng ${facts.kindName} không có cột “${facts.found}”`,
    expected: (facts) => list(facts.known, ', '),
    hint: (facts) =>
      typeof facts.suggestion === 'string' ? `có phải “${facts.suggestion}” không?` : 'chọn một trong các cột nói trên',
  },
  'thieu-gia-tri': {
    level: 'error',
    message: (facts) => `chưa rõ sửa gì ở “${facts.found}”`,
    expected: () => '<cột>=<giá trị>, ví dụ "Tổ=Tổ 2"; để trống sau dấu = là xóa giá trị',
    hint: () => 'viết cột, dấu =, rồi giá trị; có dấu cách thì đặt cả cụm trong ngoặc kép',
  },
  'cot-phai-co': {
    level: 'error',
    message: (facts) => `cột ${facts.heading} không để trống được, vì nó cho biết dòng này nói về ai hay về gì`,
    hint: () => 'ghi giá trị đúng; muốn bỏ cả dòng thì dùng: thidua remove',
  },
  'thieu-ly-do': {
    level: 'error',
    message: () => 'bỏ một dòng phải có lý do, để sau này còn tra lại được',
    hint: () => 'thêm --reason "…", ví dụ --reason "nhập trùng"',
  },
  'con-dong-khac': {
    level: 'warning',
    message: (facts) =>
      `“${facts.name}” không còn trong danh sách nhân sự nhưng vẫn có ${facts.count} dòng ở bảng khác`,
    found: (facts) => list(facts.kinds),
    hint: () => 'nếu người này không thuộc trường, bỏ cả các dòng ấy; nếu bỏ nhầm: thidua undo',
  },
  'da-la-mot-nguoi': {
    level: 'error',
    message: (facts) => `“${facts.a}” và “${facts.b}” đã là một người (${facts.id})`,
    hint: () => 'không cần gộp nữa',
  },
  'tap-the-khong-gop': {
    level: 'error',
    message: (facts) => `“${facts.name}” là một tập thể, lệnh này chỉ gộp người`,
    hint: () => 'tên tổ viết khác nhau thì sửa cột Tổ: thidua edit staff <ai> "Tổ=…"',
  },
  'gop-con-khac': {
    level: 'warning',
    message: (facts) => `hai dòng ${facts.kindName} của người vừa gộp ghi khác nhau, giữ theo “${facts.kept}”`,
    expected: (facts) => list(facts.stored),
    found: (facts) => list(facts.dropped),
    hint: (facts) => `nếu phải theo dòng kia: thidua edit ${facts.kind} ${facts.id} <cột>=<giá trị>`,
  },
  'tep-da-co': {
    level: 'error',
    message: () => 'đã có tệp tên này, không ghi đè',
    hint: () => 'đặt tên khác, hoặc thêm --overwrite nếu muốn thay tệp cũ',
  },
} satisfies Record<string, ProblemWords>;
