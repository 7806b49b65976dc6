/** What would change an outcome → sentences a teacher can be read: changes for this year, what follows, the path ahead. */
import type { Ahead } from '../ahead/answer.ts';
import type { PaintText } from './problems.ts';
import { wrap } from './table.ts';

/** '' where there is nothing to say. @param width columns of the terminal */
export function renderAhead(ahead: Ahead, paint: PaintText, width: number): string {
  const [head, ...more] = aheadSentences(ahead);
  if (head === undefined) return '';
  const lines = [
    ...wrap(head, width).map((each) => paint('cyan', each)),
    ...more.flatMap((each) => bullet(each, width)),
  ];
  return `${lines.join('\n')}\n`;
}

function bullet(words: string, width: number): string[] {
  return wrap(words, width - 4).map((each, index) => `${index === 0 ? '  - ' : '    '}${each}`);
}

/** The first introduces the rest. */
export function aheadSentences(ahead: Ahead): readonly string[] {
  if (ahead.noWay !== undefined) return [capital(ahead.noWay), ...hold(ahead), ...pathSentences(ahead)];
  const ways = ahead.ways.map((way) => way.map((change) => change.words).join(', và '));
  const rest = [...hold(ahead), ...ahead.afterwards];
  if (ways.length === 0) return rest.length === 0 ? [] : ['Còn lại:', ...rest];
  return [
    ways.length === 1 ? 'Năm nay sẽ đủ điều kiện nếu:' : 'Năm nay sẽ đủ điều kiện với một trong các cách:',
    ...ways.map((words) => (ways.length === 1 ? words : `nếu ${words}`)),
    ...rest,
  ];
}

/** All in one line, for a cell of a workbook. */
export function aheadInOneLine(ahead: Ahead): string {
  const [head = '', ...more] = aheadSentences(ahead);
  return [head, more.join('; ')].filter((each) => each !== '').join(' ');
}

function hold({ endsHold }: Ahead): string[] {
  return endsHold === undefined ? [] : [`hết tạm hoãn ${endsHold}`];
}

function pathSentences({ path, noWay }: Ahead): string[] {
  if (path === undefined) return noWay === undefined ? [] : ['về sau: chưa thấy đường tới trong những năm tính được'];
  const [first, ...more] = path.needs;
  const earliest = `sớm nhất năm học ${path.earliest}`;
  const law = `theo luật biết đến nay${path.verified ? '' : ', chưa đối chiếu văn bản gốc'}`;
  if (first === undefined) return [`về sau: ${earliest} (${law})`];
  return [`về sau: ${first}, ${earliest} (${law})`, ...more.map((each) => `cùng với: ${each}`)];
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
