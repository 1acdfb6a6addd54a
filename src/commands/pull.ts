import { lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type ReadProgress, readLiveObjects } from '../deploy/live-objects.js';
import type { Org } from '../genesys/org.js';
import { isWithin } from '../safe/contained-path.js';
import { messageOf } from '../safe/message-of.js';
import { writeFileWhole } from '../source/write-file.js';

/** What to pull, and where to. */
export interface PullRequest extends ReadProgress {
  readonly org: Org;
  /** Absolute. */
  readonly folder: string;
  /** Only these flows; all where there are none. */
  readonly flows: readonly string[];
}

/** A file that an object became. */
export interface Pulled {
  /** Relative to the folder, with `/`. */
  readonly file: string;
  readonly status: 'new' | 'changed' | 'unchanged';
}

/** What a pull wrote, and what kept it from the rest. */
export interface PullOutcome {
  readonly pulled: readonly Pulled[];
  readonly faults: readonly { readonly file: string; readonly message: string }[];
}

/** Writes what the org holds as files, one an object. What cannot be read or written is told, the others go on. */
export async function pull(request: PullRequest): Promise<PullOutcome> {
  const { org, folder, flows, isInterrupted } = request;
  const live = await readLiveObjects(org, flows, request);
  const pulled: Pulled[] = [];
  const faults = [...live.faults];
  for (const {
    name,
    live: { id },
    text,
  } of live.files) {
    try {
      if (isInterrupted?.() === true) throw new Error('the run was interrupted');
      const file = nameThere(folder, name, id);
      pulled.push({ file, status: writeWithin(folder, file, text) });
    } catch (error) {
      faults.push({ file: name, message: `cannot be written: ${messageOf(error)}` });
    }
  }
  return { pulled, faults };
}

/** The name under which an object's file stands in the folder already: an object that was renamed keeps it. */
function nameThere(folder: string, name: string, id: string): string {
  const parent = path.posix.dirname(name);
  const there = namesIn(path.join(folder, parent)).filter(
    (each) => each === `${id}.json` || each.endsWith(`--${id}.json`),
  );
  const [only] = there;
  return only === undefined || there.length > 1 ? name : `${parent}/${only}`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Writes a file below a folder, through no link that leads out of it. */
function writeWithin(folder: string, name: string, text: string): Pulled['status'] {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  if (!isWithin(realpathSync(folder), realpathSync(path.dirname(file)))) {
    throw new Error('its folder is a symbolic link that leads elsewhere');
  }
  const before = contentOf(file);
  if (before?.equals(Buffer.from(text)) === true) return 'unchanged';
  writeFileWhole(file, text);
  return before === undefined ? 'new' : 'changed';
}

function contentOf(file: string): Buffer | undefined {
  try {
    // What is no file, like a link, is replaced, and never read.
    return lstatSync(file).isFile() ? readFileSync(file) : Buffer.alloc(0);
  } catch {
    return undefined;
  }
}
