import { valueAt } from '../github/json.js';
import { type Answer, badRequest, ok, okText, type Outcome, refusal } from './answers.js';
import type { Call } from './calls.js';
import {
  memberValue,
  type Members,
  parseMembers,
  printMembers,
  withoutMembers,
} from './json-members.js';
import { FOLDERS, stamp, TITLES } from './kinds.js';
import { actionProblem } from './platform-action-rules.js';
import { contentTypeProblem, notFound, versionConflict } from './writes.js';

/** The two texts of an action that are fetched on their own. */
export type Template = 'requestTemplate' | 'successTemplate';

const FILES = {
  requestTemplate: 'requesttemplate.vm',
  successTemplate: 'successtemplate.vm',
} as const;

/** Shows an action: its config and its contract only where they are asked for, and no template. */
export function getAction({ state: { objects }, id, query }: Call): Answer {
  const action = objects.get('action', id);
  if (action === undefined) return notFound('action', id);
  const expanded = query.getAll('expand').flatMap((names) => names.split(','));
  const unwanted = [
    ...(query.get('includeConfig') === 'true' ? [] : ['config']),
    ...(expanded.includes('contract') ? [] : ['contract']),
  ];
  return ok(printMembers(withoutMembers(withTemplateUris(id, action), unwanted)));
}

/** The text of a template, as it was sent. */
export function getTemplate(template: Template, { state: { objects }, id }: Call): Answer {
  const action = objects.get('action', id);
  const text = action === undefined ? undefined : templateOf(action, template);
  if (text !== undefined) return okText(text);
  return refusal(404, 'not.found', `${TITLES.action} ${id} has no ${FILES[template]}.`);
}

/** Changes an action: what is sent takes the place of what was there, a config as a whole. */
export function patchAction({ state, id, headers, body }: Call): Outcome {
  const before = state.objects.get('action', id);
  if (before === undefined) return { answer: notFound('action', id) };
  const unreadable = contentTypeProblem(headers);
  if (unreadable !== undefined) return { answer: unreadable };
  let sent: Members;
  try {
    sent = parseMembers(body);
  } catch (error) {
    return { answer: badRequest(String(error)) };
  }
  const problem = actionProblem(id, sent, before);
  if (problem !== undefined) return { answer: badRequest(problem) };
  const [version, current] = [memberValue(sent, 'version'), memberValue(before, 'version')];
  if (version !== current) {
    return { answer: versionConflict(version, current, state.versionConflictStatus) };
  }
  const written = stamp('action', id, withoutUris(new Map([...before, ...sent])), before);
  const shown = withoutMembers(written, ['config', 'contract']);
  return {
    answer: ok(printMembers(shown)),
    commit: () => {
      state.objects.put('action', id, written);
    },
  };
}

function withTemplateUris(id: string, action: Members): Members {
  return changedConfig(action, (part) => {
    for (const template of TEMPLATES) {
      if (typeof part[template] !== 'string') continue;
      Reflect.deleteProperty(part, template);
      part[`${template}Uri`] =
        `${FOLDERS.action}/${encodeURIComponent(id)}/templates/${FILES[template]}`;
    }
  });
}

/** An action without the addresses of templates that a client sends back: the server makes them. */
function withoutUris(action: Members): Members {
  return changedConfig(action, (part) => {
    for (const template of TEMPLATES) Reflect.deleteProperty(part, `${template}Uri`);
  });
}

const TEMPLATES = ['requestTemplate', 'successTemplate'] as const;

/** An action after a change of the request and of the response in its config. */
function changedConfig(action: Members, change: (part: Record<string, unknown>) => void): Members {
  const config = memberValue(action, 'config');
  if (typeof config !== 'object' || config === null) return action;
  const changed = Object.entries(config).map(([name, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [name, value];
    const part: Record<string, unknown> = { ...value };
    change(part);
    return [name, part];
  });
  return new Map([...action, ['config', JSON.stringify(Object.fromEntries(changed))]]);
}

function templateOf(action: Members, template: Template): string | undefined {
  const part = template === 'requestTemplate' ? 'request' : 'response';
  const text = valueAt(memberValue(action, 'config'), part, template);
  return typeof text === 'string' ? text : undefined;
}
