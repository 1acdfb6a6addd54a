import { MAX_ENTRIES } from '../../safe/limits.js';
import { shorten } from '../../safe/shorten.js';
import { pointerStep } from '../../source/json/pointer.js';
import type { Span } from '../site.js';
import { endOfLine } from './bytes.js';
import { type Owner, type Resource } from './resource.js';
import { FUNCTION, FUNCTION_TIMEOUT, settingOf, TIMEOUT } from './resource-types.js';
import { excerpt, isMalformed, stringOf } from './value.js';
import type { Argument, BlockStart, HclEvent, Stray } from './walk.js';

/** A resource that is being read, and which of its blocks are open. */
export interface ResourceReader {
  readonly bytes: Buffer;
  readonly resource: Resource;
  /** The settings of a function. */
  settings: Owner | undefined;
  /** The label of a `dynamic` block, which generates such settings from its content. */
  generator: Span | undefined;
  /** How many of either there were. */
  readonly counts: { plain: number; generated: number };
}

/** Starts to read a block of the file, if it is a resource that is a data action. */
export function startResource(bytes: Buffer, block: BlockStart): ResourceReader | undefined {
  const [type, title, ...others] = block.labels;
  if (type === undefined || title === undefined || others.length > 0) return undefined;
  if (textOf(bytes, block.type) !== 'resource') return undefined;
  const typeName = stringOf(bytes, type) ?? '';
  const setting = settingOf(typeName);
  if (setting === undefined) return undefined;
  const resource: Resource = {
    type: typeName,
    label: stringOf(bytes, title) ?? excerpt(bytes, title),
    setting,
    owner: createOwner(block, TIMEOUT, '', title),
    functions: [],
    flaws: [],
    isFunction: false,
    name: undefined,
  };
  const counts = { plain: 0, generated: 0 };
  return { bytes, resource, settings: undefined, generator: undefined, counts };
}

/** Reads what stands in the resource, up to its end. */
export function readEvent(reader: ResourceReader, event: HclEvent): void {
  switch (event.kind) {
    case 'argument':
      readArgument(reader, event);
      break;
    case 'block':
      readBlock(reader, event);
      break;
    case 'end':
      endBlock(reader, event.depth, event.brace);
      break;
    case 'stray':
      readStray(reader, event);
      break;
    case 'placeholder':
    case 'failure':
      break;
  }
}

function readArgument(reader: ResourceReader, argument: Argument): void {
  const { bytes, resource } = reader;
  const owner = ownerAt(reader, argument.depth - 1);
  if (owner === undefined) return;
  const name = textOf(bytes, argument.name);
  if (name === owner.key) {
    const path = owner.path + pointerStep(name);
    if (owner.timeout !== undefined) {
      const message = `"${name}" is set more than once in this block, which Terraform refuses`;
      addFlaw(reader, path, argument.name, message);
    } else if (argument.value.start === argument.value.end) {
      owner.isFlawed = true;
      addFlaw(reader, path, argument.name, `"${name}" has no value`);
    } else owner.timeout = argument;
  } else if (owner === resource.owner && name === FUNCTION) {
    const message = `"${FUNCTION}" must be a block, but is an argument: write it without the "="`;
    resource.isFunction = true;
    addFlaw(reader, pointerStep(FUNCTION), argument.name, message);
  } else if (isMalformed(bytes, argument.value)) {
    addFlaw(
      reader,
      owner.path,
      argument.name,
      `"${shorten(name)}" has a value that Terraform cannot read`,
    );
  } else if (owner === resource.owner && name === 'name') resource.name ??= argument;
}

function readStray(reader: ResourceReader, { span, depth }: Stray): void {
  const { bytes } = reader;
  if (reader.resource.flaws.length > MAX_ENTRIES) return;
  const owner = ownerAt(reader, depth - 1);
  const text = excerpt(bytes, span);
  if (owner !== undefined && text.startsWith(owner.key)) owner.isFlawed = true;
  const line = { start: span.start, end: endOfLine(bytes, span.start, span.end) };
  const message = `${JSON.stringify(text)} is neither an argument nor a block`;
  addFlaw(reader, owner?.path ?? '', line, message);
}

function readBlock(reader: ResourceReader, block: BlockStart): void {
  const { bytes, resource, counts } = reader;
  const type = textOf(bytes, block.type);
  const owner = ownerAt(reader, block.depth - 1);
  if (owner?.key === type) {
    owner.isFlawed = true;
    const message = `"${type}" must be an argument, but is a block: write it with a "="`;
    addFlaw(reader, owner.path + pointerStep(type), block.type, message);
  } else if (block.depth === 1) {
    const [label] = block.labels;
    if (type === FUNCTION) {
      addSettings(reader, block, `/${FUNCTION}${stepTo(counts.plain++)}`, block.type);
    } else if (type === 'dynamic' && label !== undefined && stringOf(bytes, label) === FUNCTION) {
      reader.generator = label;
      resource.isFunction = true;
    }
  } else if (block.depth === 2 && reader.generator !== undefined && type === 'content') {
    const path = `/dynamic/${FUNCTION}${stepTo(counts.generated++)}/content`;
    addSettings(reader, block, path, reader.generator);
  }
}

/** Adds the settings of a function; a path tells them apart where there are several, which is one too many. */
function addSettings(reader: ResourceReader, block: BlockStart, path: string, title: Span): void {
  const { resource } = reader;
  reader.settings = createOwner(block, FUNCTION_TIMEOUT, path, title);
  resource.isFunction = true;
  if (resource.setting.isAllowed !== false && resource.functions.length <= MAX_ENTRIES) {
    resource.functions.push(reader.settings);
  }
}

/** The step to the nth of several blocks of one type, where it is not the first. */
function stepTo(position: number): string {
  return position === 0 ? '' : pointerStep(position);
}

function endBlock(reader: ResourceReader, depth: number, close: number): void {
  const { settings } = reader;
  const owner = ownerAt(reader, depth);
  if (owner !== undefined) owner.place = { ...owner.place, close };
  if (owner === settings) reader.settings = undefined;
  if (depth === 1) reader.generator = undefined;
}

/** The owner of a timeout whose block is open and stands in as many others as `depth` says. */
function ownerAt({ resource, settings }: ResourceReader, depth: number): Owner | undefined {
  if (settings?.place.depth === depth) return settings;
  return resource.owner.place.depth === depth ? resource.owner : undefined;
}

function createOwner(
  { type, brace, depth }: BlockStart,
  key: string,
  path: string,
  title: Span,
): Owner {
  const place = { start: type.start, brace, close: brace, depth };
  return { key, path, title, place, timeout: undefined, isFlawed: false };
}

function addFlaw({ resource }: ResourceReader, path: string, span: Span, message: string): void {
  if (resource.flaws.length <= MAX_ENTRIES) resource.flaws.push({ message, span, path });
}

function textOf(bytes: Buffer, { start, end }: Span): string {
  return bytes.toString('utf8', start, end);
}
