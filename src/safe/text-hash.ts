/**
 * A hash of 64 bits in hex, to recognise a text by. FNV-1a, twice with 32 bits: it need not withstand
 * anybody who wants two texts to look alike, and `node:crypto` would take a fifteenth of the time that Node
 * itself takes to start.
 */
export function textHash(text: string): string {
  return hash(text, 0x811c9dc5) + hash(text, 0x01234567);
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
