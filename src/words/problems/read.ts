/** Words of the problem codes that `read` can raise: all are fatal for the file, none blames the sender. */
import type { Facts, ProblemWords } from '../../problem.ts';

const SAVE_AGAIN =
  'mở tệp bằng Excel hoặc LibreOffice, chọn File › Save As, kiểu “Excel Workbook (.xlsx)”, rồi nhập lại';
const SPLIT = 'tách bảng cần nhập sang một tệp mới (chỉ chép phần có dữ liệu), lưu dạng .xlsx rồi nhập lại';
const MAYBE_HOSTILE =
  'nếu tệp do người khác gửi, xin hỏi lại người gửi; nếu là tệp của mình, chép phần có dữ liệu sang tệp mới rồi nhập lại';

/** Words of a limit that was passed: what, how much, at most how much. */
function tooMany(what: string, hint: string): ProblemWords {
  return {
    level: 'error',
    message: () => `tệp có quá nhiều ${what}, chương trình chưa đọc để máy không bị treo`,
    expected: (facts: Facts) => `nhiều nhất ${facts.limit} ${what}`,
    found: (facts: Facts) => `${facts.found} ${what}`,
    hint: () => hint,
  };
}

export const readProblems = {
  'tep-rong': {
    level: 'error',
    message: () => 'tệp trống, không có gì bên trong',
    hint: () => 'kiểm tra xem tệp đã chép hoặc tải về trọn vẹn chưa, rồi nhập lại',
  },
  'tep-khong-doc-duoc': {
    level: 'error',
    message: (facts) => `chưa đọc được nội dung tệp (${facts.seems})`,
    hint: () => SAVE_AGAIN,
  },
  'tep-hong': {
    level: 'error',
    message: () => 'tệp bị hỏng hoặc chép chưa trọn vẹn, không thể đọc đủ dữ liệu',
    found: (facts) => String(facts.found),
    hint: () => `chép hoặc tải lại tệp gốc; nếu Excel mở được thì ${SAVE_AGAIN}`,
  },
  'tep-co-mat-khau': {
    level: 'error',
    message: () => 'tệp được đặt mật khẩu nên chương trình không đọc được',
    hint: () =>
      'mở tệp bằng Excel, vào File › Info › Protect Workbook › Encrypt with Password, xóa mật khẩu, lưu lại rồi nhập',
  },
  'khong-phai-bang-tinh': {
    level: 'error',
    message: (facts) => `tệp không phải bảng tính, có vẻ là ${facts.seems}`,
    expected: () => 'tệp .xlsx, .xlsm, .xls, .ods hoặc .csv',
    found: (facts) => String(facts.seems),
    hint: (facts) => String(facts.todo ?? 'chọn đúng tệp bảng tính; đổi đuôi tên tệp không làm đổi loại tệp'),
  },
  'khong-co-trang-tinh': {
    level: 'error',
    message: () => 'tệp không có trang tính nào để đọc',
    hint: () => 'mở tệp bằng Excel, kiểm tra xem bảng có nằm trong một trang tính (sheet) không, lưu lại rồi nhập',
  },
  'tep-qua-lon': {
    level: 'error',
    message: () => 'tệp lớn hơn mức chương trình nhận',
    expected: (facts) => `nhiều nhất ${facts.limit} MB`,
    found: (facts) => `${facts.found} MB`,
    hint: () => `bỏ ảnh và các trang tính không cần, hoặc ${SPLIT}`,
  },
  'tep-bung-qua-lon': {
    level: 'error',
    message: () => 'tệp nhỏ nhưng giải nén ra quá lớn, chương trình dừng lại để máy không bị treo',
    expected: (facts) => `giải nén nhiều nhất ${facts.limit}`,
    found: (facts) => `${facts.found}`,
    hint: () => MAYBE_HOSTILE,
  },
  'tep-co-khai-bao-la': {
    level: 'error',
    message: () => 'tệp chứa khai báo DOCTYPE, thứ Excel không bao giờ ghi, nên chương trình không mở',
    found: (facts) => String(facts.found),
    hint: () => MAYBE_HOSTILE,
  },
  'xml-long-qua-sau': {
    level: 'error',
    message: () => 'các phần bên trong tệp lồng vào nhau quá sâu, chương trình dừng lại',
    expected: (facts) => `nhiều nhất ${facts.limit} lớp`,
    hint: () => MAYBE_HOSTILE,
  },
  'o-qua-dai': {
    level: 'error',
    message: () => 'có ô chứa quá nhiều chữ',
    expected: (facts) => `nhiều nhất ${facts.limit} ký tự trong một ô`,
    hint: () => 'rút ngắn nội dung của ô này rồi nhập lại',
  },
  'o-ngoai-trang-tinh': {
    level: 'error',
    message: () => 'có ô nằm ngoài khuôn khổ của một trang tính',
    expected: (facts) => `nhiều nhất ${facts.rows} dòng và ${facts.columns} cột`,
    found: (facts) => String(facts.found),
    hint: () => SAVE_AGAIN,
  },
  'qua-nhieu-trang-tinh': tooMany('trang tính', SPLIT),
  'qua-nhieu-o': tooMany('ô có dữ liệu', SPLIT),
  'qua-nhieu-dong': tooMany('dòng', SPLIT),
  'qua-nhieu-cot': tooMany('cột', SPLIT),
  'qua-nhieu-chuoi': tooMany('chuỗi chữ khác nhau', SPLIT),
  'qua-nhieu-chu': tooMany('ký tự trong các ô', SPLIT),
  'qua-nhieu-phan': tooMany('phần bên trong', MAYBE_HOSTILE),
  'qua-nhieu-o-gop': tooMany('vùng ô gộp', SPLIT),
} satisfies Record<string, ProblemWords>;
