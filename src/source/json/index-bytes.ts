import { MAX_DEPTH } from '../../safe/limits.js';
import { createArena, fillArena } from './arena.js';
import { indexJson, type JsonIndex, type JsonSyntaxError } from './index-json.js';

/** Indexes a text in an arena of its own, so that the index holds for as long as it is wanted. */
export function indexBytes(bytes: Uint8Array): JsonIndex | JsonSyntaxError {
  const arena = createArena();
  fillArena(arena, bytes);
  return indexJson(arena, MAX_DEPTH);
}
