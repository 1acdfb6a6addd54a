import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { readLiveObjects } from '../deploy/live-objects.js';
import type { Org } from '../genesys/org.js';
import { isWithin } from '../safe/contained-path.js';
import { messageOf } from '../safe/message-of.js';
import { writeFileWhole } from '../source/write-file.js';

/** What to pull, and where to. */
export interface PullRequest {
  readonly org: Org;
  /** Absolute. */
  readonly folder: string;
  /** Only these flows; all where there are none. */
  readonly flows: readonly string[];
  readonly onRead?: (done: number) => void;
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
export async function pull({ org, folder, flows, onRead }: PullRequest): Promise<PullOutcome> {
  const live = await readLiveObjects(org, flows, onRead);
  const pulled: Pulled[] = [];
  const faults = [...live.faults];
  for (const { name, text } of live.files) {
    try {
      pulled.push({ file: name, status: writeWithin(folder, name, text) });
    } catch (error) {
      faults.push({ file: name, message: `cannot be written: ${messageOf(error)}` });
    }
  }
  return { pulled, faults };
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
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
