import { writeBackup } from '../../src/deploy/backup.js';
import { objectHash } from '../../src/deploy/object-hash.js';
import { planDocuments } from '../../src/deploy/plan.js';
import type { Planned } from '../../src/deploy/plan-entry.js';
import { externalApis } from '../../src/genesys/external-apis.js';
import { API_ID, apiObject, type Content, repoDocuments } from './deploy-documents.js';
import { memoryOrg, type OrgContent } from './deploy-org.js';
import { indexText } from './json-texts.js';

/** When and by which process a run was made. */
export const RUN = { now: new Date('2026-03-14T15:09:26.535Z'), pid: 4242 };

/** The folder of that run. */
export const RUN_NAME = '2026-03-14T15-09-26-535Z-4242';

/** The plan for documents of a repository in an org with this content. */
export function planFor(documents: Content, content: OrgContent): Promise<Planned[]> {
  return planDocuments(repoDocuments(documents), {
    org: memoryOrg(content),
    strategy: 'timeouts',
    onDrift: 'refuse',
  });
}

/** A text of the external API that an answer of the org, blanks and long numbers and all, might be. */
export function oddApiText(timeout: number): string {
  return `{ "id" : "${API_ID}",\r\n\t"queueId":12345678901234567890, "name": "Open\\u0020orders",
  "protocol":"https","method":"GET","url":"u","retry":1,"retry":2,"timeout":${String(timeout)} }`;
}

/** Keeps one external API in a folder, and gives the folder of the run. */
export async function backedUpApi(
  folder: string,
  content: Content = apiObject(3000),
): Promise<string> {
  return writeBackup(folder, await planFor(apiObject(5000), { apis: [content] }), RUN);
}

/** The hash of what a deploy writes to an external API. */
export function apiHash(content: object): string {
  return objectHash(indexText(JSON.stringify(content)), externalApis);
}
