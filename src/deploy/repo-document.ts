import { isUtf8 } from 'node:buffer';
import type { Config } from '../config/config.js';
import type { Document } from '../formats/document.js';
import { encodingOf } from '../formats/encoding.js';
import { startsAsI3 } from '../formats/i3-encoding.js';
import { findJsonFormat } from '../formats/index.js';
import type { JsonFormat } from '../formats/json-format.js';
import type { FileReader, FormatChoice } from '../formats/read-documents.js';
import { readObjects, textFormatOf } from '../formats/read-file.js';
import { flowViews } from '../genesys/flow-view.js';
import { findResource } from '../genesys/index.js';
import { memberText } from '../genesys/live-object.js';
import type { Resource } from '../genesys/resource.js';
import type { SourceFile } from '../source/source-file.js';
import { createArena, fillArena } from '../source/json/arena.js';
import { sourceBytes } from '../source/json/canonical.js';
import { indexBytes } from '../source/json/index-bytes.js';
import type { JsonIndex } from '../source/json/index-json.js';
import { flowToPublish } from './flow-to-publish.js';
import { type ParseSubstitutions, substitute, type Substitutions } from './substitutions.js';

/** A document of the repository that can be deployed. */
export interface RepoDocument {
  readonly file: SourceFile;
  /** RFC 6901, to where it stands in the file. */
  readonly pointer: string;
  readonly format: JsonFormat;
  readonly resource: Resource;
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** The document alone; of a flow that is published the view of it. */
  readonly json: JsonIndex;
  /** What keeps it from being deployed, as far as its file tells beside the document. */
  readonly refusals?: readonly string[];
}

/** How flows are read that are published at once. Without it they are left alone. */
export interface Publishing {
  readonly readDocuments: FileReader;
  readonly substitutions: Substitutions;
  /** The file that these come from, relative to the working directory, and what reads it as it was before. */
  readonly file?: string;
  readonly parse?: ParseSubstitutions;
}

/** What a file holds that could be deployed. */
export interface DocumentsInFile {
  readonly documents: readonly RepoDocument[];
  /** The formats of documents that are not deployed from here, one a document. */
  readonly others: readonly string[];
  readonly problem?: string;
}

/** The documents in a file's bytes, and why they cannot be read where that is so. */
export function documentsIn(
  bytes: Uint8Array,
  file: SourceFile,
  config: Config,
  publishing?: Publishing,
): DocumentsInFile {
  const { formats } = config.settingsFor(file.configName);
  const syntax = textFormatOf(file.name, formats);
  if (syntax === undefined) return objectsIn(bytes, file, formats);
  const text = Buffer.from(bytes);
  if (!syntax.mayHold(text)) return NOTHING;
  if (findResource(syntax.name) === undefined || publishing === undefined) {
    return { documents: [], others: [syntax.name] };
  }
  return flowsIn(text, file, formats, publishing);
}

const NOTHING: DocumentsInFile = { documents: [], others: [] };

/** How a flow starts that somebody has decoded. */
const OBJECT_START = /^\s*\{/;

/** The documents of a file that holds JSON, or a text that stands for some. */
function objectsIn(bytes: Uint8Array, file: SourceFile, formats: FormatChoice): DocumentsInFile {
  const arena = createArena();
  const encoding = encodingOf(file.name);
  const decoded = encoding?.decode(bytes);
  fillArena(arena, encoding === undefined ? bytes : (decoded ?? Buffer.alloc(0)));
  // What is meant to be a flow, and cannot be read as one, is told; what is something else is not.
  const start = Buffer.from(bytes.subarray(0, 8));
  const isDecoded =
    decoded !== undefined ||
    startsAsI3({ bytes: start, size: start.length }) ||
    OBJECT_START.test(start.toString('latin1'));
  const reading = readObjects(arena, file.name, formats, isDecoded);
  if (reading.kind === 'unreadable') return { ...NOTHING, problem: reading.message };
  const others: string[] = [];
  const documents = reading.documents.flatMap((document): RepoDocument | [] => {
    const found = objectDocument(document, file);
    if (found === undefined) others.push(document.format);
    return found ?? [];
  });
  return { documents, others };
}

function objectDocument(
  { format: name, object }: Document,
  file: SourceFile,
): RepoDocument | undefined {
  const format = findJsonFormat(name);
  const resource = findResource(name);
  if (format === undefined || resource === undefined || object === undefined) return undefined;
  const json = indexBytes(sourceBytes({ json: object.json, token: object.object }));
  if ('problem' in json || resource.takes?.(json) === false) return undefined;
  const { pointer } = object;
  const [id, title] = ['id', 'name'].map((key) => memberText(json, 0, key));
  return { file, pointer, format, resource, id, name: title, json };
}

/** The flow of a file in Archy's YAML, with its placeholders replaced. */
function flowsIn(
  template: Buffer,
  file: SourceFile,
  formats: FormatChoice,
  { readDocuments, substitutions }: Publishing,
): DocumentsInFile {
  if (!isUtf8(template)) return { ...NOTHING, problem: 'the file is not UTF-8: save it as UTF-8' };
  const text = Buffer.from(substitute(template.toString(), substitutions));
  const arena = createArena();
  fillArena(arena, text);
  const reading = readDocuments(arena, file.name, formats, false);
  if (reading.kind === 'unreadable') return { ...NOTHING, problem: reading.message };
  const flow = flowToPublish(text, reading.documents, file);
  return flow === undefined ? NOTHING : { documents: [flow], others: [] };
}

/** How the objects in the org are read that documents of a format are compared with. */
export function formatInOrg(name: string): JsonFormat | undefined {
  return name === flowViews.name ? flowViews : findJsonFormat(name);
}

/** The sites of an object of a format, and what is wrong with its parts. */
export function readSites(format: JsonFormat, json: JsonIndex): Document {
  return format.read({ json, object: 0, pointer: '' });
}
