import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Files to write, by their path in the folder. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** A new folder with files in it, removed when the test is over. */
export function workFolder(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'flow-timeout-lint-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  addFiles(folder, files);
  return folder;
}

export function addFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** A node of a flow that calls a data action. */
export interface CallNode {
  readonly id?: string;
  readonly name?: string;
  /** Any JSON value; nothing is set where it is undefined. */
  readonly timeout?: unknown;
}

/** A flow export: its nodes stand on the lines from the fifth on, one a line. */
export function flowText(...nodes: readonly CallNode[]): string {
  const lines = nodes.map(({ id, name, timeout }) => {
    const node = { id, type: 'dataAction', name, dataAction: { method: 'GET', timeout } };
    return `      ${JSON.stringify(node)}`;
  });
  return `{
  "name": "Support inbound",
  "flowData": {
    "nodes": [
${lines.join(',\n')}
    ]
  }
}
`;
}

/** A flow with nothing wrong. */
export const GOOD_FLOW = flowText({ id: 'node-1', name: 'Get customer', timeout: 8000 });

/** A flow with one finding: `timeout-default` at 5:103-107. */
export const BAD_FLOW = flowText({ id: 'node-1', name: 'Get customer', timeout: 3000 });

/** What the CLI prints in a folder that holds `BAD_FLOW` alone. */
export function badFlowReport(file: string): string {
  return `${file}
  5:103  error    The timeout is left at the default of 3000 ms  timeout-default
                  Get customer: 3000 → 5000 ms

1 error; 1 timeout in 1 file checked.
1 can be fixed: run flow-timeout-lint fix
Why it matters, and what to do: flow-timeout-lint explain timeout-default
`;
}
