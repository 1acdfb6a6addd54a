import { isUtf8 } from 'node:buffer';
import { type JsonValue, membersOf, objectText } from '../source/json/canonical.js';
import { isObject, kindOf } from '../source/json/tokens.js';
import { type ItemAddress, itemCall, itemCalls, numberedPages, SERVER_MADE } from './item-calls.js';
import { indexAnswer, memberText, readObject } from './live-object.js';
import type { Org } from './org.js';
import { OrgError, statusOf } from './org-error.js';
import type { LiveObject, Resource } from './resource.js';

const ACTION: ItemAddress = {
  noun: 'data action',
  path: '/api/v2/integrations/actions',
  permissions: { read: 'integrations:action:view', write: 'integrations:action:edit' },
  writeMethod: 'PATCH',
};

/** The templates of a config, which the API tells at addresses of their own. */
const TEMPLATES = [
  { part: 'request', name: 'requestTemplate', file: 'requesttemplate.vm' },
  { part: 'response', name: 'successTemplate', file: 'successtemplate.vm' },
] as const;

type Template = (typeof TEMPLATES)[number];

/** What tells actions of the same name apart, as far as both sides tell it. */
const INTEGRATION = ['integrationId', 'category', 'integrationType'];

/**
 * Data actions, by the platform's own calls: GET with the whole config, the templates beside it, and a PATCH
 * of the config as a whole, since nobody says whether a part of it would be merged.
 */
export const platformActions: Resource = {
  noun: ACTION.noun,
  folder: 'data-actions',
  serverMade: SERVER_MADE,
  sent: ['name', 'category', 'config'],
  volatile: [...SERVER_MADE, 'version'],
  isMerged: true,
  isListWhole: false,
  isNamedInside: true,

  list: numberedPages(ACTION),

  isAlike: (listed, document) =>
    INTEGRATION.every((name) => {
      const told = memberText(listed, 0, name);
      const wanted = memberText(document, 0, name);
      return told === undefined || wanted === undefined || told === wanted;
    }),

  takes: (document) => memberText(document, 0, 'actionType') !== 'static',

  whyFixed: (id) =>
    id.startsWith('static') ? "it is one of the vendor's own, which nobody can change" : undefined,

  async read(org, id, onAbsent) {
    const call = itemCall(ACTION, id, { method: 'GET', permission: ACTION.permissions.read });
    const query = '?includeConfig=true&expand=contract';
    const live = await readObject(org, id, { ...call, path: call.path + query }, onAbsent);
    return live === undefined ? undefined : withTemplates(org, live);
  },

  write: itemCalls(ACTION).write,
};

/** An action with the texts of its templates in the places where an export has them. */
async function withTemplates(org: Org, live: LiveObject): Promise<LiveObject> {
  const members = membersOf({ json: live.json, token: 0 });
  const config = members.get('config');
  const parts = config === undefined ? undefined : objectMembers(config);
  const request = parts?.get('request');
  if (parts === undefined || request === undefined || objectMembers(request) === undefined) {
    throw new OrgError(`the org told the data action ${live.id} without its configuration`);
  }
  for (const template of TEMPLATES) {
    const part = parts.get(template.part);
    const inner = part === undefined ? undefined : objectMembers(part);
    if (inner === undefined) continue;
    const isTold = inner.delete(`${template.name}Uri`);
    const inline = inner.get(template.name);
    const isThere =
      inline !== undefined && (!isTold || kindOf(inline.json, inline.token) === 'string');
    if (!isThere) {
      inner.delete(template.name);
      const text = await readTemplate(org, live.id, template);
      if (text === undefined && isTold) {
        // Without it the config would be sent without a template that the action has.
        throw new OrgError(`the org tells of ${template.file} of ${live.id}, and does not have it`);
      }
      if (text !== undefined) inner.set(template.name, valueOf(Buffer.from(JSON.stringify(text))));
    }
    parts.set(template.part, valueOf(objectText(inner)));
  }
  members.set('config', valueOf(objectText(parts)));
  return { ...live, json: valueOf(objectText(members)).json };
}

function valueOf(text: Buffer): JsonValue {
  return { json: indexAnswer(text, 'the data action'), token: 0 };
}

/**
 * The text of a template; undefined where the action has none.
 * @throws {OrgError} where it cannot be read, or would not be sent back as it is
 */
async function readTemplate(org: Org, id: string, { file }: Template): Promise<string | undefined> {
  const call = itemCall(ACTION, id, { method: 'GET', permission: ACTION.permissions.read });
  const what = `${file} of ${call.what}`;
  try {
    const template = {
      ...call,
      what,
      path: `${call.path}/templates/${file}`,
      isText: true,
    } as const;
    return await org.read(template, (body) => templateText(body, what));
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** Any text can be a template, so that only what surely is none can be told: it would be sent back. */
function templateText(bytes: Buffer, what: string): string {
  if (!isUtf8(bytes))
    throw new OrgError(`the org answered ${what} with something that is not UTF-8`);
  const text = bytes.toString();
  if (!PAGE.test(text)) return text;
  throw new OrgError(`the org answered ${what} with a page: check the region, or api-url`);
}

/** How the page of a gateway begins that wants a sign-in. */
const PAGE = /^\s*<(?:!doctype html|html)\b/i;

function objectMembers(value: JsonValue): Map<string, JsonValue> | undefined {
  return isObject(value.json, value.token) ? membersOf(value) : undefined;
}
