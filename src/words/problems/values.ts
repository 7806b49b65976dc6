/** Words of the problem codes that `values` can raise: a cell that could not be read, or was read with a doubt. */
import type { Facts, ProblemWords } from '../../problem.ts';

const found = (facts: Facts): string => `“${facts.found}”`;
const suggested = (facts: Facts): string | undefined =>
  facts.suggestion === undefined || facts.suggestion === null ? undefined : `có phải “${facts.suggestion}” không?`;

function listed(facts: Facts): string | undefined {
  return Array.isArray(facts.known) ? `một trong: ${facts.known.join(', ')}` : undefined;
}

/** A cell that should hold one word of a closed list. @param blank what a blank there means */
function notListed(what: string, blank = 'chưa biết'): ProblemWords {
  return {
    level: 'error',
    message: () => `${what} không có trong danh sách chương trình biết`,
    expected: listed,
    found,
    hint: (facts) => suggested(facts) ?? `sửa ô theo một trong các từ đã nêu, hoặc để trống nếu ${blank}`,
  };
}

function unreadable(message: string, expected: string, hint: string): ProblemWords {
  return { level: 'error', message: () => message, expected: () => expected, found, hint: () => hint };
}

export const valueProblems = {
  'ten-lech-chu-hoa': {
    level: 'warning',
    message: () => 'tên viết hoa nhưng chữ có dấu lại viết thường; tên được giữ, và in trên giấy tờ, đúng như đã ghi',
    found,
    hint: (facts) => `nếu muốn in khác, sửa ô này rồi nhập lại, ví dụ “${facts.suggestion}”`,
  },
  'ten-khong-doc-duoc': unreadable(
    'ô tên không chứa chữ nào đọc được',
    'họ và tên đầy đủ',
    'ghi lại họ và tên vào ô này',
  ),
  'nhieu-nguoi-mot-o': unreadable(
    'ô có tên của nhiều người, trong khi mỗi dòng chỉ nói về một người',
    'họ và tên của một người',
    'tách thành nhiều dòng, mỗi dòng một người',
  ),
  'font-cu-chua-ro': {
    level: 'error',
    message: () => 'chữ trong ô có vẻ gõ bằng bảng mã cũ (TCVN3 hoặc VNI) nên chưa chắc đọc đúng',
    expected: () => 'chữ Unicode',
    found,
    hint: (facts) => suggested(facts) ?? 'chuyển ô sang Unicode rồi nhập lại',
  },
  'khong-ap-dung': {
    level: 'warning',
    message: () => 'ô chỉ có một dấu, chương trình hiểu là không áp dụng và để trống',
    found,
    hint: () => 'nếu có giá trị thật, ghi giá trị vào ô này',
  },
  'ngay-khong-doc-duoc': unreadable(
    'chưa đọc được ngày này',
    'ngày/tháng/năm, ví dụ 30/5/2025',
    'ghi lại theo ngày/tháng/năm',
  ),
  'ngay-khong-co-that': {
    level: 'error',
    message: () => 'ngày này không có trong lịch',
    expected: () => 'ngày/tháng/năm có thật, ví dụ 28/02/1985',
    found,
    hint: (facts) => suggested(facts) ?? 'kiểm tra lại ngày trong giấy tờ gốc rồi sửa ô này',
  },
  'ngay-doc-ngay-truoc': {
    level: 'warning',
    message: (facts) => `ngày có thể hiểu hai cách, chương trình đọc là ${facts.read} (ngày trước, tháng sau)`,
    found,
    hint: () => 'nếu không đúng, ghi năm đủ bốn chữ số và đặt ngày trước tháng',
  },
  'nam-ngoai-khoang': {
    level: 'error',
    message: () => 'năm nằm ngoài khoảng hợp lý',
    expected: (facts) => `từ ${facts.first} đến ${facts.last}`,
    found,
    hint: () => 'kiểm tra lại năm trong ô này',
  },
  'nam-sinh-ngoai-khoang': {
    level: 'error',
    message: () => 'năm sinh nằm ngoài khoảng hợp lý của người đang công tác',
    expected: (facts) => `từ ${facts.first} đến ${facts.last}`,
    found,
    hint: () => 'kiểm tra lại ngày sinh trong hồ sơ rồi sửa ô này',
  },
  'so-nguyen-khong-doc-duoc': unreadable(
    'ô này cần một số nguyên từ 0 trở lên',
    'số nguyên, ví dụ 12',
    'chỉ ghi chữ số trong ô',
  ),
  'diem-khong-doc-duoc': unreadable(
    'chưa đọc được điểm',
    'số từ 0 trở lên, ví dụ 95 hoặc 95,5',
    'chỉ ghi số điểm trong ô',
  ),
  'so-cccd-mat-so-0': {
    level: 'warning',
    message: (facts) => `số CCCD thiếu số 0 ở đầu (Excel hay bỏ mất), chương trình đọc là ${facts.read}`,
    found,
    hint: () => 'đặt định dạng cột là Text trước khi gõ để giữ số 0',
  },
  'so-cccd-khong-doc-duoc': unreadable(
    'số CCCD không đủ chữ số',
    '12 chữ số (CMND cũ: 9 chữ số)',
    'chép lại số trên thẻ, định dạng cột là Text',
  ),
  'nam-hoc-khong-doc-duoc': unreadable(
    'chưa đọc được năm học',
    'hai năm liền nhau, ví dụ 2024-2025',
    'ghi lại theo dạng 2024-2025',
  ),
  'danh-dau-la': unreadable(
    'chưa rõ ô này là có hay không',
    'x nếu có, để trống nếu không',
    'đánh dấu x hoặc để trống',
  ),
  'phong-trao-chua-ro': unreadable(
    'ô chỉ có dấu, chưa rõ phong trào nào',
    'tên phong trào, hoặc tên phong trào ở tiêu đề cột',
    'ghi tên phong trào vào ô, hoặc đặt tiêu đề cột là tên phong trào',
  ),
  'dot-la': unreadable('chưa rõ đợt nào', '1 hoặc 2', 'ghi 1 hoặc 2'),
  'danh-hieu-la': {
    level: 'error',
    message: () => 'chương trình chưa biết danh hiệu hoặc hình thức khen thưởng này',
    found,
    hint: (facts) => suggested(facts) ?? 'ghi đủ tên, ví dụ “Lao động tiên tiến”, “Chiến sĩ thi đua cơ sở”',
  },
  'nhieu-danh-hieu-mot-o': unreadable(
    'ô có nhiều danh hiệu, trong khi mỗi dòng chỉ nói về một',
    'một danh hiệu hoặc hình thức khen thưởng',
    'tách thành nhiều dòng, mỗi dòng một danh hiệu',
  ),
  'ty-le-khac-100': {
    level: 'warning',
    message: (facts) => `tỷ lệ đóng góp của các tác giả cộng lại là ${facts.sum} %`,
    expected: () => 'tổng bằng 100 %',
    found,
    hint: () => 'sửa lại tỷ lệ theo hồ sơ sáng kiến',
  },
  'ty-le-khac-so-tac-gia': {
    level: 'warning',
    message: (facts) => `có ${facts.authors} tác giả nhưng ${facts.shares} tỷ lệ đóng góp`,
    expected: () => 'mỗi tác giả một tỷ lệ, theo cùng thứ tự',
    found,
    hint: () => 'ghi tỷ lệ ngay sau tên, ví dụ “Nguyễn Văn An (60%); Trần Thị Bình (40%)”',
  },
  'ty-le-khong-doc-duoc': unreadable(
    'chưa đọc được tỷ lệ đóng góp',
    'phần trăm, ví dụ 60% - 40%',
    'ghi lại tỷ lệ theo thứ tự tác giả',
  ),
  'gioi-tinh-la': notListed('giới tính'),
  'trang-thai-la': notListed('trạng thái', 'đang làm việc'),
  'xep-loai-la': notListed('mức xếp loại'),
  'ky-luat-la': notListed('hình thức kỷ luật', 'không bị kỷ luật'),
  'y-kien-la': notListed('ý kiến của tổ', 'tổ đồng ý'),
  'cap-cong-nhan-la': notListed('cấp công nhận'),
  'loai-sang-kien-la': notListed('loại sáng kiến', 'là sáng kiến'),
  'loai-hinh-la': notListed('loại hình khen thưởng', 'là công trạng'),
  'xep-loai-o-cot-danh-hieu': {
    level: 'warning',
    message: () => 'ô danh hiệu ghi một mức xếp loại, phần đó không được tính là danh hiệu',
    found,
    hint: () => 'ghi mức xếp loại vào bảng đánh giá, xếp loại; ở đây chỉ ghi danh hiệu',
  },
  'o-loi-cong-thuc': {
    level: 'error',
    message: () => 'ô chứa lỗi của Excel, không có giá trị nào để đọc',
    found,
    hint: () => 'sửa công thức, hoặc gõ thẳng giá trị vào ô này',
  },
} satisfies Record<string, ProblemWords>;
