/**
 * The memory that one text after another is read into and indexed in. It grows to the largest text and
 * is never given back, so a run over thousands of files allocates next to nothing.
 */
export interface JsonArena {
  /** Holds the text, with zero bytes behind it so that a scan ends without looking at the length. */
  bytes: Buffer;
  /** Bytes of the text. */
  size: number;
  starts: Int32Array;
  ends: Int32Array;
  nexts: Int32Array;
}

/** Zero bytes kept behind the text: the longest look-ahead of the scan is an escape, 6 bytes. */
const PADDING = 8;

/** A new arena, empty. */
export function createArena(): JsonArena {
  const none = new Int32Array(0);
  return { bytes: Buffer.alloc(PADDING), size: 0, starts: none, ends: none, nexts: none };
}

/** Makes room for a text of `size` bytes and its tokens; what the arena held before is gone. */
export function reserve(arena: JsonArena, size: number): void {
  if (arena.bytes.length < size + PADDING) arena.bytes = Buffer.alloc(roomFor(size) + PADDING);
  // The densest text, [0,0,…], has a token every two bytes.
  const tokens = (size >> 1) + 2;
  if (arena.starts.length < tokens) {
    const room = roomFor(tokens);
    arena.starts = new Int32Array(room);
    arena.ends = new Int32Array(room);
    arena.nexts = new Int32Array(room);
  }
  arena.bytes.fill(0, size, size + PADDING);
  arena.size = size;
}

/** Puts a text that is already in memory into the arena. */
export function fillArena(arena: JsonArena, text: Uint8Array): void {
  reserve(arena, text.length);
  arena.bytes.set(text);
}

function roomFor(size: number): number {
  return Math.max(1 << 12, size + (size >> 2));
}
