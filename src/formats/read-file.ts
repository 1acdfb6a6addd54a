import type { JsonArena } from '../source/json/arena.js';
import { I3_FILES, startsAsI3 } from './i3-encoding.js';
import { i3Flow } from './i3-flow.js';
import { TEXT_FORMATS } from './index.js';
import {
  type FileReader,
  type FormatChoice,
  readDocuments,
  type Reading,
} from './read-documents.js';
import type { TextFormat, TextReading } from './text-format.js';

/** What reads the formats that are no JSON, by their names. */
type TextReaders = ReadonlyMap<string, (text: Buffer) => TextReading>;

/** Loads what reads files of these names, and the format that a config pins files to. */
export async function loadReader(
  names: Iterable<string>,
  pinned: readonly string[],
): Promise<FileReader> {
  const wanted = new Set<TextFormat>(TEXT_FORMATS.filter(({ name }) => pinned.includes(name)));
  for (const name of names) {
    for (const format of TEXT_FORMATS) if (format.files.test(name)) wanted.add(format);
  }
  const readers = [...wanted].map(async (format) => [format.name, await format.load()] as const);
  return createReader(new Map(await Promise.all(readers)));
}

/** Reads JSON, encoded or not, and passes over the formats that are none. */
export const readObjects: FileReader = createReader(new Map());

function createReader(readers: TextReaders): FileReader {
  return (arena, name, formats, isDecoded) => {
    const text = textFormatOf(name, formats);
    if (text !== undefined) return readText(arena, text, readers);
    if (I3_FILES.test(name)) return readI3(arena, isDecoded);
    return readDocuments(arena, formats);
  };
}

/** The format of a file that is no JSON; undefined where it is. */
export function textFormatOf(name: string, { pinned }: FormatChoice): TextFormat | undefined {
  if (pinned === undefined) return TEXT_FORMATS.find((format) => format.files.test(name));
  return TEXT_FORMATS.find((format) => format === pinned);
}

function readText({ bytes, size }: JsonArena, format: TextFormat, readers: TextReaders): Reading {
  // A copy, since the sites hold on to it and the arena is filled again.
  const text = Buffer.from(bytes.subarray(0, size));
  const read = format.mayHold(text) ? readers.get(format.name) : undefined;
  if (read === undefined) return { kind: 'documents', documents: [] };
  const reading = read(text);
  return reading.kind === 'unreadable' ? { ...reading, format: format.name } : reading;
}

/** Reads a flow that was taken out of its encoding. What was not, and does not start as one, may be anything. */
function readI3(arena: JsonArena, isDecoded: boolean): Reading {
  const reading = readDocuments(arena, { known: [i3Flow], custom: [] });
  if (reading.kind === 'documents' && reading.documents.length > 0) return reading;
  if (!isDecoded && !startsAsI3(arena)) return reading;
  return {
    kind: 'unreadable',
    format: i3Flow.name,
    message: 'the file is no flow as Architect exports it: export it again',
    offset: 0,
  };
}
