import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by their path in the workspace; what is no text is written as JSON. */
export type WorkspaceFiles = Readonly<Record<string, string | object>>;

/** A temporary folder with files, gone when the test is over. */
export interface Workspace {
  /** Absolute, free of links. */
  readonly folder: string;
  /** The absolute path of a file or folder in it. */
  readonly at: (name: string) => string;
  readonly write: (files: WorkspaceFiles) => void;
  readonly read: (name: string) => string;
  readonly has: (name: string) => boolean;
}

/** Makes a temporary folder with these files for the running test. */
export function createWorkspace(files: WorkspaceFiles = {}): Workspace {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'flow-timeout-lint-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const at = (name: string): string => path.join(folder, name);
  const write = (more: WorkspaceFiles): void => {
    for (const [name, content] of Object.entries(more)) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
    }
  };
  write(files);
  return {
    folder,
    at,
    write,
    read: (name) => readFileSync(at(name), 'utf8'),
    has: (name) => existsSync(at(name)),
  };
}

/** A flow with one data-action node, on one line. */
export function flowWith(timeout: unknown, name = 'Get customer'): string {
  const node = { id: 'node-2', type: 'dataAction', name, dataAction: { method: 'GET', timeout } };
  return JSON.stringify({ name: 'Support inbound', flowData: { nodes: [node] } });
}
