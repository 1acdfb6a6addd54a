import type { FileSettings } from '../../src/config/config.js';
import type { Finding, Place } from '../../src/engine/finding.js';
import { type FileOutcome, lintText } from '../../src/engine/lint-file.js';
import { JSON_FORMATS } from '../../src/formats/index.js';
import type { Document } from '../../src/formats/document.js';
import { readObjects } from '../../src/formats/read-file.js';
import {
  type FormatChoice,
  type Reading,
  readDocuments,
} from '../../src/formats/read-documents.js';
import type { Site, Span } from '../../src/formats/site.js';
import { createArena, fillArena, type JsonArena } from '../../src/source/json/arena.js';
import { indexJson, type JsonIndex } from '../../src/source/json/index-json.js';
import { MAX_DEPTH } from '../../src/safe/limits.js';

/** Settings that differ from those of a folder without a config. */
export type SomeSettings = Partial<Omit<FileSettings, 'formats'>> & {
  readonly formats?: Partial<FormatChoice>;
};

/** The settings of a folder without a config, but for what is given. */
export function settingsWith({ formats, ...others }: SomeSettings = {}): FileSettings {
  return {
    formats: { known: JSON_FORMATS, custom: [], ...formats },
    levels: {},
    options: {},
    targets: {},
    ...others,
  };
}

/** An arena that holds a text. */
export function arenaOf(text: string | Uint8Array): JsonArena {
  const arena = createArena();
  fillArena(arena, typeof text === 'string' ? Buffer.from(text) : text);
  return arena;
}

/** Lints a text as the file `flows/flow.json`, or as another one. */
export function lintString(
  text: string | Uint8Array,
  settings: SomeSettings = {},
  name = 'flows/flow.json',
): FileOutcome {
  const file = { path: `/repository/${name}`, name, configName: name };
  return lintText(arenaOf(text), file, settingsWith(settings), readObjects);
}

export function findingsIn(
  text: string | Uint8Array,
  settings: SomeSettings = {},
): readonly Finding[] {
  return lintString(text, settings).findings;
}

/** What a text turns out to hold. */
export function readingOf(text: string | Uint8Array, formats: Partial<FormatChoice> = {}): Reading {
  return readDocuments(arenaOf(text), settingsWith({ formats }).formats);
}

/** The documents in a text that can be read. */
export function documentsIn(
  text: string | Uint8Array,
  formats: Partial<FormatChoice> = {},
): readonly Document[] {
  const reading = readingOf(text, formats);
  if (reading.kind === 'unreadable') throw new Error(reading.message);
  return reading.documents;
}

/** A site with all that it tells when asked. */
export function plainSite({ format, kind, state, id, name, pointer }: Site): object {
  return { format, kind, state, id, name, pointer };
}

/** Where a part of a text stands, in bytes; the `nth` time that it does, counted from 0. */
export function spanOfText(text: string, part: string, nth = 0): Span {
  let at = -1;
  for (let count = 0; count <= nth; count++) {
    at = text.indexOf(part, at + 1);
    if (at < 0) throw new Error(`${part} does not stand in the text so often`);
  }
  const start = Buffer.byteLength(text.slice(0, at));
  return { start, end: start + Buffer.byteLength(part) };
}

/** The tokens of a text that is JSON. */
export function indexOf(text: string): JsonIndex {
  const json = indexJson(arenaOf(text), MAX_DEPTH);
  if ('problem' in json) throw new Error(`${json.problem} at ${String(json.offset)}`);
  return json;
}

/** What stands at a place of a text, found by counting its lines one by one. */
export function sliceAt(text: string, { line, column, endLine, endColumn }: Place): string {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines = body.split('\n');
  const offsetOf = (wantedLine: number, wantedColumn: number): number =>
    lines.slice(0, wantedLine - 1).reduce((sum, { length }) => sum + length + 1, 0) +
    wantedColumn -
    1;
  return body.slice(offsetOf(line, column), offsetOf(endLine, endColumn));
}
