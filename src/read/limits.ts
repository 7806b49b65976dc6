/**
 * How much of a file is read at most, and why. Each breach ends the reading of that file with one Problem.
 * A school's book has some hundred rows; the figures leave room for a province's list of 100.000 people.
 */
export interface Limits {
  /** Bytes of any file. A 100.000 × 15 book is under 10 MB; photographs pasted into a book seldom pass 50. */
  readonly fileBytes: number;
  /** Bytes of a file handed to the parser of old formats, which is slower and needs about 20 × the size in memory. */
  readonly legacyFileBytes: number;
  /** Cells of a file handed to the parser of old formats: about 1 kB and 10 µs each. A school's book has a thousand. */
  readonly legacyCells: number;
  /** Inflated bytes of one part. 100.000 rows of 15 cells are about 80 MB of XML. */
  readonly partBytes: number;
  /** Inflated bytes of all parts read. */
  readonly inflatedBytes: number;
  /** Inflated : compressed, for parts above `ratioFromBytes`. Real sheets reach 10–60; a bomb about 1.000. */
  readonly compressionRatio: number;
  /** Below this many inflated bytes a part may compress as well as it likes. */
  readonly ratioFromBytes: number;
  /** Entries of the zip directory. Real books with many drawings have some hundreds. */
  readonly zipEntries: number;
  /** Worksheets of a workbook. */
  readonly sheets: number;
  /** Cells with a value, over all sheets: 13 bytes of memory each in .xlsx, about 100 in the other formats. */
  readonly cells: number;
  /** Excel's own number of rows. */
  readonly rows: number;
  /** Excel's own number of columns (XFD). */
  readonly columns: number;
  /** Different strings of a workbook's string table. */
  readonly sharedStrings: number;
  /** Excel's own length of a cell, in UTF-16 units. */
  readonly stringLength: number;
  /** Characters of all cells together: one long shared string may be named by a million cells. */
  readonly placedCharacters: number;
  /** Elements inside elements; Excel needs under 12. */
  readonly xmlDepth: number;
  /** Rows of a csv: what Excel can show. */
  readonly csvRows: number;
  /** Merged ranges of a sheet. */
  readonly merges: number;
  /** Rows that the merged ranges of a sheet cover, one by one: a range over a whole sheet has a million. */
  readonly mergedRows: number;
}

const MB = 1024 * 1024;

export const LIMITS: Limits = {
  fileBytes: 100 * MB,
  legacyFileBytes: 16 * MB,
  legacyCells: 400_000,
  partBytes: 200 * MB,
  inflatedBytes: 300 * MB,
  compressionRatio: 250,
  ratioFromBytes: 8 * MB,
  zipEntries: 10_000,
  sheets: 256,
  cells: 2_500_000,
  rows: 1_048_576,
  columns: 16_384,
  sharedStrings: 1_500_000,
  stringLength: 32_767,
  placedCharacters: 120_000_000,
  xmlDepth: 64,
  csvRows: 1_048_576,
  merges: 100_000,
  mergedRows: 1_000_000,
};
