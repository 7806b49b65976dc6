/**
 * Cells that say something nobody could read: what hangs on them is unknown, never the "no" a blank would be.
 * In: a stored record and a field; out: words for a leaf: where such a cell stands, what to mend. undefined for any other cell.
 */
import { showPlace } from '../text/place.ts';
import type { Because, StoredRecord } from '../types.ts';

/** The words of a leaf; put together only when asked for. */
export type Mending = () => Required<Pick<Because, 'at' | 'place' | 'hint'>>;

/** Headings of the cells whose blank decides something. */
const HEADINGS: Readonly<Record<string, string>> = {
  status: 'Trạng thái',
  hiredOn: 'Ngày tuyển dụng',
  awards: 'Danh hiệu đăng ký',
  registeredAwards: 'Danh hiệu đăng ký',
  rating: 'Xếp loại',
  decisionDate: 'Ngày quyết định',
  discipline: 'Kỷ luật',
  disciplineFrom: 'Từ ngày',
  disciplineTo: 'Đến ngày',
  underReview: 'Đang xem xét',
  absenceDays: 'Số ngày nghỉ',
  teamOpinion: 'Ý kiến của tổ',
  type: 'Loại',
  level: 'Cấp công nhận',
  decisionNo: 'Số quyết định',
  schoolYear: 'Năm học',
  award: 'Danh hiệu, hình thức khen thưởng',
  basis: 'Loại hình',
  votesFor: 'Đồng ý',
  votesAgainst: 'Không đồng ý',
  votesInvalid: 'Không hợp lệ',
  writtenFor: 'Đồng ý bằng văn bản',
  downgradeTo: 'Hạ xuống',
};

/** The first of these fields whose cell could not be read. */
export function unreadOf(record: StoredRecord | undefined, ...fields: readonly string[]): Mending | undefined {
  if (record?.unread === undefined) return undefined;
  for (const field of fields) {
    const place = record.unread[field];
    if (place === undefined || (record.fields[field] ?? null) !== null) continue;
    return () => ({
      at: showPlace(place),
      place,
      hint: `ô ${place.cell ?? ''}, cột “${HEADINGS[field] ?? field}”, không đọc được: sửa ô ấy rồi nhập lại`,
    });
  }
  return undefined;
}
