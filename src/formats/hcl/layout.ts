import { BLANK } from './bytes.js';
import { countLineBreaks } from './lines.js';
import { type Argument, walk } from './walk.js';

/** How the body of a block is laid out. */
export interface Layout {
  /** How many arguments and blocks stand in it. */
  readonly items: number;
  /** Where the first of them starts. */
  readonly first: number | undefined;
  /** The last argument before the first block; where there is none, the last of all. */
  readonly anchor: Argument | undefined;
  /**
   * How far its equals sign stands from the start of its name, if it stands as far in all arguments of its
   * group, which are on the lines right above. Undefined where its value goes over several lines.
   */
  readonly column: number | undefined;
  /** Whether in all groups of the body the equals signs stand below each other. */
  readonly isAligned: boolean;
}

/** Arguments on neighbouring lines, each of them on one line: `terraform fmt` aligns their equals signs. */
interface Group {
  readonly last: Argument;
  /** Undefined where the equals signs do not stand below each other. */
  readonly column: number | undefined;
}

/** Reads the layout of the body between two braces. */
export function readLayout(bytes: Buffer, from: number, limit: number): Layout {
  let items = 0;
  let first: number | undefined;
  let anchor: Argument | undefined;
  let column: number | undefined;
  let isAligned = true;
  let hasBlocks = false;
  let isAfterBlocks = false;
  let group: Group | undefined;
  for (const event of walk(bytes, from, limit)) {
    if (event.kind === 'failure') break;
    if (event.kind === 'end' || event.depth > 0) continue;
    items++;
    switch (event.kind) {
      case 'argument':
        first ??= event.name.start;
        group = groupOf(bytes, event, group);
        if (group !== undefined && group.column === undefined) isAligned = false;
        if (anchor === undefined || isAfterBlocks === hasBlocks) {
          anchor = event;
          column = group?.column;
          isAfterBlocks = hasBlocks;
        }
        break;
      case 'block':
        first ??= event.type.start;
        group = undefined;
        hasBlocks = true;
        break;
      case 'stray':
      case 'placeholder':
        first ??= event.span.start;
        group = undefined;
    }
  }
  return { items, first, anchor, column, isAligned };
}

/** The group that an argument belongs to; none if its value goes over several lines. */
function groupOf(bytes: Buffer, argument: Argument, above: Group | undefined): Group | undefined {
  const { name, equals, value } = argument;
  if (countLineBreaks(bytes, value.start, value.end) > 0) return undefined;
  const gap = bytes.subarray(name.end, equals);
  const own = gap.every((byte) => byte === BLANK) ? equals - name.start : undefined;
  const isBelow =
    above !== undefined && countLineBreaks(bytes, above.last.value.end, name.start) === 1;
  return { last: argument, column: isBelow && above.column !== own ? undefined : own };
}
