/** The closed lists of product.md §Inputs, as data: id, label, and what real schools write. */
import { choices } from './choices.ts';

const NONE = ['không', 'không có', 'ko', 'chưa', '0', 'k'];

export const GENDERS = choices('gioi-tinh-la', [
  ['nam', 'Nam', 'm', 'male', 'trai'],
  ['nu', 'Nữ', 'f', 'female', 'gái'],
]);

export const STATUSES = choices('trang-thai-la', [
  [
    'dang-lam-viec',
    'đang làm việc',
    'đang công tác',
    'làm việc',
    'đang dạy',
    'đi làm',
    'chuyển đến',
    'mới chuyển đến',
    'đã chuyển đến',
    'công tác',
    'bình thường',
    'x',
  ],
  ['nghi-thai-san', 'nghỉ thai sản', 'thai sản', 'nghỉ sinh', 'nghỉ đẻ', 'nghỉ ts', 'đang nghỉ thai sản'],
  ['di-hoc', 'đi học', 'đang đi học', 'đi học tập trung', 'đi học dài hạn'],
  ['biet-phai', 'biệt phái', 'đi biệt phái', 'trưng tập', 'tăng cường'],
  ['moi-tuyen', 'mới tuyển', 'mới tuyển dụng', 'tập sự', 'tuyển mới', 'mới về', 'hợp đồng mới'],
  ['chuyen-di', 'chuyển đi', 'chuyển công tác', 'đã chuyển', 'chuyển trường', 'thuyên chuyển', 'đã chuyển đi'],
  ['nghi-huu', 'nghỉ hưu', 'đã nghỉ hưu', 'về hưu', 'hưu', 'hưu trí', 'nghỉ chế độ'],
  ['thoi-viec', 'thôi việc', 'nghỉ việc', 'đã nghỉ việc', 'xin nghỉ', 'chấm dứt hợp đồng'],
]);

export const RATINGS = choices('xep-loai-la', [
  [
    'hoan-thanh-xuat-sac',
    'Hoàn thành xuất sắc nhiệm vụ',
    'htxs',
    'htxsnv',
    'htxs nhiệm vụ',
    'htxs nv',
    'ht xs',
    'ht xs nv',
    'hoàn thành xs',
    'hoàn thành xs nhiệm vụ',
    'ht xuất sắc',
    'ht xuất sắc nhiệm vụ',
    'ht xuất sắc nv',
    'hoàn thành xuất sắc nv',
    'xuất sắc',
    'xuất sắc nhiệm vụ',
    'xs',
  ],
  [
    'hoan-thanh-tot',
    'Hoàn thành tốt nhiệm vụ',
    'htt',
    'httnv',
    'htt nhiệm vụ',
    'htt nv',
    'ht t',
    'ht tốt',
    'ht tốt nv',
    'ht tốt nhiệm vụ',
    'hoàn thành tốt nv',
    'tốt',
    'tốt nhiệm vụ',
  ],
  ['hoan-thanh', 'Hoàn thành nhiệm vụ', 'ht', 'htnv', 'ht nv', 'ht nhiệm vụ', 'hoàn thành nv'],
  [
    'khong-hoan-thanh',
    'Không hoàn thành nhiệm vụ',
    'kht',
    'khtnv',
    'k ht',
    'không ht',
    'không htnv',
    'ko ht',
    'chưa hoàn thành',
    'chưa hoàn thành nhiệm vụ',
    'chưa ht',
    'không hoàn thành nv',
  ],
]);

export const DISCIPLINES = choices(
  'ky-luat-la',
  [
    ['khien-trach', 'khiển trách', 'kt'],
    ['canh-cao', 'cảnh cáo'],
    ['giang-chuc', 'giáng chức'],
    ['cach-chuc', 'cách chức'],
    ['buoc-thoi-viec', 'buộc thôi việc'],
  ],
  [...NONE, 'không vi phạm', 'không bị kỷ luật', 'không kỷ luật'],
);

export const OPINIONS = choices('y-kien-la', [
  ['dong-y', 'đồng ý', 'nhất trí', 'đồng ý đề nghị', 'nhất trí đề nghị', 'có', 'x', 'v', 'thống nhất', '100%', 'đ y'],
  ['khong-dong-y', 'không đồng ý', 'không nhất trí', 'không', 'ko đồng ý', 'không đề nghị', 'không thống nhất'],
]);

export const LEVELS = choices('cap-cong-nhan-la', [
  [
    'co-so',
    'cơ sở',
    'cấp cơ sở',
    'trường',
    'cấp trường',
    'xã',
    'cấp xã',
    'phường',
    'cấp phường',
    'huyện',
    'cấp huyện',
    'thị xã',
    'quận',
    'cấp quận',
    'phòng',
    'cấp phòng',
    'phòng gd đt',
    'phòng gd&đt',
    'phòng gdđt',
    'phòng gd',
    'pgd',
    'pgd&đt',
    'pgdđt',
    'sở gd',
    'sgd',
    'sgd&đt',
    'sở',
    'cấp sở',
    'cấp ngành',
    'ngành',
    'sở gd&đt',
    'sở gdđt',
    'ubnd huyện',
    'ubnd xã',
    'hội đồng sáng kiến trường',
  ],
  ['tinh', 'tỉnh', 'cấp tỉnh', 'thành phố', 'cấp thành phố', 'tỉnh thành phố', 'ubnd tỉnh', 'ubnd thành phố', 'tp'],
  ['bo', 'bộ', 'cấp bộ', 'bộ gd&đt', 'bộ gdđt', 'bộ giáo dục và đào tạo'],
  ['toan-quoc', 'toàn quốc', 'cấp toàn quốc', 'nhà nước', 'cấp nhà nước', 'quốc gia', 'cấp quốc gia'],
]);

export const INITIATIVE_TYPES = choices('loai-sang-kien-la', [
  ['sang-kien', 'sáng kiến', 'sk', 'skkn', 'sáng kiến kinh nghiệm', 'giải pháp', 'sáng kiến cải tiến'],
  ['de-tai', 'đề tài', 'đề tài khoa học', 'đề tài nghiên cứu khoa học', 'nckh', 'đề tài nckh', 'nghiên cứu khoa học'],
]);

export const BASES = choices('loai-hinh-la', [
  ['cong-trang', 'công trạng', 'thường xuyên', 'theo công trạng', 'hằng năm', 'hàng năm', 'tổng kết năm học'],
  ['dot-xuat', 'đột xuất', 'thành tích đột xuất', 'đx'],
  ['chuyen-de', 'chuyên đề', 'theo chuyên đề', 'cđ', 'đợt', 'theo đợt', 'thi đua theo đợt'],
  ['phong-trao', 'phong trào', 'phong trào thi đua'],
]);

export const SPECIAL_TYPES = choices('loai-hinh-la', [
  ['dot-xuat', 'đột xuất', 'thành tích đột xuất', 'đx'],
  ['chuyen-de', 'chuyên đề', 'theo chuyên đề', 'cđ', 'đợt', 'theo đợt', 'thi đua theo đợt', 'phong trào'],
]);
