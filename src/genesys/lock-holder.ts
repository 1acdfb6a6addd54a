import { member } from '../safe/member.js';
import { shorten } from '../safe/shorten.js';

/** Who holds the lock on an object, as far as the object tells it to the client of that id. */
export function lockIn(object: unknown, clientId: string): 'ours' | 'other' | 'none' {
  if (member(object, 'lockedClient', 'id') === clientId) return 'ours';
  return LOCKS.some((key) => isHolder(member(object, key))) ? 'other' : 'none';
}

const LOCKS = ['lockedUser', 'lockedClient'] as const;

function isHolder(holder: unknown): boolean {
  return typeof holder === 'object' && holder !== null;
}

/** Who holds the lock on an object, in words, as the object tells it; undefined where nobody does. */
export function holderIn(object: unknown): string | undefined {
  for (const key of LOCKS) {
    const holder = member(object, key);
    if (!isHolder(holder)) continue;
    const told = ['name', 'id'].map((name) => member(holder, name)).find(isText);
    if (told === undefined) return 'somebody';
    return (key === 'lockedClient' ? 'the client ' : '') + JSON.stringify(shorten(told, 100));
  }
  return undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
