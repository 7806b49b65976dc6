/** Words of the codes of `tables` and `parse`: why a row or a sheet was passed over, and what a table lacks. */
import type { Facts, ProblemWords } from '../../problem.ts';

/** A reason for passing over a row or a sheet: reported beside the counts, rarely a problem by itself. */
function reason(message: string): ProblemWords {
  return { level: 'warning', message: () => message };
}

function choices(facts: Facts): string {
  return Array.isArray(facts.choices) ? facts.choices.map((each) => `“${each}”`).join(' hay ') : '';
}

export const tableProblems = {
  'dong-nhom': reason('dòng tên nhóm hoặc tên tổ'),
  'dong-so-thu-tu-cot': reason('dòng đánh số cột'),
  'dong-vi-du': reason('dòng ví dụ'),
  'dong-trong': reason('dòng trống'),
  'dong-chi-co-stt': reason('dòng chỉ có số thứ tự'),
  'dong-cuoi-bang': reason('phần cuối bảng: dòng tổng cộng, ngày tháng, chữ ký'),
  'tieu-de-lap-lai': reason('dòng tiêu đề lặp lại'),
  'dong-don-vi': reason('dòng ghi đơn vị tính của các cột'),
  'dong-ghi-chu': reason('dòng ghi chú, không nêu tên ai'),
  'bang-khac': reason('dòng của một bảng khác chương trình chưa nhận ra'),
  'dong-diem-toi-da': reason('dòng điểm tối đa của các tiêu chí'),
  'trang-trong': reason('trang tính trống'),
  'trang-an': reason('trang tính đang ẩn'),
  'trang-huong-dan': reason('trang hướng dẫn'),
  'trang-danh-muc': reason('trang danh mục để chọn'),
  'trang-loi-can-sua': reason('danh sách lỗi do chương trình ghi vào bản sao'),
  'trang-khong-co-bang': reason('không thấy dòng tiêu đề nào chương trình nhận ra'),
  'trang-khong-chon': reason('không phải trang tính đã chọn'),
  'loai-bang-chua-ro': {
    level: 'error',
    message: () => 'bảng này có thể thuộc nhiều loại, chương trình không đoán',
    found: choices,
    hint: () => 'nhập lại với --kind để nói rõ loại bảng',
  },
  'khong-thay-bang-nao': {
    level: 'error',
    message: () => 'không thấy bảng nào chương trình nhận ra trong tệp',
    expected: () => 'một dòng tiêu đề có cột “Họ và tên” (hoặc tên sáng kiến, tập thể, phong trào) và các cột của bảng',
    hint: () => 'đối chiếu tiêu đề với mẫu trong thư mục nhap-lieu, hoặc dùng --kind để nói rõ loại bảng',
  },
  'khong-co-trang-da-chon': {
    level: 'error',
    message: (facts) => `tệp không có trang tính tên “${facts.found}”`,
    expected: (facts) => (Array.isArray(facts.known) ? `một trong: ${facts.known.join(', ')}` : undefined),
    hint: () => 'xem lại tên trang tính ở cuối cửa sổ Excel',
  },
  'trang-an-co-bang': {
    level: 'warning',
    message: () => 'trang tính đang ẩn có một bảng, chương trình không nhập',
    hint: () => 'nếu cần bảng này, bỏ ẩn trang tính (chuột phải › Unhide) rồi nhập lại',
  },
  'bang-chua-nhan-ra': {
    level: 'warning',
    message: () => 'đây có vẻ là tiêu đề của một bảng chương trình chưa nhận ra, các dòng bên dưới chưa được nhập',
    found: (facts) => `“${facts.found}”`,
    hint: () =>
      'đối chiếu tiêu đề với mẫu trong thư mục nhap-lieu, hoặc chép bảng này sang tệp riêng rồi nhập với --kind',
  },
  'cot-trung-tieu-de': {
    level: 'warning',
    message: (facts) => `hai cột cùng tiêu đề, chương trình chỉ đọc cột ${facts.read}`,
    found: (facts) => `“${facts.found}”`,
    hint: () => 'xóa cột thừa, hoặc sửa tiêu đề cho khác nhau rồi nhập lại',
  },
  'bang-nam-hoc-khac': {
    level: 'warning',
    message: (facts) => `tiêu đề bảng ghi năm học ${facts.found}, khác năm học đang làm là ${facts.year}`,
    found: (facts) => `“${facts.found}”`,
    hint: () => 'kiểm tra xem có chọn nhầm tệp của năm khác không; nếu đúng tệp, sửa năm học trong tiêu đề',
  },
  'cot-chua-ro': {
    level: 'warning',
    message: () => 'tiêu đề cột gần giống nhiều tiêu đề khác nhau nên cột chưa được đọc',
    expected: choices,
    found: (facts) => `“${facts.found}”`,
    hint: () => 'chọn ý nghĩa của cột khi được hỏi, hoặc sửa tiêu đề cho đúng rồi nhập lại',
  },
  'thieu-cot': {
    level: 'warning',
    message: (facts) => `bảng không có cột “${facts.heading}”`,
    hint: () => 'thêm cột này vào bảng rồi nhập lại; tạm thời giá trị được coi là chưa biết',
  },
  'dong-thieu-ten': {
    level: 'error',
    message: (facts) => `dòng không có “${facts.heading}” nên không nhập được`,
    hint: () => 'điền ô này, hoặc xóa cả dòng nếu không cần',
  },
  'o-bat-buoc-trong': {
    level: 'warning',
    message: (facts) => `ô “${facts.heading}” còn trống, giá trị được coi là chưa biết`,
    hint: () => 'điền ô này rồi nhập lại',
  },
  'hai-gioi-tinh': {
    level: 'error',
    message: () => 'cả cột Nam và cột Nữ đều có giá trị',
    hint: () => 'chỉ để một trong hai cột',
  },
} satisfies Record<string, ProblemWords>;
