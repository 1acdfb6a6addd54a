/** How the cells of a column stand: `<` to the left, `>` to the right. */
export type Alignment = '<' | '>';

/** Lays out rows in columns; the first row is the heads. */
export function table(
  alignments: readonly Alignment[],
  rows: readonly (readonly string[])[],
): string {
  const widths = alignments.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    alignments
      .map((alignment, column) => {
        const cell = row[column] ?? '';
        const width = widths[column] ?? 0;
        return alignment === '<' ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('   ')
      .trimEnd(),
  );
  const rule = '─'.repeat(Math.max(...lines.map((line) => line.length)));
  return [lines[0] ?? '', rule, ...lines.slice(1), ''].join('\n');
}

/** A whole number with separators: 2,705. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}

export function share(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)} %`;
}

/** A time, in the unit that is easiest to read. */
export function duration(ms: number): string {
  if (ms >= 2000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms.toFixed(ms < 100 ? 1 : 0)} ms`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

export function mebibytes(mib: number): string {
  return `${count(Math.round(mib))} MiB`;
}
