/** Which papers carry the number of a form the law prescribes. Their numbers are law: they stand in its layers. */

/** Papers that have a numbered form; only the first three are written by the program. */
export const FORM_PAPERS = [
  'to-trinh',
  'bao-cao-ca-nhan',
  'bao-cao-tap-the',
  'bao-cao-dot-xuat',
  'bao-cao-chuyen-de',
  'xac-nhan-sang-kien',
] as const;
