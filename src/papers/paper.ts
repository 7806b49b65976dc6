/** A paper before ink: which template, with what values, where it goes, and what the finished file must say. */

/** Values of a template's tags: text, yes/no for sections, rows for loops. Loops may nest. */
export type PaperValue = string | number | boolean | readonly PaperValues[];
export interface PaperValues {
  readonly [tag: string]: PaperValue;
}

export type PaperFormat = 'docx' | 'xlsx' | 'html';

/** What a finished paper must hold, read back from its bytes by the cross-check. */
export interface Claim {
  /** What is counted or named: an award's id, "truong" …; two papers with the same key must agree. */
  readonly key: string;
  /** Words for people: "số cá nhân đề nghị Chiến sĩ thi đua cơ sở". */
  readonly label: string;
  /** The number in figures, or the names that must appear. */
  readonly count?: number;
  readonly names?: readonly string[];
}

export interface Paper {
  /** Path below ket-qua/, "/" between parts: "chu-tich-ubnd-huyen/to-trinh.docx". Made of ids of ours, never of a cell. */
  readonly path: string;
  /** File in templates/ (or of the same name in the year's mau/ folder): "to-trinh.docx". */
  readonly template: string;
  readonly format: PaperFormat;
  /** "Tờ trình đề nghị khen thưởng", for the mục lục. */
  readonly title: string;
  readonly values: PaperValues;
  readonly claims: readonly Claim[];
}
