/**
 * Counts → a bar chart as SVG, drawn by ourselves: real text, no script, no network, the same bytes each time, prints as seen.
 * Long labels are broken over two lines; nothing is cut.
 */

export interface BarChart {
  readonly title: string;
  readonly series: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[];
}

/** Colours told apart in grey print too. */
const COLOURS = ['#9db7d5', '#1f5a93', '#e08a1e'];
const WIDTH = 760;
const LABELS = 240;
const BAR = 14;
const GAP = 12;
const TOP = 34;

/** SVG of horizontal bars, a group per row, with its figures written beside. */
export function barChart({ title, series, rows }: BarChart): string {
  const most = Math.max(1, ...rows.flatMap((row) => row.values));
  const scale = (WIDTH - LABELS - 60) / most;
  const step = Math.max(series.length * BAR, 30) + GAP;
  const height = TOP + Math.max(rows.length, 1) * step + 8;
  const legend = series.map((name, index) => {
    const x = LABELS + index * 150;
    return `<rect x="${x}" y="8" width="12" height="12" fill="${COLOURS[index] ?? COLOURS[0]}"/><text x="${x + 18}" y="18">${escapeHtml(name)}</text>`;
  });
  const groups = rows.map((row, at) => {
    const y = TOP + at * step;
    return (
      labelOf(row.label, y + (step - GAP) / 2) +
      row.values.map((value, index) => bar(value, y + index * BAR, value * scale, index)).join('')
    );
  });
  const empty = rows.length === 0 ? `<text x="${LABELS}" y="${TOP + 16}">Chưa có số liệu</text>` : '';
  const axis = `<line x1="${LABELS}" y1="${TOP - 4}" x2="${LABELS}" y2="${height - 8}" stroke="#666"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(title)}" font-size="13"><title>${escapeHtml(title)}</title>${legend.join('')}${axis}${groups.join('')}${empty}</svg>`;
}

function bar(value: number, y: number, length: number, index: number): string {
  const width = Math.round(length * 10) / 10;
  return `<rect x="${LABELS}" y="${y}" width="${width}" height="${BAR - 2}" fill="${COLOURS[index] ?? COLOURS[0]}"/><text x="${LABELS + width + 5}" y="${y + BAR - 4}" font-size="12">${value}</text>`;
}

function labelOf(label: string, middle: number): string {
  const lines = brokenLines(label, 32);
  const first = middle + 4 - ((lines.length - 1) * 15) / 2;
  return lines
    .map(
      (line, index) => `<text x="${LABELS - 8}" y="${first + index * 15}" text-anchor="end">${escapeHtml(line)}</text>`,
    )
    .join('');
}

function brokenLines(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** Text made harmless in HTML and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
