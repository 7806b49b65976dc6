/** Words of the problem codes that `tally` can raise. */
import type { ProblemWords } from '../../problem.ts';

export const tallyProblems = {
  'xep-loai-thieu-so-quyet-dinh': {
    level: 'warning',
    message: ({ name }) => `xếp loại của ${name} chưa có số quyết định; vẫn được tính`,
    hint: () => 'ghi “Số quyết định” vào bảng đánh giá, xếp loại rồi nhập lại',
  },
  'thanh-tich-thieu-so-quyet-dinh': {
    level: 'warning',
    message: ({ name, year }) => `thành tích năm học ${year} của ${name} chưa có số quyết định; vẫn được tính`,
    hint: () => 'ghi “Số quyết định” vào bảng khen thưởng các năm trước rồi nhập lại',
  },
  'nghi-lau-van-xep-loai-tot': {
    level: 'warning',
    message: ({ name, days }) =>
      `${name} nghỉ ${days} ngày mà vẫn xếp loại Hoàn thành tốt nhiệm vụ trở lên; theo quyết định xếp loại`,
    hint: () => 'xem lại số ngày nghỉ, lý do nghỉ và quyết định xếp loại',
  },
  'sang-kien-hai-nam': {
    level: 'warning',
    message: ({ title }) => `sáng kiến “${title}” ghi ở hai năm học; chỉ tính là một`,
    hint: () => 'nếu là hai sáng kiến khác nhau, ghi tên cho khác nhau',
  },
  'sang-kien-dung-nhieu-lan': {
    level: 'warning',
    message: ({ name, title, awards }) => `sáng kiến “${title}” của ${name} được dùng cho nhiều danh hiệu: ${awards}`,
    hint: () => 'nếu địa phương không cho dùng lại, đặt settings.initiativeReuse là "forbid" trong thidua.json',
  },
  'so-thanh-vien-lech': {
    level: 'warning',
    message: ({ name, written, council }) =>
      `phiếu của ${name} ghi ${written} thành viên, danh sách hội đồng có ${council}; tính theo danh sách`,
    expected: ({ council }) => String(council),
    found: ({ written }) => String(written),
    hint: () => 'sửa “Số thành viên” hoặc danh sách hội đồng cho khớp',
  },
  'phieu-nhieu-hon-thanh-vien': {
    level: 'error',
    message: ({ name }) => `số phiếu của ${name} nhiều hơn số thành viên; chưa lấy kết quả`,
    expected: ({ members }) => `nhiều nhất ${members} phiếu`,
    found: ({ ballots }) => `${ballots} phiếu`,
    hint: () => 'đếm lại phiếu; “Đồng ý bằng văn bản” tính thêm ngoài “Đồng ý”',
  },
  'phieu-cho-nguoi-khong-dung-ten': {
    level: 'warning',
    message: ({ name, award }) =>
      `có phiếu bầu cho ${name} (${award}) nhưng người này chưa đủ điều kiện hoặc chưa đăng ký`,
    hint: ({ name }) => `xem lý do: thidua explain "${name}"`,
  },
  'phieu-khong-co-de-nghi': {
    level: 'warning',
    message: ({ name, award }) =>
      `có phiếu về ${award} của ${name} nhưng không ai đề nghị danh hiệu này; chưa tính phiếu`,
    hint: ({ name, award }) => `nếu có đề nghị: thidua nominate "${name}" "${award}"`,
  },
  'vuot-ty-le-xuat-sac': {
    level: 'warning',
    message: () => 'số người xếp loại xuất sắc vượt tỷ lệ',
    found: ({ groups }) => (Array.isArray(groups) ? groups.join('; ') : undefined),
    hint: () => 'đối chiếu quyết định xếp loại với cấp trên; tỷ lệ đặt ở settings.excellentCap trong thidua.json',
  },
  'xep-hang-thieu-du-lieu': {
    level: 'warning',
    message: ({ name, key }) => `${name} thiếu ${key} để xếp hạng trong chỉ tiêu; xếp sau cùng`,
    hint: () => 'bổ sung rồi tính lại',
  },
  'chua-dat-tieu-chi-moi': {
    level: 'warning',
    message: ({ name, award }) =>
      `${name} đủ điều kiện ${award} theo quy định đang dùng, nhưng chưa đạt nếu áp dụng tiêu chí mới`,
    hint: () => 'chuẩn bị thêm minh chứng cho đến khi văn bản mới được đối chiếu',
  },
  'danh-hieu-sai-doi-tuong': {
    level: 'error',
    message: ({ name, award }) => `${award} không dành cho ${name}`,
    hint: () => 'danh hiệu cá nhân đề nghị cho người, danh hiệu tập thể cho tổ hoặc trường',
  },
  'chua-nhap-bang': {
    level: 'warning',
    message: ({ kind }) => `chưa nhập bảng ${kind}; những gì phụ thuộc vào bảng này là thiếu dữ liệu`,
    hint: () => 'thidua import <tệp>',
  },
  'to-con-la-tap-the': {
    level: 'warning',
    message: ({ collectives }) =>
      `tổ chuyên môn (${Array.isArray(collectives) ? collectives.join(', ') : collectives}) vẫn xét như một tập thể, dù văn bản hiện hành không còn nêu tên`,
    hint: () => 'nếu địa phương không xét tổ, đặt settings.collectiveUnits là ["truong"] trong thidua.json',
  },
} satisfies Record<string, ProblemWords>;
