/** Words that tell group rows and the foot of a table from people's rows. */
import type { Cell } from '../types.ts';
import { wordsOf } from './grid.ts';

const NUMERAL = /^(?:(?:[IVX]{1,4}|[A-H]|\d{1,2})\s*[.)/-]|[*•+–-])\s*/u;
const TEAM = /^(?:tổ|khối|văn phòng|hành chính|ban giám hiệu|bgh|bộ phận)(?:[\s:]|$)/iu;
const GROUP =
  /^(?:tổ|khối|văn phòng|hành chính|ban giám hiệu|bgh|bộ phận|nhóm|phần|cán bộ quản lý|cbql|cán bộ|quản lý|giáo viên|nhân viên|viên chức|hợp đồng|lãnh đạo|cá nhân|tập thể|danh hiệu|hình thức|biên chế)(?:[\s:,]|$)/iu;
const TOTAL =
  /^[([]?\s*(?:tổng\s*(?:cộng|số)|tong (?:cong|so)|tổng\s*:?$|tổng\s*:?\s*\d|cộng(?:[\s:]|$)|(?:bảng |bản )?danh sách (?:này |trên |gồm )?(?:có|gồm|ấn định)|ấn định|trong đó\s*[:,]?|tổng kết\s*:)/iu;
const PLACE_DATE = /ngày\s*(?:\d{1,2}|[.…_\s]*)\s*tháng\s*(?:\d{1,2}|[.…_\s]*)\s*năm/iu;
const SIGNATURE =
  /^(?:người (?:lập|tổng hợp|ghi|kiểm|báo cáo|đăng ký|viết|kê khai|nhận|duyệt)|hiệu trưởng|phó hiệu trưởng|thủ trưởng|tổ trưởng|kt\.|tm\.|thư ký|chủ tịch|trưởng ban|xác nhận|lập (?:bảng|biểu)|\(?\s*(?:đã ký|ký,? ?(?:và )?(?:ghi )?(?:rõ )?(?:họ )?tên|ký tên|ký, đóng dấu)|nơi nhận|ghi chú\s*:|lưu ý\s*:|kế toán|duyệt|phụ trách|đại diện|p\. ?hiệu trưởng|phó chủ tịch|ban giám hiệu duyệt|tổ chuyên môn duyệt|chủ tịch công đoàn)/iu;

/** A row with more cells than this is somebody's whose name was forgotten, not signatures. */
const MOST_SIGNERS = 4;

/** Whether a row that lacks an ordinary name belongs to the foot: a total, or place-date and signatures. */
export function isFooter(cells: readonly Cell[], name: string): 'none' | 'total' | 'signature' {
  if (/\p{L}/u.test(name) && !TOTAL.test(name) && !SIGNATURE.test(name) && !PLACE_DATE.test(name)) return 'none';
  for (const cell of cells) {
    const words = wordsOf(cell);
    if (PLACE_DATE.test(words) || (cells.length <= MOST_SIGNERS && SIGNATURE.test(words))) return 'signature';
    if (TOTAL.test(words)) return 'total';
  }
  return 'none';
}

/** "Tổ 1", "I. Cán bộ quản lý", "Tổ 4+5 (6 người)". */
export function isGroupWords(words: string): boolean {
  return GROUP.test(words.replace(NUMERAL, '')) || /^[IVX]{1,4}\s*[.)]\s*\p{L}/u.test(words);
}

/** Whether the group is a tổ rather than a sort of staff. */
export function isTeamWords(words: string): boolean {
  return TEAM.test(words.replace(NUMERAL, ''));
}

/** "II. Tổ: 4+5 (6 người)" → "Tổ 4+5". */
export function teamName(words: string): string {
  const bare = words
    .replace(NUMERAL, '')
    .replace(/\s*[([].*$/u, '')
    .replace(/^(tổ|khối)\s*:\s*/iu, '$1 ')
    .replace(/\s*[:.]\s*$/u, '')
    .replace(/\s*:.*$/u, '')
    .trim();
  return bare === bare.toLocaleUpperCase('vi') && /\p{L}{2}/u.test(bare)
    ? bare.charAt(0) + bare.slice(1).toLocaleLowerCase('vi')
    : bare;
}
