import type { Config } from '../config/config.js';
import type { Document } from '../formats/document.js';
import { findJsonFormat } from '../formats/index.js';
import type { JsonFormat } from '../formats/json-format.js';
import { readDocuments } from '../formats/read-documents.js';
import { findResource } from '../genesys/index.js';
import { memberText } from '../genesys/live-object.js';
import type { Resource } from '../genesys/resource.js';
import type { SourceFile } from '../source/find-files.js';
import { createArena, fillArena } from '../source/json/arena.js';
import { sourceBytes } from '../source/json/canonical.js';
import { indexBytes } from '../source/json/index-bytes.js';
import type { JsonIndex } from '../source/json/index-json.js';

/** A document of the repository that can be deployed. */
export interface RepoDocument {
  readonly file: SourceFile;
  /** RFC 6901, to where it stands in the file. */
  readonly pointer: string;
  readonly format: JsonFormat;
  readonly resource: Resource;
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** The document alone. */
  readonly json: JsonIndex;
}

/** What a file holds that could be deployed. */
export interface DocumentsInFile {
  readonly documents: readonly RepoDocument[];
  /** The formats of documents that are not deployed from here, one a document. */
  readonly others: readonly string[];
  readonly problem?: string;
}

/** The documents in the text of a file, and why it cannot be read where that is so. */
export function documentsIn(text: Uint8Array, file: SourceFile, config: Config): DocumentsInFile {
  const arena = createArena();
  fillArena(arena, text);
  const reading = readDocuments(arena, config.settingsFor(file.configName).formats);
  if (reading.kind === 'unreadable') return { documents: [], others: [], problem: reading.message };
  const others: string[] = [];
  const documents = reading.documents.flatMap((document): RepoDocument | [] => {
    const format = findJsonFormat(document.format);
    const resource = findResource(document.format);
    const { object } = document;
    if (format === undefined || resource === undefined || object === undefined) {
      others.push(document.format);
      return [];
    }
    const json = indexBytes(sourceBytes({ json: object.json, token: object.object }));
    if ('problem' in json) return [];
    return {
      file,
      pointer: object.pointer,
      format,
      resource,
      id: memberText(json, 0, 'id'),
      name: memberText(json, 0, 'name'),
      json,
    };
  });
  return { documents, others };
}

/** The sites of an object of a format, and what is wrong with its parts. */
export function readSites(format: JsonFormat, json: JsonIndex): Document {
  return format.read({ json, object: 0, pointer: '' });
}
