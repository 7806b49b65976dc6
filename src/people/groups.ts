/**
 * A person's group by the words of Chức vụ: managers, teachers or other staff. Blank or unknown words mean a teacher.
 */
import { foldBare } from '../text/fold.ts';
import type { StaffGroup } from '../types.ts';

const MANAGER = /^(?:q\.|quyen )?\s*(?:pho )?hieu truong\b|^(?:ht|pht|p\.\s?ht|hp|phhp|p\. hieu truong)$|\bhieu pho\b/u;
const TEACHER = /\bgiao vien\b|\bgv\b/u;
const OTHER_STAFF =
  /\b(?:nhan vien|nv|van thu|ke toan|y te|thu vien|thiet bi|bao ve|phuc vu|thu quy|tap vu|lao cong|cap duong|nau an|giao vu|cong nghe thong tin|ho tro)\b/u;

/** `position` as written, null when unknown. A tổ trưởng is a teacher, unless the words also name an office (kế toán …). */
export function staffGroup(position: string | null): StaffGroup {
  const bare = foldBare(position ?? '');
  if (MANAGER.test(bare)) return 'quan-ly';
  return !TEACHER.test(bare) && OTHER_STAFF.test(bare) ? 'nhan-vien' : 'giao-vien';
}
