import { MAX_DEPTH } from '../../safe/limits.js';
import { createArena, fillArena } from './arena.js';
import { indexJson, type JsonIndex, type JsonSyntaxError } from './index-json.js';

/** Indexes a text in memory of its own, no more than it needs, so that the index holds as long as it is wanted. */
export function indexBytes(text: Uint8Array): JsonIndex | JsonSyntaxError {
  const arena = createArena();
  fillArena(arena, text);
  const json = indexJson(arena, MAX_DEPTH);
  if ('problem' in json) return json;
  const { bytes, size, starts, ends, nexts } = json;
  // The first value is the last to end; a scalar is the only token there is.
  const count = Math.max(1, nexts[0] ?? 1);
  return {
    // With the zero bytes behind it that every index has.
    bytes: Buffer.from(bytes.subarray(0, size + 1)),
    size,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    nexts: nexts.slice(0, count),
  };
}
