/** A place in a layer's JSON → the words people find it by. Paths of `thidua.json` settings read as the user wrote them. */

/** "criteria[0].values[1].from"; for `thidua.json` "settings.quotas[0].percent". */
export function showPath(path: readonly PropertyKey[], year = false): string {
  const shown = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./u, '');
  if (!year) return shown;
  const asWritten = shown
    .replace(/^votes/u, 'settings.voteThresholds')
    .replace(/^(registration|quotas|excellentCap)/u, 'settings.$1');
  return asWritten.startsWith('settings.quotas') ? asWritten : asWritten.replace(/\[0\](?:\.(?:value|percent)$)?/u, '');
}
