import type { Org } from '../../src/genesys/org.js';
import { indexText } from './json-texts.js';
import type { LiveObject } from '../../src/genesys/resource.js';

/** An org that answers nothing: tests put what they need over it. */
export const BARE_ORG: Org = {
  api: 'https://api.example.com',
  clientId: 'client-of-the-tests',
  clock: { now: () => 0, wait: () => Promise.resolve() },
  ...answering(({ method, path }) =>
    Promise.reject(new Error(`${method} ${path} was not to be asked`)),
  ),
  upload: ({ what }) => Promise.reject(new Error(`${what} was not to be put anywhere`)),
  clean: (text) => text,
};

/** The two ways of asking an org that answers so. */
export function answering(ask: Org['ask']): Pick<Org, 'ask' | 'read'> {
  return { ask, read: async (call, reader) => reader(await ask(call)) };
}

/** An object of which only the id counts. */
export function liveWithId(id: string): LiveObject {
  return { json: indexText(JSON.stringify({ id })), id, name: undefined };
}
