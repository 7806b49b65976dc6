/** Words of the problem codes that `law` can raise: each names the path inside the layer's file. */
import type { Facts, ProblemWords } from '../../problem.ts';

const at = (facts: Facts) => (facts.path === undefined || facts.path === '' ? '' : ` ở ${facts.path}`);
const nearOr = (facts: Facts, otherwise: string) =>
  typeof facts.near === 'string' && facts.near !== '' ? `có phải “${facts.near}” không?` : otherwise;
const found = (facts: Facts) => (facts.found === undefined || facts.found === null ? undefined : String(facts.found));
const expected = (facts: Facts) => (typeof facts.expected === 'string' ? facts.expected : undefined);

export const lawProblems = {
  'quy-dinh-khong-phai-json': {
    level: 'error',
    message: (facts) => `tệp quy định không đọc được dưới dạng JSON ở dòng ${facts.line}, cột ${facts.column}`,
    found,
    hint: () => 'xem dấu phẩy, ngoặc kép, ngoặc nhọn ngay trước chỗ ấy, hoặc mở lại bản sao gần nhất',
  },
  'quy-dinh-muc-hai-lan': {
    level: 'error',
    message: (facts) => `mục “${facts.found}” viết hai lần trong một khối (lần sau ở dòng ${facts.line})`,
    hint: () => 'gộp hai mục làm một: máy chỉ đọc mục sau',
  },
  'quy-dinh-sai-dang': {
    level: 'error',
    message: (facts) => `giá trị${at(facts)} chưa đúng dạng`,
    expected,
    found,
    hint: () => 'sửa giá trị ở đúng chỗ được nêu; xem “thidua law show” để có mẫu',
  },
  'quy-dinh-thieu-muc': {
    level: 'error',
    message: (facts) => `thiếu mục${at(facts)}`,
    expected,
    hint: () => 'thêm mục còn thiếu vào đúng chỗ được nêu',
  },
  'quy-dinh-co-muc-la': {
    level: 'error',
    message: (facts) => `có mục “${facts.found}” chương trình không biết${at(facts)}`,
    expected,
    found,
    hint: (facts) => nearOr(facts, 'bỏ mục này, hoặc sửa lại tên cho đúng'),
  },
  'cai-dat-la': {
    level: 'error',
    message: (facts) => `cài đặt “${facts.found}” không có trong chương trình`,
    expected,
    found,
    hint: (facts) => nearOr(facts, 'bỏ cài đặt này, hoặc sửa lại tên cho đúng'),
  },
  'quy-dinh-ngay-khong-co-that': {
    level: 'error',
    message: (facts) => `ngày${at(facts)} không có thật`,
    expected: () => 'ngày dạng 2025-05-30',
    found,
    hint: () => 'viết năm-tháng-ngày, đủ 4, 2 và 2 chữ số',
  },
  'quy-dinh-thieu-nguon': {
    level: 'error',
    message: (facts) => `giá trị${at(facts)} không ghi lấy từ đâu`,
    expected: () => '“cite” (số văn bản, điều, khoản, điểm) hoặc “source”',
    hint: () => 'ghi điều khoản làm căn cứ cho giá trị này',
  },
  'quy-dinh-ky-nguoc': {
    level: 'error',
    message: (facts) => `ngày hết hiệu lực đứng trước ngày bắt đầu${at(facts)}`,
    hint: () => 'sửa lại “from” và “to”',
  },
  'quy-dinh-chong-nhau': {
    level: 'error',
    message: (facts) => `hai giá trị cùng có hiệu lực ngày ${facts.day}${at(facts)}`,
    found: (facts) => `${facts.first} và ${facts.second}`,
    hint: () => 'cho giá trị trước hết hiệu lực đúng một ngày trước khi giá trị sau bắt đầu',
  },
  'quy-dinh-de-ho': {
    level: 'error',
    message: (facts) => `không có giá trị nào từ ${facts.from} đến ${facts.to}${at(facts)}`,
    found: (facts) => `${facts.first}, rồi ${facts.second}`,
    hint: () => 'nối “to” của giá trị trước với “from” của giá trị sau, hoặc thêm giá trị cho khoảng này',
  },
  'van-ban-khong-co-trong-bang': {
    level: 'error',
    message: (facts) => `văn bản “${facts.found}” không có trong bảng văn bản${at(facts)}`,
    found,
    hint: (facts) => nearOr(facts, 'thêm văn bản này, với ngày hiệu lực, vào mục “instruments”'),
  },
  'can-cu-khong-con-hieu-luc': {
    level: 'error',
    message: (facts) => `căn cứ ${facts.found} không có hiệu lực suốt thời gian của giá trị${at(facts)}`,
    expected: (facts) => `văn bản có hiệu lực ${facts.period}`,
    found,
    hint: (facts) =>
      facts.replacedBy === null || facts.replacedBy === undefined
        ? 'sửa “from”, “to” hoặc dẫn văn bản đang có hiệu lực'
        : `văn bản thay thế: ${facts.replacedBy}`,
  },
  'danh-hieu-khong-co-trong-luat': {
    level: 'error',
    message: (facts) => `mã danh hiệu “${facts.found}”${at(facts)} không có trong bộ quy định`,
    found,
    hint: (facts) => nearOr(facts, 'xem các mã bằng “thidua law list”, hoặc thêm vào mục “awards”'),
  },
  'xep-loai-khong-co-trong-luat': {
    level: 'error',
    message: (facts) => `mã xếp loại “${facts.found}”${at(facts)} không có trong bộ quy định`,
    found,
    hint: (facts) => nearOr(facts, 'dùng hoan-thanh-xuat-sac, hoan-thanh-tot, hoan-thanh hoặc khong-hoan-thanh'),
  },
  'long-hon-luat': {
    level: 'error',
    message: (facts) => `${facts.what}${at(facts)} lỏng hơn quy định cấp trên`,
    expected: (facts) => `không lỏng hơn ${facts.above} (${facts.aboveCite}; ${facts.aboveFile} › ${facts.abovePath})`,
    found: (facts) => `${facts.below} (${facts.belowCite})`,
    hint: () => 'sửa cho chặt ít nhất bằng quy định cấp trên, hoặc bỏ để dùng quy định cấp trên',
  },
  'khong-co-quy-dinh-o-ngay': {
    level: 'error',
    message: (facts) => `bộ quy định chưa có tiêu chuẩn nào cho ngày xét ${facts.day}`,
    expected: (facts) => (typeof facts.since === 'string' ? `ngày xét từ ${facts.since}` : undefined),
    found: (facts) => String(facts.day),
    hint: () => 'chọn ngày khác bằng --as-of hoặc “asOf” trong thidua.json; nếu tệp quy định có lỗi thì sửa tệp trước',
  },
  'dieu-sai-da-biet': {
    level: 'error',
    message: (facts) => `giá trị${at(facts)} là điều hay nhầm, không phải luật: ${facts.falsehood}`,
    expected: (facts) => String(facts.truth),
    found,
    hint: () =>
      'sửa theo văn bản đang có hiệu lực; nếu đó là quy định của tỉnh hay của trường thì ghi đúng cấp ở “level”',
  },
  'quy-dinh-da-co': {
    level: 'error',
    message: () => 'đã có tệp quy định tên này, không ghi đè',
    hint: () => 'sửa tiếp tệp đang có, hoặc đặt tên khác: thidua law new <tên tệp>',
  },
  'vuot-quy-khen-thuong': {
    level: 'warning',
    message: (facts) => `tiền thưởng ${facts.total} đồng vượt quỹ thi đua, khen thưởng của năm`,
    expected: (facts) => `nhiều nhất ${facts.limit} đồng (${facts.source})`,
    found: (facts) => `${facts.total} đồng`,
    hint: () => 'xem lại quỹ tiền lương cơ bản (settings.yearlyWageFund) hoặc nguồn chi của cấp trên',
  },
  'ngay-xet-sau-han': {
    level: 'warning',
    message: (facts) => `ngày xét ${facts.date} đã qua hạn “${facts.label}” (${facts.day})`,
    expected: (facts) => `ngày xét không sau ${facts.day} (${facts.source})`,
    found: (facts) => String(facts.date),
    hint: () => 'xem lại ngày xét (asOf), hoặc hỏi nơi nhận hồ sơ về hạn nộp',
  },
  'quy-dinh-chua-dung-muc': {
    level: 'error',
    message: (facts) =>
      facts.found === null
        ? 'tệp chưa ghi cấp (“level”) của quy định'
        : `tệp ghi cấp “${facts.found}”, không phải cấp của một quy định riêng`,
    expected: () => 'province (tỉnh) hoặc school (trường)',
    found,
    hint: () => 'sửa “level” ở đầu tệp',
  },
} satisfies Record<string, ProblemWords>;
