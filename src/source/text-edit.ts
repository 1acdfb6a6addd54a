/** A change of a text: the bytes from `start` to `end`, the end exclusive, become `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The bytes with the edits applied; everything outside them stays byte for byte. Edits that are alike
 * count once.
 * @throws {RangeError} for edits that overlap
 */
export function applyEdits(bytes: Uint8Array, edits: readonly TextEdit[]): Buffer {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < at) throw new RangeError(`edits overlap at byte ${String(edit.start)}`);
    parts.push(bytes.subarray(at, edit.start), Buffer.from(edit.text));
    at = edit.end;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}

/**
 * One list of edits that does what `first` and then `second` do. `between` is the text after `first`, which
 * the offsets of `second` are of; those of the result are of the text before. Edits of the two that touch
 * become one.
 */
export function composeEdits(
  first: readonly TextEdit[],
  between: Buffer,
  second: readonly TextEdit[],
): TextEdit[] {
  const composed: TextEdit[] = [];
  const later = inOrder(second);
  const earlier = inOrder(first).map((edit) => ({ ...edit, length: Buffer.byteLength(edit.text) }));
  /** By how many bytes the text between is ahead of the text before. */
  let shift = 0;
  let next = 0;
  for (let at = 0; at < earlier.length || next < later.length;) {
    const from = Math.min((earlier[at]?.start ?? Infinity) + shift, later[next]?.start ?? Infinity);
    const start = from - shift;
    let end = from;
    const edits: TextEdit[] = [];
    for (;;) {
      const old = earlier[at];
      const edit = later[next];
      if (old !== undefined && old.start + shift <= end) {
        end = Math.max(end, old.start + shift + old.length);
        shift += old.length - (old.end - old.start);
        at++;
      } else if (edit !== undefined && edit.start <= end) {
        edits.push({ ...edit, start: edit.start - from, end: edit.end - from });
        end = Math.max(end, edit.end);
        next++;
      } else break;
    }
    const text = applyEdits(between.subarray(from, end), edits).toString();
    composed.push({ start, end: end - shift, text });
  }
  return composed;
}

/** Edits in the order of the text, each once. */
function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((edit, index) => !isSame(sorted[index - 1], edit));
}

function isSame(a: TextEdit | undefined, b: TextEdit): boolean {
  return a?.start === b.start && a.end === b.end && a.text === b.text;
}
