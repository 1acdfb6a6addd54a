import type { JsonIndex } from '../../source/json/index-json.js';
import {
  createKey,
  findMember,
  kindOf,
  NO_TOKEN,
  spanOf,
  stringOf,
  type Token,
} from '../../source/json/tokens.js';
import { MAX_ENTRIES } from '../../safe/limits.js';
import type { TextEdit } from '../../source/text-edit.js';
import { addSite, type DocumentDraft, type Owner } from '../json-sites.js';
import { FUNCTION_SETTING } from '../platform-setting.js';
import type { Setting, Site, SiteKind, SiteState, Span } from '../site.js';
import { blocksUnder, bodiesOf, type JsonBlocks, type JsonBody } from './json-blocks.js';
import { FUNCTION, FUNCTION_TIMEOUT, TIMEOUT } from './resource-types.js';

const NAME = createKey('name');
const TIMEOUT_KEY = createKey(TIMEOUT);
const FUNCTION_KEY = createKey(FUNCTION);
const FUNCTION_TIMEOUT_KEY = createKey(FUNCTION_TIMEOUT);
const DYNAMIC = createKey('dynamic');
const CONTENT = createKey('content');

/** A resource that is a data action, in Terraform's JSON syntax. */
export interface JsonResource extends JsonBody {
  /** Its address: type and label. */
  readonly id: string;
  readonly setting: Setting;
}

/** A place where a timeout is set or should be, and all that is told of it. */
export interface TimeoutPlace {
  readonly owner: Owner;
  readonly kind: SiteKind;
  readonly setting: Setting;
  readonly id: string;
  /** Where a finding points if it is absent. */
  readonly title: Span;
}

/**
 * The timeouts of a resource. A function has one of its own, and that of the action is looked at only where
 * it is set; so is that of an authentication, which must not have any.
 */
export function* timeoutsOf(
  draft: DocumentDraft,
  json: JsonIndex,
  resource: JsonResource,
): Generator<TimeoutPlace> {
  const { object, pointer, setting, id } = resource;
  const name = findMember(json, object, NAME);
  const isNamed = name !== NO_TOKEN && kindOf(json, name) === 'string';
  const timeout = findMember(json, object, TIMEOUT_KEY);
  const isSet = timeout !== NO_TOKEN && kindOf(json, timeout) !== 'null';
  const functions = functionsOf(draft, json, resource);
  const isAllowed = setting.isAllowed !== false;
  if (isSet || (isAllowed && functions === undefined)) {
    const owner = { json, object, pointer, name, path: [TIMEOUT_KEY] };
    const title = isNamed ? spanOf(json, name) : resource.title;
    yield { owner, kind: 'data-action', setting, id, title };
  }
  for (const body of isAllowed ? (functions ?? []) : []) {
    const owner = { ...body, json, name, path: [FUNCTION_TIMEOUT_KEY] };
    yield { owner, kind: 'function', setting: FUNCTION_SETTING, id, title: body.title };
  }
}

/** The settings of a function, plain or generated; undefined where the resource is none. */
function functionsOf(
  draft: DocumentDraft,
  json: JsonIndex,
  resource: JsonResource,
): JsonBody[] | undefined {
  const bodies: JsonBody[] = [];
  let isFunction = false;
  const addAll = (blocks: JsonBlocks): void => {
    for (const body of bodiesOf(draft, json, blocks)) {
      if (bodies.length <= MAX_ENTRIES) bodies.push(body);
    }
  };
  for (const blocks of blocksUnder(json, resource, FUNCTION_KEY)) {
    isFunction ||= kindOf(json, blocks.value) !== 'null';
    addAll(blocks);
  }
  for (const dynamic of blocksUnder(json, resource, DYNAMIC)) {
    for (const generators of bodiesOf(draft, json, dynamic)) {
      for (const generator of blocksUnder(json, generators, FUNCTION_KEY)) {
        isFunction = true;
        for (const body of bodiesOf(draft, json, generator)) {
          for (const content of blocksUnder(json, body, CONTENT)) addAll(content);
        }
      }
    }
  }
  return isFunction ? bodies : undefined;
}

/** Adds the site of a timeout as Terraform reads it: `null` is not set, and a text may be a template. */
export function addTimeout(draft: DocumentDraft, place: TimeoutPlace): void {
  const { owner, kind, setting, id, title } = place;
  const duplicates = draft.duplicates.length;
  addSite(draft, owner, kind, setting);
  for (const duplicate of draft.duplicates.splice(duplicates)) {
    draft.duplicates.push({ ...duplicate, id });
  }
  const site = draft.sites.pop();
  if (site === undefined) return;
  draft.sites.push(new TerraformSite(site, stateOf(site.state, owner, title), id));
}

function stateOf(state: SiteState, { json, object, path }: Owner, title: Span): SiteState {
  if (state.kind === 'absent') return { kind: 'absent', span: title };
  if (state.kind !== 'invalid') return state;
  const { span, text, actual } = state;
  if (actual === null) return { kind: 'absent', span };
  const value = valueOf(json, object, path);
  return value !== NO_TOKEN && kindOf(json, value) === 'string' && isTemplate(stringOf(json, value))
    ? { kind: 'dynamic', text, span }
    : state;
}

function valueOf(json: JsonIndex, object: Token, [key]: Owner['path']): Token {
  return key === undefined ? NO_TOKEN : findMember(json, object, key);
}

/** A site of `addSite`, as Terraform sees it. A class, so that tens of thousands of them cost little. */
class TerraformSite implements Site {
  constructor(
    private readonly site: Site,
    readonly state: SiteState,
    readonly id: string,
  ) {}

  get format(): string {
    return this.site.format;
  }

  get kind(): SiteKind {
    return this.site.kind;
  }

  get setting(): Setting {
    return this.site.setting;
  }

  get name(): string | undefined {
    const { name } = this.site;
    return name === undefined || isTemplate(name) ? undefined : name.replace(ESCAPED, '$1{');
  }

  get pointer(): string {
    return this.site.pointer;
  }

  edit(value: number): TextEdit[] {
    return this.site.edit(value);
  }
}

const ESCAPED = /([$%])\1\{/g;

/** Whether a text holds `${…}` or `%{…}`; `$${` and `%%{` are escaped. */
function isTemplate(text: string): boolean {
  return /[$%]\{/.test(text.replace(ESCAPED, ''));
}
