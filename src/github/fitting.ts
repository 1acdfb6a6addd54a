/** As many of the rows as fit into some bytes, and how many do not. */
export function fitting(
  rows: readonly string[],
  bytes: number,
): { readonly rows: string[]; readonly left: number } {
  const kept: string[] = [];
  let used = 0;
  for (const text of rows) {
    used += Buffer.byteLength(text) + 1;
    if (used > bytes) break;
    kept.push(text);
  }
  return { rows: kept, left: rows.length - kept.length };
}
