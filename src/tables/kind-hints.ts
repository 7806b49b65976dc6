/** Words of a sheet's name or of the title above a table that speak for a kind, folded. Data only. */
import type { Kind } from '../types.ts';

export const KIND_HINTS: Readonly<Record<Kind, RegExp>> = {
  staff: /danh sach (?:can bo|cb|giao vien|doi ngu|vien chuc|nhan su)|trich ngang|nhan su|ho so/u,
  registration: /dang k[yi]/u,
  evaluation: /danh gia|xep loai|binh xet/u,
  initiative: /sang kien|skkn|de tai/u,
  history: /cac nam truoc|qua trinh|lich su|nhung nam|da dat/u,
  collective: /tap the/u,
  movement: /phong trao/u,
  'movement-result': /ket qua (?:tham gia )?phong trao|ket qua hoi thi/u,
  council: /thanh vien (?:hoi dong|ban)|danh sach hoi dong|hoi dong thi dua|\bhoi dong$/u,
  ballot: /kiem phieu|bo phieu|phieu bau|\bphieu tung thanh vien/u,
  special: /dot xuat|chuyen de/u,
  model: /dien hinh|mo hinh/u,
  decision: /quyet dinh/u,
  score: /cham diem|tieu chi|bang diem|phieu diem|thang diem|diem thi dua/u,
};
