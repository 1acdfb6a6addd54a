import { onTestFinished } from 'vitest';
import { textAt } from '../github/json.js';
import { requestToken, type Send, sender } from './call-org.js';
import { type Org, type OrgOptions, startOrg } from './start-org.js';

/** An org that lasts as long as a test, and how to ask it. */
export async function signedIn(options: OrgOptions): Promise<{ org: Org; send: Send }> {
  const org = await startOrg(options);
  onTestFinished(() => org.close());
  const token = textAt(await requestToken(org), 'access_token');
  return { org, send: sender(org, token) };
}
