/** Words of the problem codes that `check` raises before the review: all are warnings, nothing is stopped. */
import type { Facts, ProblemWords } from '../../problem.ts';

function named(facts: Facts): string {
  const names = Array.isArray(facts.names) ? (facts.names as readonly string[]) : [];
  return names.length <= 12 ? names.join(', ') : `${names.slice(0, 12).join(', ')} và ${names.length - 12} người nữa`;
}

export const checkProblems = {
  'chua-co-danh-sach': {
    level: 'error',
    message: () => 'chưa có danh sách cán bộ, giáo viên, nhân viên',
    hint: () => 'nhập danh sách trước: thidua import <tệp danh sách>',
  },
  'chua-dang-ky': {
    level: 'warning',
    message: (facts) => `${facts.count} trên ${facts.of} người chưa đăng ký thi đua (chỉ tiêu của trường là 100 %)`,
    found: named,
    hint: () => 'bổ sung vào bảng đăng ký rồi nhập lại',
  },
  'chua-xep-loai': {
    level: 'warning',
    message: (facts) => `${facts.count} trên ${facts.of} người chưa có xếp loại chất lượng`,
    found: named,
    hint: () => 'bổ sung vào bảng đánh giá, xếp loại rồi nhập lại; thiếu xếp loại thì kết quả là “thiếu dữ liệu”',
  },
  'chua-co-hoi-dong': {
    level: 'warning',
    message: () => 'chưa có danh sách Hội đồng, nên chưa biết cần bao nhiêu phiếu',
    hint: () => 'nhập danh sách Hội đồng thi đua, khen thưởng',
  },
  'sang-kien-thieu-quyet-dinh': {
    level: 'warning',
    message: (facts) => `sáng kiến “${facts.who}” chưa có số quyết định công nhận`,
    hint: () => 'điền cột Số quyết định; chưa có thì sáng kiến chưa được tính',
  },
  'xep-loai-thieu-quyet-dinh': {
    level: 'warning',
    message: (facts) => `xếp loại của ${facts.who} chưa có số quyết định`,
    hint: () => 'điền cột Số quyết định; báo cáo thành tích phải dẫn số này',
  },
  'thieu-minh-chung': {
    level: 'warning',
    message: (facts) => `kết quả phong trào của ${facts.who} chưa có minh chứng`,
    hint: () => 'điền cột Minh chứng',
  },
} satisfies Record<string, ProblemWords>;
