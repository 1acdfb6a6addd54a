import { pointerStep } from '../../source/json/pointer.js';
import type { ShapeProblem } from '../document.js';
import { FUNCTION_SETTING } from '../platform-setting.js';
import type { Setting, Site, SiteState, Span } from '../site.js';
import { QUOTE } from './bytes.js';
import { type BlockPlace, insertArgument } from './insert.js';
import { countLineBreaks } from './lines.js';
import { FORMAT } from './resource-types.js';
import { readTemplate } from './template.js';
import { stateOf, stringOf } from './value.js';
import type { Argument } from './walk.js';

/** A block that may hold a timeout. */
export interface Owner {
  /** The name of the timeout's argument. */
  readonly key: string;
  /** RFC 6901, from the resource to the block. */
  readonly path: string;
  /** The text that names it: where a finding points if the timeout is absent. */
  readonly title: Span;
  /** Where it stands; its end is known when it has been read. */
  place: BlockPlace;
  timeout: Argument | undefined;
  /** Whether a timeout stands there in a wrong shape: then none can be added. */
  isFlawed: boolean;
}

/** Something in a resource that has the wrong shape. */
export interface Flaw {
  readonly message: string;
  readonly span: Span;
  /** RFC 6901, from the resource. */
  readonly path: string;
}

/** A resource that is a data action. */
export interface Resource {
  readonly type: string;
  readonly label: string;
  readonly setting: Setting;
  readonly owner: Owner;
  readonly functions: Owner[];
  readonly flaws: Flaw[];
  /** Whether it is a function, even one whose settings are generated. */
  isFunction: boolean;
  name: Argument | undefined;
}

/** The problems of a resource that has been read to its end. */
export function problemsOf(bytes: Buffer, resource: Resource): ShapeProblem[] {
  const { id, name, pointer } = identityOf(bytes, resource);
  return resource.flaws.map(({ message, span, path }) => ({
    message,
    span,
    pointer: pointer + path,
    kind: 'data-action',
    id,
    name,
  }));
}

/**
 * The timeouts of a resource that has been read to its end. A function has one of its own, and that of the
 * action is looked at only where it is set; so is that of an authentication, which must not have any.
 */
export function sitesOf(bytes: Buffer, resource: Resource): Site[] {
  const { owner, setting, functions, isFunction } = resource;
  const { id, name, pointer } = identityOf(bytes, resource);
  const siteOf = (block: Owner, kind: Site['kind'], blockSetting: Setting, title: Span): Site => {
    const { timeout, key, path, place } = block;
    const state: SiteState =
      timeout === undefined ? { kind: 'absent', span: title } : stateOf(bytes, timeout.value);
    return {
      format: FORMAT,
      kind,
      setting: blockSetting,
      state,
      id,
      name,
      pointer: pointer + path + (timeout === undefined ? '' : pointerStep(key)),
      edit: (value) =>
        timeout === undefined
          ? insertArgument(bytes, place, key, value)
          : [{ ...timeout.value, text: String(value) }],
    };
  };
  const site = siteOf(owner, 'data-action', setting, titleOf(bytes, resource));
  const mayBeAbsent = !owner.isFlawed && !isFunction && setting.isAllowed !== false;
  return [
    ...(site.state.kind !== 'absent' || mayBeAbsent ? [site] : []),
    ...functions
      .filter(({ timeout, isFlawed }) => timeout !== undefined || !isFlawed)
      .map((block) => siteOf(block, 'function', FUNCTION_SETTING, block.title)),
  ];
}

/** A resource's address, its name where that is a text without templates, and the pointer to it. */
function identityOf(
  bytes: Buffer,
  { type, label, name }: Resource,
): { id: string; name: string | undefined; pointer: string } {
  const isText = name !== undefined && bytes[name.value.start] === QUOTE;
  return {
    id: `${type}.${label}`,
    name: isText ? stringOf(bytes, name.value) : undefined,
    pointer: `/resource${pointerStep(type)}${pointerStep(label)}`,
  };
}

/** Where a finding about a resource points: the text of its name if it is on one line, else its label. */
function titleOf(bytes: Buffer, { name, owner }: Resource): Span {
  if (name === undefined || bytes[name.value.start] !== QUOTE) return owner.title;
  const { start, end } = name.value;
  const text = readTemplate(bytes, start, end);
  const isText = 'end' in text && text.end === end && countLineBreaks(bytes, start, end) === 0;
  return isText ? name.value : owner.title;
}
