import type { Org } from '../../src/genesys/org.js';
import { indexText } from './json-texts.js';
import type { LiveObject } from '../../src/genesys/resource.js';

/** An org that answers nothing: tests put what they need over it. */
export const BARE_ORG: Org = {
  api: 'https://api.example.com',
  clientId: 'client-of-the-tests',
  clock: { now: () => 0, wait: () => Promise.resolve() },
  ask: (call) => Promise.reject(new Error(`${call.method} ${call.path} was not to be asked`)),
  upload: ({ what }) => Promise.reject(new Error(`${what} was not to be put anywhere`)),
  clean: (text) => text,
};

/** An object of which only the id counts. */
export function liveWithId(id: string): LiveObject {
  return { json: indexText(JSON.stringify({ id })), id, name: undefined };
}
