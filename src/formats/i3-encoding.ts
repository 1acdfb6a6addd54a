import type { JsonArena } from '../source/json/arena.js';

/** The names of the files that Architect exports: `.i3InboundFlow`, `.i3WorkFlow`, `.i3BotFlow`, … */
export const I3_FILES = /\.i3[A-Za-z]+$/;

/** What every export starts with: a brace, percent-encoded, in Base64. */
const START = 'JTdC';

/** Whether a text starts as an export does. */
export function startsAsI3({ bytes, size }: Pick<JsonArena, 'bytes' | 'size'>): boolean {
  return bytes.toString('latin1', 0, Math.min(size, START.length)) === START;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * The flow's JSON, in UTF-8, of the bytes of an export: its text is percent-encoded, and that in Base64 on one
 * line. Undefined where they are no such text, or not the one that the exporter would write.
 */
export function decodeI3(bytes: Uint8Array): Buffer | undefined {
  const body = bytes.subarray(0, endOfBody(bytes));
  const percents = Buffer.from(Buffer.from(body).toString('latin1'), 'base64').toString('latin1');
  const text = percentDecoded(percents);
  if (text === undefined || text === '') return undefined;
  return encoded(text).equals(body) ? Buffer.from(text) : undefined;
}

/** The bytes of an export with that JSON, and with the line end that stands behind the one it was. */
export function encodeI3(json: Buffer, like: Uint8Array): Buffer {
  return Buffer.concat([encoded(json.toString()), like.subarray(endOfBody(like))]);
}

function encoded(text: string): Buffer {
  return Buffer.from(Buffer.from(encodeURIComponent(text)).toString('base64'));
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Where the line ends begin that an editor or a checkout put behind an export. */
function endOfBody(bytes: Uint8Array): number {
  let end = bytes.length;
  while (bytes[end - 1] === LINE_FEED || bytes[end - 1] === CARRIAGE_RETURN) end--;
  return end;
}
