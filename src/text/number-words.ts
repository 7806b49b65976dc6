/** Whole numbers read aloud in Vietnamese, as papers write them beside figures. Refuses fractions and negatives. */
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';

/** 21 → "hai mươi mốt"; 0 → "không". Throws a RangeError for anything but a whole number from 0. */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number: ${value}`);
  const config = new ReadingConfig();
  config.unit = [];
  return doReadNumber(String(value), config).trim();
}

/** 3 → "03 (ba)", as papers give a count; 0 → "0 (không)". */
export function countInWords(value: number): string {
  return `${value > 0 && value < 10 ? `0${value}` : value} (${numberInWords(value)})`;
}

/** 2340000 → "Hai triệu ba trăm bốn mươi nghìn đồng": an amount in words, first letter capital. */
export function moneyInWords(dong: number): string {
  const words = `${numberInWords(dong)} đồng`;
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
