import type { Org, OrgCall } from '../../src/genesys/org.js';
import type { LiveObject } from '../../src/genesys/resource.js';
import { endOf, startOf } from '../../src/source/json/tokens.js';
import { answering, BARE_ORG } from './bare-org.js';

/** An org that gives what it is told to, whatever it is asked. */
export interface GivingOrg {
  readonly org: Org;
  readonly calls: readonly OrgCall[];
}

/**
 * @param give the value that a call is answered with, or the bytes where it is no JSON; it may throw
 */
export function orgGiving(give: (index: number) => unknown): GivingOrg {
  const calls: OrgCall[] = [];
  const ask = (call: OrgCall): Promise<Buffer> =>
    new Promise((resolve) => {
      const value = give(calls.push(call) - 1);
      resolve(Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value)));
    });
  return { org: { ...BARE_ORG, ...answering(ask) }, calls };
}

/** All of a list, and why it ended where it did not end well. */
export async function listed(
  list: AsyncGenerator<LiveObject>,
): Promise<{ readonly ids: readonly string[]; readonly fault?: string }> {
  const ids: string[] = [];
  try {
    for await (const { id } of list) ids.push(id);
    return { ids };
  } catch (error) {
    return { ids, fault: String(error) };
  }
}

/** The text of an object as the org sent it. */
export function textOf({ json }: LiveObject): string {
  return json.bytes.toString('utf8', startOf(json, 0), endOf(json, 0));
}
