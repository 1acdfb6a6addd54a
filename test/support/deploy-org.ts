import type { Org, OrgCall } from '../../src/genesys/org.js';
import { OrgError } from '../../src/genesys/org-error.js';
import type { Clock } from '../../src/genesys/pace.js';
import { member, parsedJson } from '../../src/safe/member.js';
import { type Content, contentText } from './deploy-documents.js';
import { answering, BARE_ORG } from './bare-org.js';

const FOLDERS = {
  apis: '/api/v2/architect/external-apis',
  actions: '/api/v2/integrations/actions',
  flows: '/api/v2/flows',
} as const;

type Folder = keyof typeof FOLDERS;

/** What an org holds, and when it fails. */
export interface OrgContent {
  readonly apis?: readonly Content[];
  readonly actions?: readonly Content[];
  readonly flows?: readonly Content[];
  /** What a call meets before it is looked at: its method and its path from the folder of the API on. */
  readonly faultOf?: (call: string) => OrgError | undefined;
}

/** An org in memory. */
export interface MemoryOrg extends Org {
  /** Like `GET /flows/8f1c2d34`, in the order in which they came. */
  readonly calls: string[];
  readonly writes: () => string[];
  /** The text of an object, undefined where there is none. */
  readonly textOf: (folder: Folder, id: string) => string | undefined;
  /** Puts an object in, or in the place of another. */
  readonly put: (folder: Folder, object: Content) => void;
  readonly remove: (folder: Folder, id: string) => void;
}

/** An org that answers from memory, by the tutorials' calls: PUT replaces, PATCH merges. */
export function memoryOrg(content: OrgContent = {}): MemoryOrg {
  const objects = new Map<string, string>();
  const calls: string[] = [];
  const put = (folder: Folder, object: Content): void => {
    const text = contentText(object);
    objects.set(`${FOLDERS[folder]}/${String(member(parsedJson(text), 'id'))}`, text);
  };
  for (const api of content.apis ?? []) put('apis', api);
  for (const action of content.actions ?? []) put('actions', action);
  for (const flow of content.flows ?? []) put('flows', flow);

  const listOf = (folder: string): string[] =>
    [...objects].flatMap(([path, text]) => (path.startsWith(`${folder}/`) ? text : []));
  const answerTo = ({ method, path, body }: OrgCall): string => {
    if (method === 'POST') {
      return `{"entities":[${listOf(FOLDERS.apis).join()}],"continuationToken":null}`;
    }
    const [folder, number] = path.split('?pageSize=100&pageNumber=');
    if (number !== undefined) {
      return `{"entities":[${number === '1' ? listOf(folder ?? '').join() : ''}]}`;
    }
    const before = objects.get(path);
    if (before === undefined)
      throw new OrgError(`${path} is not in the org (404)`, { status: 404 });
    const sent = String(body);
    if (method === 'PUT') objects.set(path, sent);
    if (method === 'PATCH') objects.set(path, merged(before, sent));
    return objects.get(path) ?? '';
  };

  return {
    ...BARE_ORG,
    ...answering((call) => {
      const said = `${call.method} ${call.path.replace(/^\/api\/v2(?:\/architect|\/integrations)?/, '')}`;
      calls.push(said);
      const fault = content.faultOf?.(said);
      if (fault !== undefined) return Promise.reject(fault);
      try {
        return Promise.resolve(Buffer.from(answerTo(call)));
      } catch (error) {
        return Promise.reject(error instanceof Error ? error : new Error(String(error)));
      }
    }),
    calls,
    writes: () => calls.filter((call) => /^(?:PUT|PATCH) /.test(call)),
    textOf: (folder, id) => objects.get(`${FOLDERS[folder]}/${id}`),
    put,
    remove: (folder, id) => {
      objects.delete(`${FOLDERS[folder]}/${id}`);
    },
  };
}

function merged(before: string, sent: string): string {
  return JSON.stringify(Object.fromEntries([...membersIn(before), ...membersIn(sent)]));
}

function membersIn(text: string): [string, unknown][] {
  const value = parsedJson(text);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** A clock that does not wait, and what it was asked to wait, in ms. */
export function stillClock(): { readonly clock: Clock; readonly waits: number[] } {
  const waits: number[] = [];
  const clock: Clock = {
    now: () => 0,
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
  };
  return { clock, waits };
}

/** What a server says that is before the org, when it does not know what became of a request. */
export function unknownFault(): OrgError {
  return new OrgError('the org failed at the flow (504) [correlation id c-504]', {
    status: 504,
    correlationId: 'c-504',
    isUnknown: true,
  });
}
