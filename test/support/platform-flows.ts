import { readPublishing } from '../../src/commands/read-publishing.js';
import { defaultConfig } from '../../src/config/default-config.js';
import {
  type DocumentsInFile,
  documentsIn,
  type RepoDocument,
} from '../../src/deploy/repo-document.js';
import { durationText } from '../../src/formats/architect/duration.js';
import { publishedFlows } from '../../src/genesys/published-flows.js';
import type { LiveObject } from '../../src/genesys/resource.js';
import { literalValue } from './architect-flows.js';
import { sourceFile } from './deploy-documents.js';
import { answeringOrg } from './platform-answers.js';

export const CLAIMS_ID = 'f-claims-line';
export const CLAIMS = 'Claims line';

/** A step: its name, and its timeout: seconds, the value in the file as it is written, or nothing. */
export type Step = readonly [name: string | undefined, timeout?: number | string];

/** A flow in Archy's YAML. */
export function archyText(steps: readonly Step[], name = CLAIMS, type = 'inboundCall'): string {
  const calls = steps.map(([step, timeout]) => {
    const value =
      typeof timeout === 'number' ? `{ lit: { seconds: ${String(timeout)} } }` : timeout;
    const members = [
      ...(step === undefined ? [] : [`name: ${step}`]),
      ...(value === undefined ? [] : [`timeout: ${value}`]),
      'category: { Claims: { dataAction: { Get policy: {} } } }',
    ];
    return `          - callData:\n${members.map((each) => `              ${each}\n`).join('')}`;
  });
  return `${type}:\n  name: ${name}\n  tasks:\n    - task:\n        actions:\n${calls.join('')}`;
}

/** A value of a timeout as Architect keeps it: a number of seconds, or a value in JSON. */
function valueText(timeout: number | string): string {
  return typeof timeout === 'string' ? timeout : literalValue(durationText(timeout));
}

/** The same flow as Architect keeps it; a step without a timeout has the action's own. */
export function architectText(steps: readonly Step[], type = 'inboundcall', more = ''): string {
  const actions = steps.map(([name, timeout]) => {
    const members = [
      '"__type":"DataAction"',
      ...(name === undefined ? [] : [`"name":${JSON.stringify(name)}`]),
      `"useSuggestedTimeout":${String(timeout === undefined)}`,
      `"timeout":${valueText(timeout ?? 60)}`,
    ];
    return `{${members.join()}}`;
  });
  return `{"type":"${type}"${more},"flowSequenceItemList":[{"__type":"Task","actionList":[${actions.join()}]}]}`;
}

/** What a flow is in the org, beside its configuration. */
export const ABOUT = { id: CLAIMS_ID, name: CLAIMS, type: 'INBOUNDCALL' } as const;

/** The flow as the org has it, as the view of it that is compared. */
export async function flowInOrg(configuration: string, about: object = {}): Promise<LiveObject> {
  const { org } = answeringOrg((call) =>
    call.endsWith('/latestconfiguration') ? configuration : { ...ABOUT, ...about },
  );
  const live = await publishedFlows.read(org, CLAIMS_ID);
  if (live === undefined) throw new Error('the org has no such flow');
  return live;
}

/** What a file holds that is published, with the values of its placeholders. */
export async function publishedIn(
  text: string | Buffer,
  values: Readonly<Record<string, string>> = {},
  name = 'flows/claims.yaml',
): Promise<DocumentsInFile> {
  const { readDocuments } = await readPublishing('/repository', {});
  const substitutions = new Map(Object.entries(values));
  const config = defaultConfig('/repository');
  return documentsIn(Buffer.from(text), sourceFile(name), config, { readDocuments, substitutions });
}

/** The one flow of such a file. */
export async function publishedFlow(
  text: string | Buffer,
  values?: Readonly<Record<string, string>>,
  name?: string,
): Promise<RepoDocument> {
  const { documents, problem } = await publishedIn(text, values, name);
  const [document, ...others] = documents;
  if (document === undefined || others.length > 0) throw new Error(problem ?? 'not one flow');
  return document;
}
