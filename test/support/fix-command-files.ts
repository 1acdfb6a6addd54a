import { flowWith, type Workspace } from './workspace.js';

export const API = { protocol: 'https', method: 'GET', url: 'https://geo.example.com' };
/** A flow that no fix can mend. */
export const UNFIXABLE = { flowData: { nodes: { id: 'node-1' } } };

/** A flow and an API with something to mend, and a flow without. */
export const FILES = {
  'apis/geo.json': { name: 'Regions', ...API },
  'flows/good.json': flowWith(8000),
  'flows/support.json': flowWith(3000),
};

/** What the files hold by now. */
export function contents({ read }: Workspace): string[] {
  return Object.keys(FILES).map(read);
}

export const BEFORE = Object.values(FILES).map((file) =>
  typeof file === 'string' ? file : JSON.stringify(file),
);
export const AFTER = [
  JSON.stringify({ ...FILES['apis/geo.json'], timeout: 5000 }),
  flowWith(8000),
  flowWith(5000),
];
