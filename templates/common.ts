/** Pieces most papers share: letterhead, name of the paper, signatures, the note on rules not checked yet. */
import { paragraph, rule, TEXT_WIDTH, table, tag } from './wordprocessing.ts';

/** A little over the text's width, so that the name of most schools stands on one line. */
const LEFT = 4500;
const RIGHT = 5300;

/** Two columns without borders: issuing body and number, state name and place. A biên bản has no place-date line. */
export function letterheadTable(options: {
  readonly issuer?: string;
  readonly superior?: string;
  readonly date: boolean;
  /** false: a paper that takes no number, such as a ballot. */
  readonly number?: false;
}): string {
  const centre = { align: 'center' } as const;
  const left =
    paragraph(options.superior ?? '{superior}', { ...centre, size: 12 }) +
    paragraph(options.issuer ?? '{school}', { ...centre, size: 12, bold: true }) +
    rule(1300, LEFT);
  const right =
    paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centre, size: 12, bold: true }) +
    paragraph('Độc lập - Tự do - Hạnh phúc', { ...centre, size: 13, bold: true }) +
    rule(3360, RIGHT);
  const number = options.number === false ? '' : paragraph('{number}', { ...centre, size: 13, before: 4 });
  const date = options.date
    ? paragraph('{placeAndDate}', { ...centre, size: 13, italic: true, before: 4 })
    : paragraph('', centre);
  return table([LEFT, RIGHT], [[left, right], ...(options.number === false ? [] : [[number, date]])], {
    borders: false,
    centred: true,
  });
}

/** Name of the paper in capitals, its subject under it, and a rule. */
export function paperName(name: string, ...subject: readonly string[]): string {
  const lines = subject.map((line) => paragraph(line, { align: 'center', bold: true, size: 14 }));
  return (
    paragraph(name, { align: 'center', bold: true, size: 14, before: 14 }) +
    lines.join('') +
    rule(1500, TEXT_WIDTH) +
    paragraph('', { size: 6 })
  );
}

/** A heading of the body: "I. THỜI GIAN, ĐỊA ĐIỂM". */
export function heading(text: string): string {
  return paragraph(text, { bold: true, before: 8, keepNext: true, align: 'both', indent: true });
}

/** Two signers side by side; the name stands below the room for signature and seal. */
export function signatures(left: readonly string[], right: readonly string[]): string {
  const column = (lines: readonly string[]) => lines.join('');
  return (
    paragraph('', { size: 8, keepNext: true }) +
    table([4535, TEXT_WIDTH - 4535], [[column(left), column(right)]], { borders: false })
  );
}

/** One signer's block: office in bold capitals, room, name in bold. */
export function signer(office: readonly string[], name: string): string[] {
  const centre = { align: 'center', bold: true, keepNext: true } as const;
  const room = Array.from({ length: 4 }, () => paragraph('', centre));
  return [...office.map((line) => paragraph(line, centre)), ...room, paragraph(name, { align: 'center', bold: true })];
}

/** Where the paper goes: "Nơi nhận" 12 italic bold, its list 11. */
export function recipients(...lines: readonly string[]): string[] {
  return [
    paragraph('Nơi nhận:', { size: 12, bold: true, italic: true }),
    ...lines.map((line) => paragraph(line, { size: 11 })),
  ];
}

/** Said at the end of each paper that used a rule nobody has checked against the original text. */
export function notes(): string {
  return (
    tag('{#hasNotes}') +
    paragraph('Lời nhắc của chương trình, xóa trước khi ký. Chưa đối chiếu văn bản gốc: {notes}.', {
      size: 11,
      italic: true,
      before: 12,
      align: 'both',
    }) +
    tag('{/hasNotes}')
  );
}
