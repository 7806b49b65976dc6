/** What each eligibility is called, in the terminal and in papers. */
import type { Eligibility } from '../types.ts';

export const ELIGIBILITY_WORDS: Readonly<Record<Eligibility, string>> = {
  'du-dieu-kien': 'đủ điều kiện',
  'khong-du-dieu-kien': 'chưa đủ điều kiện',
  'thieu-du-lieu': 'thiếu dữ liệu',
  'tam-hoan': 'tạm hoãn',
};
