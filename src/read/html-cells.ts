/**
 * HTML may leave out </td>, </th> and </tr>; the parser of tables wants them. In: HTML; out: the same with every cell and row
 * closed where the next one begins. Text whose cells are all closed comes back as it was.
 */
const TAG = /<(\/?)(td|th|tr|table)(?=[\s>/])[^>]*>/giu;

export function withClosedCells(html: string): string {
  if (count(html, /<t[dh][\s>]/giu) === count(html, /<\/t[dh]\s*>/giu)) return html;
  let cell = '';
  let row = false;
  return html.replace(TAG, (tag: string, close: string, written: string) => {
    const name = written.toLowerCase();
    const endsCell = cell !== '' && !(close !== '' && name === cell);
    const endsRow = row && (name === 'table' || (name === 'tr' && close === ''));
    const before = (endsCell ? `</${cell}>` : '') + (endsRow ? '</tr>' : '');
    if (name === 'td' || name === 'th') cell = close === '' ? name : '';
    else cell = '';
    if (name === 'tr') row = close === '';
    else if (name === 'table') row = false;
    return before + tag;
  });
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
