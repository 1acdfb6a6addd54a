import { decodeI3, encodeI3, I3_FILES } from './i3-encoding.js';

/** How a text stands on the disk, where it does not stand there as it is. */
export interface Encoding {
  /** The text of a file's bytes; undefined where they are none in this encoding. */
  readonly decode: (bytes: Uint8Array) => Buffer | undefined;
  /** The bytes of a text, with what stood around it in a file like it. */
  readonly encode: (text: Buffer, like: Uint8Array) => Buffer;
}

const I3: Encoding = { decode: decodeI3, encode: encodeI3 };

/** The encoding of a file, by its name; undefined for most. */
export function encodingOf(name: string): Encoding | undefined {
  return I3_FILES.test(name) ? I3 : undefined;
}
