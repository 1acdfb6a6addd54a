import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { findResource } from '../genesys/index.js';
import { indexAnswer, isOrgId, memberText } from '../genesys/live-object.js';
import type { LiveObject, Resource } from '../genesys/resource.js';
import { isWithin } from '../safe/contained-path.js';
import { shorten } from '../safe/shorten.js';
import { member, parsedJson } from '../safe/member.js';
import { messageOf } from '../safe/message-of.js';
import type { JsonIndex } from '../source/json/index-json.js';
import { writeFileWhole } from '../source/write-file.js';
import { textOf } from '../source/json/canonical.js';
import { objectHash } from './object-hash.js';
import type { Planned } from './plan-entry.js';

const MANIFEST = 'backup.json';

/** An object that was backed up. */
export interface BackedUp {
  readonly format: string;
  readonly resource: Resource;
  readonly id: string;
  /** Where its document stood when it was deployed. */
  readonly file: string;
  /** The object as it was before the deploy. */
  readonly json: JsonIndex;
  /** The hash of what the deploy wrote. */
  readonly writtenHash: string;
}

/**
 * Keeps the live objects of updates as they are, in a folder of the run's own, so that no run takes away what
 * an earlier one kept. It gives the folder.
 * @throws where anything of it cannot be written
 */
export function writeBackup(
  folder: string,
  updates: readonly Planned[],
  { now, pid }: { readonly now: Date; readonly pid: number },
): string {
  const name = `${now.toISOString().replaceAll(/[:.]/g, '-')}-${String(pid)}`;
  // What the org holds may hold secrets of the team: it is for nobody else to read, nor to commit.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const run = newFolder(path.join(folder, name));
  writeFileWhole(path.join(run, '.gitignore'), '*\n');
  const objects = updates.flatMap(({ entry, update }) => {
    if (update === undefined) return [];
    const { live, resource, desired } = update;
    const file = fileOf(entry.format, live.id);
    writeFileWhole(path.join(run, file), textOf(live.json), 0o600);
    return {
      format: entry.format,
      id: live.id,
      file,
      document: entry.file,
      writtenHash: objectHash(desired, resource),
    };
  });
  const manifest = { version: 1, objects };
  writeFileWhole(path.join(run, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, 0o600);
  return run;
}

/**
 * Reads what a run has kept.
 * @throws {Error} where the folder holds no backup, or not a whole one
 */
export function readBackup(folder: string, name: string): BackedUp[] {
  const wrong = (why: string): Error =>
    new Error(`${name} holds no backup that can be used: ${why}`);
  let text: string;
  try {
    text = readFileSync(path.join(folder, MANIFEST), 'utf8');
  } catch (error) {
    const runs = runsIn(folder);
    if (runs.length > 0) {
      throw wrong(
        `it holds those of several runs: give one of them, the newest is ${runs.at(-1) ?? ''}`,
      );
    }
    throw wrong(messageOf(error));
  }
  const manifest = parsedJson(text);
  const objects = member(manifest, 'objects');
  if (!Array.isArray(objects)) throw wrong(`${MANIFEST} is no list of objects`);
  if (member(manifest, 'version') !== 1) throw wrong('another version of this tool wrote it');
  return objects.map((entry: unknown) => {
    const [format, id, document, writtenHash] = ['format', 'id', 'document', 'writtenHash'].map(
      (key) => {
        const value = member(entry, key);
        return typeof value === 'string' ? value : '';
      },
    );
    const resource = findResource(format ?? '');
    if (resource === undefined || id === undefined || !isOrgId(id) || writtenHash === undefined) {
      throw wrong(`${MANIFEST} tells of an object that is none: ${shorten(JSON.stringify(entry))}`);
    }
    const kept = fileOf(format ?? '', id);
    let json: JsonIndex;
    try {
      json = indexAnswer(readWithin(folder, kept), kept);
    } catch (error) {
      throw wrong(messageOf(error));
    }
    if (resource.isNamedInside && memberText(json, 0, 'id') !== id)
      throw wrong(`${kept} is not the object ${id}`);
    return { format: format ?? '', resource, id, file: document ?? '', json, writtenHash };
  });
}

/**
 * Reads a file below a folder, through no link that leads out of it.
 * @throws where it is not there
 */
function readWithin(folder: string, name: string): Buffer {
  const file = path.join(folder, name);
  if (!isWithin(realpathSync(folder), realpathSync(file))) {
    throw new Error(`${name} is a link that leads elsewhere`);
  }
  return readFileSync(file);
}

/** The object that a backup holds. */
export function objectOf({ id, json }: BackedUp): LiveObject {
  return { id, json, name: memberText(json, 0, 'name') };
}

/** Where an object is kept. It is not called `.json`, so that nobody takes it for a document to deploy. */
function fileOf(format: string, id: string): string {
  return `${format}/${id}.bak`;
}

/** Makes a folder that was not there, with a number behind its name where that is taken. */
function newFolder(wanted: string): string {
  for (let number = 1; ; number++) {
    const folder = number === 1 ? wanted : `${wanted}-${String(number)}`;
    try {
      mkdirSync(folder, { mode: 0o700 });
      return folder;
    } catch (error) {
      if (member(error, 'code') !== 'EEXIST' || number === MOST_ALIKE) throw error;
    }
  }
}

/** Runs that may begin in the same millisecond with the same number. */
const MOST_ALIKE = 100;

function runsIn(folder: string): string[] {
  const isRun = (name: string): boolean => {
    try {
      return statSync(path.join(folder, name, MANIFEST)).isFile();
    } catch {
      return false;
    }
  };
  try {
    return readdirSync(folder).filter(isRun).sort();
  } catch {
    return [];
  }
}
