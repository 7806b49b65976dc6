/**
 * A command's answer as indented JSON, piece by piece: character for character what `JSON.stringify(value, null, 2)` gives.
 * One text of a whole school's reasons costs twice the time of its pieces, most of it in finding memory for it.
 */

/** Pieces are gathered to about so many characters: each is a write of its own. */
const PIECE = 1 << 14;

export function* jsonPieces(value: unknown): Generator<string> {
  let gathered = '';
  for (const part of parts(value)) {
    gathered += part;
    if (gathered.length < PIECE) continue;
    yield gathered;
    gathered = '';
  }
  if (gathered !== '') yield gathered;
}

/** Lists right under the top are taken apart; whatever else there is, is one part. */
function* parts(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'toJSON' in value) {
    yield JSON.stringify(value, null, 2);
    return;
  }
  let lead = '{\n';
  for (const [key, each] of Object.entries(value)) {
    if (Array.isArray(each) && each.length > 0) {
      yield `${lead}  ${JSON.stringify(key)}: [`;
      yield* each.map((one, at) => `${at === 0 ? '' : ','}\n${inList(one)}`);
      yield '\n  ]';
    } else {
      const text = JSON.stringify({ [key]: each }, null, 2);
      if (text === '{}') continue; // an undefined value is no member
      yield lead + text.slice('{\n'.length, -'\n}'.length);
    }
    lead = ',\n';
  }
  yield lead === '{\n' ? '{}' : '\n}';
}

/** Two lists around it give it its indentation. */
function inList(value: unknown): string {
  return JSON.stringify([[value]], null, 2).slice('[\n  [\n'.length, -'\n  ]\n]'.length);
}
