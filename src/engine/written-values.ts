import type { Finding } from './finding.js';
import type { TextEdit } from '../source/text-edit.js';

/** A finding, and what the passes of a fix have made of it so far. */
export interface WrittenValue {
  readonly finding: Finding;
  /** What stands there by now; undefined where the finding is about no value. */
  readonly value: number | undefined;
  /** Where that is in the text as it is by now. */
  readonly spans: readonly Span[];
  /** Whether the finding itself was served, or only another one in its place. */
  readonly isServed: boolean;
}

/** Bytes of a text, the end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Findings before the first pass. */
export function unwritten(findings: readonly Finding[]): WrittenValue[] {
  return findings.map((finding) => ({
    finding,
    value: finding.suggested,
    spans: finding.edits,
    isServed: false,
  }));
}

/** The same after one more pass: `applied` are the findings that it served, their edits those of the text before it. */
export function writtenBy(
  applied: readonly Finding[],
  written: readonly WrittenValue[],
): WrittenValue[] {
  const edits = applied.flatMap((finding) => finding.edits);
  const moved = (spans: readonly Span[]): Span[] => spans.map((span) => after(edits, span));
  return written.map((each) => {
    const own = applied.find((other) => serves(other, each));
    if (own !== undefined) {
      return { ...each, value: own.suggested, spans: moved(own.edits), isServed: true };
    }
    const other = applied.findLast(
      ({ actual, suggested, edits }) =>
        suggested !== undefined &&
        (actual !== null || !each.isServed) &&
        edits.some((edit) => each.spans.some((span) => meets(edit, span))),
    );
    return { ...each, value: other?.suggested ?? each.value, spans: moved(each.spans) };
  });
}

/** Whether a finding is the one that waits to be served: the same, or a missing timeout that is missed again. */
function serves(finding: Finding, { finding: first, isServed, spans }: WrittenValue): boolean {
  if (isServed) return false;
  if (finding === first) return true;
  return (
    [finding, first].every(({ actual }) => actual === null) &&
    finding.format === first.format &&
    finding.edits.some((edit) =>
      spans.some(({ start, end }) => edit.start <= end && edit.end >= start),
    )
  );
}

/** Whether an edit changes something in a span, or adds something where it begins. */
function meets(edit: Span, span: Span): boolean {
  return edit.start === span.start || (edit.start < span.end && edit.end > span.start);
}

/** Where a span is after edits; what they change in it belongs to it then. */
function after(edits: readonly TextEdit[], span: Span): Span {
  let { start, end } = span;
  let before = 0;
  let inside = 0;
  for (const edit of edits) {
    const longer = Buffer.byteLength(edit.text) - (edit.end - edit.start);
    const isAtPoint = span.start === span.end && edit.start === span.start;
    if (isAtPoint || (edit.start < span.end && edit.end > span.start)) {
      inside += longer;
      start = Math.min(start, edit.start);
      end = Math.max(end, edit.end);
    } else if (edit.end <= span.start) before += longer;
  }
  return { start: start + before, end: end + before + inside };
}
