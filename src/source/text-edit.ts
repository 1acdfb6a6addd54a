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
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: Uint8Array[] = [];
  let at = 0;
  let last: TextEdit | undefined;
  for (const edit of sorted) {
    if (last !== undefined && isSame(last, edit)) continue;
    if (edit.start < at) throw new RangeError(`edits overlap at byte ${String(edit.start)}`);
    parts.push(bytes.subarray(at, edit.start), Buffer.from(edit.text));
    at = edit.end;
    last = edit;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}
