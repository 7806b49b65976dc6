/** Abbreviations in headings, folded, spelled out: "kq xep loai" → "ket qua xep loai". Only those that mean one thing. */
const WORDS: Readonly<Record<string, string>> = {
  cl: 'chat luong',
  cm: 'chuyen mon',
  cq: 'co quan',
  dh: 'danh hieu',
  dhtd: 'danh hieu thi dua',
  dk: 'dang ky',
  dky: 'dang ky',
  htkt: 'hinh thuc khen thuong',
  kl: 'ky luat',
  kq: 'ket qua',
  kt: 'khen thuong',
  pt: 'phong trao',
  qd: 'quyet dinh',
  sk: 'sang kien',
  skkn: 'sang kien kinh nghiem',
  xl: 'xep loai',
  xlcl: 'xep loai chat luong',
};

export function spelledOut(folded: string): string {
  return folded
    .split(' ')
    .map((word) => (Object.hasOwn(WORDS, word) ? WORDS[word] : word))
    .join(' ');
}
