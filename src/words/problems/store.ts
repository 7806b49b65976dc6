/** Words of the problem codes that `store` can raise: all end the command, and nothing was written. */
import type { ProblemWords } from '../../problem.ts';

export const storeProblems = {
  'thu-muc-khong-phai-nam-hoc': {
    level: 'error',
    message: () => 'thư mục này chưa phải thư mục của một năm học (không có thidua.db)',
    hint: () => 'chạy thidua init để tạo, hoặc dùng --dir để chỉ đúng thư mục năm học',
  },
  'kho-dang-bi-giu': {
    level: 'error',
    message: () => 'dữ liệu của năm học đang được một chương trình khác sử dụng, chưa ghi gì cả',
    hint: () => 'đợi lệnh kia chạy xong, đóng các cửa sổ thidua khác rồi chạy lại',
  },
  'kho-vua-thay-doi': {
    level: 'error',
    message: () => 'dữ liệu của năm học vừa được một lệnh khác thay đổi, chưa ghi gì cả',
    hint: () => 'chạy lại lệnh này để tính trên dữ liệu mới nhất',
  },
  'kho-hong': {
    level: 'error',
    message: () => 'tệp thidua.db bị hỏng hoặc không phải dữ liệu của chương trình',
    hint: () => 'giữ nguyên tệp này, chép lại bản sao lưu thidua.db gần nhất rồi chạy lại',
  },
  'kho-moi-hon': {
    level: 'error',
    message: () => 'dữ liệu được ghi bởi một bản thidua mới hơn bản đang chạy',
    expected: (facts) => `phiên bản dữ liệu từ ${facts.known} trở xuống`,
    found: (facts) => `phiên bản dữ liệu ${facts.found}`,
    hint: () => 'cài bản thidua mới nhất rồi chạy lại',
  },
  'kho-khong-ghi-duoc': {
    level: 'error',
    message: () => 'không ghi được vào tệp thidua.db, chưa có gì thay đổi',
    hint: () => 'kiểm tra quyền ghi vào thư mục và chỗ trống trên đĩa rồi chạy lại',
  },
} satisfies Record<string, ProblemWords>;
