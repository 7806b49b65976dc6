/** Words of the problem codes that commands raise: usage, folders, files. */
import type { ProblemWords } from '../../problem.ts';

export const commandProblems = {
  'cach-dung': {
    level: 'error',
    message: (facts) => String(facts.message),
    hint: (facts) => `xem cách dùng: thidua ${facts.command ?? ''} --help`.replace('  ', ' '),
  },
  'da-dung': {
    level: 'error',
    message: () => 'đã dừng theo yêu cầu, lệnh này không ghi gì vào kho',
    hint: () => 'khi nào tiện thì chạy lại đúng lệnh đó',
  },
  'da-dung-giua-chung': {
    level: 'error',
    message: () => 'đã dừng theo yêu cầu (Ctrl-C), không có gì bị ghi dở',
    hint: () => 'xem việc gì đã ghi xong bằng: thidua log; khi nào tiện thì chạy lại lệnh',
  },
  'ngay-cua-tuy-chon': {
    level: 'error',
    message: (facts) => `tùy chọn ${facts.option} cần một ngày có thật`,
    expected: () => 'ngày như 30/5/2025 hoặc 2025-05-30',
    found: (facts) => String(facts.found),
    hint: () => 'viết lại ngày rồi chạy lại lệnh',
  },
  'so-cua-tuy-chon': {
    level: 'error',
    message: (facts) => `tùy chọn ${facts.option} cần một số nguyên không âm`,
    expected: () => 'số như 8',
    found: (facts) => String(facts.found),
    hint: () => 'viết lại số rồi chạy lại lệnh',
  },
  'nam-hoc-la': {
    level: 'error',
    message: () => 'chưa rõ năm học',
    expected: () => 'hai năm liền nhau, ví dụ 2024-2025',
    found: (facts) => String(facts.found),
    hint: () => 'thêm --year 2024-2025',
  },
  'thieu-ten-truong': {
    level: 'error',
    message: () => 'chưa có tên trường',
    hint: () => 'thêm --school "Trường Tiểu học …"',
  },
  'nam-hoc-da-lap': {
    level: 'error',
    message: () => 'thư mục này đã là một năm học, không lập lại để khỏi mất dữ liệu',
    hint: () => 'dùng tiếp thư mục này, hoặc chọn một thư mục khác',
  },
  'thu-muc-chua-lap': {
    level: 'error',
    message: () => 'thư mục này chưa phải thư mục năm học (không có tệp thidua.json)',
    hint: (facts) =>
      typeof facts.near === 'string'
        ? `có phải thư mục con “${facts.near}” không? chỉ nó ra bằng --dir`
        : 'đứng ở thư mục năm học, hoặc thêm --dir <thư mục năm học>; chưa có thì lập bằng: thidua init',
  },
  'cau-hinh-hong': {
    level: 'error',
    message: (facts) => `tệp ${facts.file ?? 'thidua.json'} chưa dùng được: ${facts.why}`,
    expected: (facts) => (typeof facts.expected === 'string' ? facts.expected : undefined),
    hint: (facts) => `sửa chỗ nói trên trong ${facts.file ?? 'thidua.json'} (mở bằng Notepad), lưu lại rồi chạy lại`,
  },
  'tep-khong-thay': {
    level: 'error',
    message: () => 'không thấy tệp này',
    hint: () => 'kiểm tra lại tên tệp và thư mục; tên có dấu cách phải đặt trong ngoặc kép',
  },
  'tep-la-thu-muc': {
    level: 'error',
    message: () => 'đây là một thư mục, không phải tệp',
    hint: () => 'chỉ tên từng tệp, hoặc mọi tệp Excel trong thư mục, ví dụ: thidua import "thư mục/*.xlsx"',
  },
  'tep-khong-mo-duoc': {
    level: 'error',
    message: (facts) => `không mở được tệp (${facts.reason})`,
    hint: () => 'đóng tệp nếu đang mở ở chương trình khác, hoặc xem lại quyền đọc, rồi chạy lại',
  },
  'khong-ghi-duoc': {
    level: 'error',
    message: (facts) => `không ghi được tệp kết quả (${facts.reason})`,
    hint: () => 'đóng tệp này nếu đang mở trong Word hoặc Excel, rồi chạy lại lệnh',
  },
  'loai-bang-la': {
    level: 'error',
    message: (facts) => `không có loại bảng “${facts.found}”`,
    expected: (facts) => (Array.isArray(facts.known) ? facts.known.join(', ') : undefined),
    hint: (facts) =>
      typeof facts.suggestion === 'string'
        ? `có phải “${facts.suggestion}” không?`
        : 'chọn một trong các loại nói trên',
  },
  'khong-thay-nguoi': {
    level: 'error',
    message: (facts) => `không thấy ai hoặc tập thể nào là “${facts.found}”`,
    hint: (facts) =>
      Array.isArray(facts.near) && facts.near.length > 0
        ? `có phải “${facts.near.join('”, “')}” không?`
        : 'xem danh sách bằng: thidua list staff; tổ và trường gõ như: to-1, truong',
  },
  'nhieu-nguoi-trung': {
    level: 'error',
    message: (facts) => `“${facts.found}” có thể là nhiều người`,
    found: (facts) => (Array.isArray(facts.matches) ? facts.matches.join('; ') : undefined),
    hint: () => 'gõ lại bằng mã trong danh sách trên',
  },
  'danh-hieu-khong-co': {
    level: 'error',
    message: (facts) => `không có danh hiệu hoặc hình thức “${facts.found}”`,
    hint: (facts) =>
      typeof facts.suggestion === 'string'
        ? `có phải “${facts.suggestion}” không?`
        : 'xem danh sách bằng: thidua law list',
  },
  'phieu-nhieu-hon-hoi-dong': {
    level: 'error',
    message: (facts) => `số phiếu (${facts.found}) nhiều hơn số thành viên Hội đồng (${facts.limit})`,
    expected: (facts) => `tổng số phiếu không quá ${facts.limit}`,
    found: (facts) => String(facts.found),
    hint: () => 'xem lại biên bản kiểm phiếu rồi ghi lại',
  },
  'luat-khong-co': {
    level: 'error',
    message: (facts) => `không có quy định nào mang mã “${facts.found}”`,
    hint: (facts) =>
      typeof facts.suggestion === 'string'
        ? `có phải “${facts.suggestion}” không?`
        : 'xem các mã bằng: thidua law list',
  },
  'khuon-khong-co': {
    level: 'error',
    message: (facts) => `chưa có khuôn JSON cho lệnh “${facts.found}”`,
    expected: (facts) => (Array.isArray(facts.known) ? facts.known.join(', ') : undefined),
    hint: () => 'ví dụ: thidua schema tally',
  },
  'ngay-xet-gia-dinh': {
    level: 'warning',
    message: (facts) => `chưa ghi ngày xét thi đua, tạm xét theo luật của hôm nay ${facts.date}`,
    hint: () => 'thêm --as-of <ngày>, hoặc ghi "asOf" trong thidua.json',
  },
  'ngay-ky-gia-dinh': {
    level: 'warning',
    message: (facts) => `chưa có ngày ký quyết định, tạm lấy ngày xét ${facts.date}`,
    hint: () => 'thêm --decided-on <ngày>, hoặc ghi "decidedOn" trong thidua.json',
  },
  'ho-so-con-thieu': {
    level: 'warning',
    message: (facts) => `hồ sơ trình ${facts.authority} còn thiếu`,
    found: (facts) => (Array.isArray(facts.missing) ? facts.missing.join('; ') : undefined),
    hint: () => 'bổ sung rồi chạy lại; mục lục hồ sơ cũng ghi những phần này',
  },
  'giay-to-cu': {
    level: 'warning',
    message: () =>
      'giấy tờ này của lần lập trước, nay không còn trong hồ sơ (người hoặc tập thể không còn được đề nghị)',
    hint: () => 'đừng in và gửi kèm tệp này; xóa nó đi nếu không cần giữ',
  },
  'hai-tep-cung-ten': {
    level: 'warning',
    message: () => 'có hai tệp cùng tên này nên chưa ghi bản sao để sửa',
    hint: () => 'đổi tên một trong hai tệp, hoặc nhập từng tệp một, với --annotate',
  },
  'giay-to-da-lap': {
    level: 'warning',
    message: () => 'đây là giấy tờ do thidua lập ra, không phải số liệu để nhập, nên tệp được bỏ qua',
    hint: () =>
      'muốn sửa số liệu: sửa ở tệp gốc rồi nhập lại tệp gốc, hoặc dùng thidua list <loại> --xlsx; sau đó lập lại giấy tờ',
  },
  'tep-vua-thay-doi': {
    level: 'warning',
    message: () => 'tệp thay đổi trong lúc nhập nên chưa ghi bản sao để sửa',
    hint: () => 'đóng tệp ở chương trình khác rồi chạy lại lệnh',
  },
  'giu-tep-nhap-lieu': {
    level: 'warning',
    message: () => 'tệp mẫu này đã có người điền hoặc sửa nên được giữ nguyên',
    hint: () => 'muốn có tệp mẫu mới, đổi tên hoặc chuyển tệp này đi rồi chạy lại: thidua init --refresh',
  },
  'giu-tep-da-sua': {
    level: 'warning',
    message: () => 'tệp này đã được sửa bằng tay nên được giữ nguyên',
    hint: () => 'muốn thay bằng bản mới, chạy lại với --overwrite',
  },
} satisfies Record<string, ProblemWords>;
