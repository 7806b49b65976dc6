/**
 * One cell and the type of its column → a value, or null with the reason. The only place that knows which converter reads what.
 * Refuses error cells and text a legacy font garbled.
 */
import type { Cell, FieldValue } from '../types.ts';
import { readAuthors } from '../values/authors.ts';
import { readAward, readAwards } from '../values/awards.ts';
import { readChoice } from '../values/choices.ts';
import { BLANK, type Converted, read, readWith, refused } from '../values/converted.ts';
import { BIRTH_DATE, readDate } from '../values/dates.ts';
import { markOf, readCampaign, readFlag, readUnderReview } from '../values/flags.ts';
import { readName, readSubject } from '../values/names.ts';
import { readCode, readCount, readNationalId, readScore } from '../values/numbers.ts';
import { readSchoolYear } from '../values/school-years.ts';
import { decodedText, garbled, hasLegacyFont, isBlankText, tidyText } from '../values/text.ts';
import { CLOSED_WORDS, type ClosedType } from './kinds/closed-words.ts';
import type { ValueType } from './kinds/columns.ts';

type Converter = (cell: Cell, collective: boolean) => Converted<FieldValue>;

const OF_CLOSED_LISTS = Object.fromEntries(
  Object.entries(CLOSED_WORDS).map(([type, list]): [string, Converter] => [
    type,
    (cell) => readChoice(decodedText(cell), list),
  ]),
) as Readonly<Record<ClosedType, Converter>>;

const CONVERTERS: Readonly<Record<ValueType, Converter>> = {
  ...OF_CLOSED_LISTS,
  order: readCode,
  code: readCode,
  name: (cell) => readName(decodedText(cell)),
  subject: (cell) => readSubject(decodedText(cell)),
  thing: plainText,
  text: plainText,
  team: (cell) => {
    const text = plainText(cell);
    return text.value !== null && /^\d[\d+,&\s]*$/u.test(text.value) ? read(`Tổ ${text.value}`) : text;
  },
  birthDate: (cell) => readDate(cell, BIRTH_DATE),
  date: (cell) => readDate(cell),
  flag: readFlag,
  nationalId: readNationalId,
  awards,
  award: (cell, collective) => readAward(decodedText(cell), collective),
  awardOrRating: (cell, collective) => readAward(decodedText(cell), collective),
  movements: (cell) => {
    if (markOf(cell) === true) return refused('phong-trao-chua-ro', cell.text);
    return read(splitList(decodedText(cell)));
  },
  underReview: readUnderReview,
  count: readCount,
  score: readScore,
  authors: (cell) => readAuthors(decodedText(cell)),
  shares: plainText,
  schoolYear: (cell) => readSchoolYear(decodedText(cell)),
  campaign: (cell) => readCampaign(decodedText(cell)),
};

/** @param collective the row is about a tổ or the school, where some words mean the collective title */
export function convertCell(cell: Cell | undefined, type: ValueType, collective = false): Converted<FieldValue> {
  return converterOf(type, collective)(cell);
}

/** `convertCell` for all cells of one column. */
export function converterOf(type: ValueType, collective: boolean): CellConverter {
  const made = collective ? OF_COLLECTIVES : OF_PEOPLE;
  const before = made.get(type);
  if (before !== undefined) return before;
  const converter = remembering(CONVERTERS[type], DIFFERENT.has(type), collective);
  made.set(type, converter);
  return converter;
}

type CellConverter = (cell: Cell | undefined) => Converted<FieldValue>;

const OF_PEOPLE = new Map<ValueType, CellConverter>();
const OF_COLLECTIVES: typeof OF_PEOPLE = new Map();

const MOST_KEPT = 4_000;
const LONGEST_KEPT = 60;
/** Columns in which every row says something else. */
const DIFFERENT: ReadonlySet<ValueType> = new Set<ValueType>(['order', 'code', 'nationalId', 'thing']);

/** Keeps what texts were converted to: a column mostly says the same few words again and again. */
function remembering(convert: Converter, different: boolean, collective: boolean): CellConverter {
  const kept = new Map<string, Converted<FieldValue>>();
  return (cell) => {
    if (cell === undefined || isBlankText(cell.text)) return BLANK;
    if (cell.type === 'error') return refused('o-loi-cong-thuc', cell.text);
    if (different || cell.type !== 'text' || cell.text.length > LONGEST_KEPT || hasLegacyFont(cell)) {
      return convert(cell, collective);
    }
    const before = kept.get(cell.text);
    if (before !== undefined) return before;
    const converted = convert(cell, collective);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(cell.text, converted);
    return converted;
  };
}

function plainText(cell: Cell): Converted<string> {
  const text = cell.type === 'text' ? tidyText(decodedText(cell)) : tidyText(cell.text);
  if (isBlankText(text)) return BLANK;
  const suspected = garbled(cell.type === 'text' ? decodedText(cell) : text);
  return suspected === undefined ? read(text) : refused('font-cu-chua-ro', text, { suggestion: suspected });
}

function awards(cell: Cell, collective: boolean): Converted<FieldValue> {
  const result = readAwards(decodedText(cell), collective);
  if (result.rating === undefined) return result;
  const said = readWith(result.value, 'xep-loai-o-cot-danh-hieu', tidyText(cell.text));
  return { value: result.value, issues: [...(result.issues ?? []), ...(said.issues ?? [])] };
}

function splitList(text: string): readonly string[] {
  const parts = text.split(/[;\n\r]/u).flatMap((part) => {
    const pieces = part.split(/\s*,\s*/u);
    return pieces.every((piece) => /^\P{L}*\p{Lu}/u.test(piece)) ? pieces : [part];
  });
  return parts
    .map((part) => tidyText(part.replace(/^\s*(?:[-–•*+]|\d{1,2}[.)])\s*/u, '')))
    .filter((each) => !isBlankText(each) && !/^không$/iu.test(each));
}
