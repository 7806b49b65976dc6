/** Words for explaining, ballots and the school's own criteria. */
import type { ProblemWords } from '../../problem.ts';

export const reviewProblems = {
  'khong-ai-can-bo-phieu': {
    level: 'warning',
    message: () => 'không có trường hợp nào cần bỏ phiếu',
    hint: () => 'xem ai đủ điều kiện và đã đăng ký: thidua tally',
  },
  'chua-co-hoi-dong-de-in-phieu': {
    level: 'warning',
    message: () => 'chưa có danh sách Hội đồng nên chỉ lập một phiếu mẫu để sao thêm',
    hint: () => 'nhập danh sách Hội đồng rồi chạy lại: thidua import <tệp>',
  },
  'danh-hieu-khong-can-phieu': {
    level: 'warning',
    message: (facts) => `${facts.award} không phải bỏ phiếu theo quy định đang dùng; số phiếu vẫn được ghi`,
    hint: () => 'quy định tỷ lệ phiếu của trường: "voteThresholds" trong thidua.json',
  },
  'phieu-ha-khong-thap-hon': {
    level: 'error',
    message: (facts) => `${facts.lower} không thấp hơn ${facts.award}`,
    expected: () => 'một danh hiệu thấp hơn trong cùng bậc',
    hint: () => 'xem thứ bậc: thidua law list',
  },
  'phieu-danh-dau-la': {
    level: 'error',
    message: () => 'không hiểu dấu của thành viên này',
    expected: () => 'x hoặc đồng ý, không đồng ý, không hợp lệ, văn bản, hoặc để trống',
    found: (facts) => String(facts.found),
    hint: () => 'sửa ô này rồi nhập lại; phiếu này chưa được tính',
  },
  'cot-khong-phai-thanh-vien': {
    level: 'error',
    message: (facts) => `“${facts.name}” không có trong danh sách Hội đồng`,
    hint: () => 'dấu ở cột này không được tính: sửa tên cột, hoặc nhập lại danh sách Hội đồng',
  },
  'cot-thanh-vien-lap': {
    level: 'error',
    message: (facts) => `“${facts.name}” có hai cột`,
    hint: () => 'chỉ cột đầu được tính: mỗi thành viên một cột',
  },
  'diem-vuot-toi-da': {
    level: 'error',
    message: (facts) => `điểm ${facts.points} vượt điểm tối đa của tiêu chí “${facts.criterion}”`,
    expected: (facts) => `không quá ${facts.most}`,
    found: (facts) => String(facts.points),
    hint: () => 'sửa điểm hoặc điểm tối đa trong bảng chấm điểm rồi nhập lại',
  },
  'tieu-chi-hai-muc': {
    level: 'error',
    message: (facts) => `tiêu chí “${facts.criterion}” có hai điểm tối đa khác nhau: ${facts.most} và ${facts.other}`,
    hint: () => 'ghi một điểm tối đa cho mỗi tiêu chí rồi nhập lại',
  },
  'diem-thieu-tieu-chi': {
    level: 'warning',
    message: (facts) => `${facts.name} chưa có điểm ở một số tiêu chí`,
    found: (facts) => (Array.isArray(facts.missing) ? facts.missing.join('; ') : undefined),
    hint: () => 'chấm đủ rồi nhập lại; tổng điểm đang tính không có các tiêu chí này',
  },
  'diem-ban-khac': {
    level: 'warning',
    message: (facts) => `${facts.count} dòng điểm thuộc bản tiêu chí khác nên không được tính`,
    found: (facts) => (Array.isArray(facts.files) ? facts.files.join('; ') : undefined),
    hint: () => 'bản đang dùng: bản quy chế nêu tên (settings.scoreSheet), nếu không thì tệp nhập sau cùng',
  },
  'diem-hai-noi-lech': {
    level: 'warning',
    message: (facts) =>
      `điểm của ${facts.name} ở hai nơi khác nhau: bảng đánh giá ${facts.written}, bảng chấm điểm ${facts.total}`,
    hint: (facts) => `đang xếp hạng theo ${facts.used}`,
  },
  'bang-diem-khong-co': {
    level: 'error',
    message: (facts) => `quy chế xếp hạng theo bảng điểm “${facts.version}” nhưng chưa nhập bảng nào mang tên đó`,
    hint: () => 'đặt tên ấy trong tên tệp hoặc tên trang tính của bảng chấm điểm rồi nhập: thidua import <tệp>',
  },
  'tieu-chi-da-dung': {
    level: 'error',
    message: (facts) =>
      `bộ tiêu chí đã được dùng ở bước ${facts.entry} (${facts.action}, ${facts.at}) nên không đổi được nữa`,
    found: (facts) => (Array.isArray(facts.changes) ? facts.changes.join('; ') : undefined),
    hint: (facts) => `nếu thật cần đổi: lùi lại trước bước đó (thidua undo ${facts.entry}), nhập bản mới, rồi làm lại`,
  },
  'chua-co-bang-diem': {
    level: 'warning',
    message: () => 'chưa nhập bảng chấm điểm nào',
    hint: () => 'thidua import <tệp> với các cột Tiêu chí, Điểm tối đa và mỗi người một cột hoặc một dòng',
  },
} satisfies Record<string, ProblemWords>;
