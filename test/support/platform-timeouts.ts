import { walk } from '../../src/formats/hcl/walk.js';
import { slice } from './hcl-read.js';

/** The resources whose timeouts a fix may change. */
const ACTION = 'genesyscloud_integration_(?:custom_auth_)?action(?:_draft)?';
const ACTION_TYPE = new RegExp(`^${ACTION}$`);
const ACTION_BLOCK = new RegExp(`^resource "?${ACTION}"? `);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value, or the elements of one that is a list. */
function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function drop(object: unknown, key: string): void {
  if (isObject(object)) Reflect.deleteProperty(object, key);
}

function parsed(text: string): unknown {
  const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  return value;
}

/** Exported data actions without their timeouts, as a text. */
export function actionsWithoutTimeouts(text: string): string {
  const document = parsed(text);
  for (const action of listOf(document)) {
    if (isObject(action)) drop(action['config'], 'timeoutSeconds');
  }
  return JSON.stringify(document);
}

/** Resources in Terraform's JSON syntax without their timeouts, as a text. */
export function resourcesWithoutTimeouts(text: string): string {
  const document = parsed(text);
  const bodies = listOf(isObject(document) ? document['resource'] : undefined)
    .flatMap((types) => Object.entries(isObject(types) ? types : {}))
    .flatMap(([type, labels]) => (ACTION_TYPE.test(type) ? listOf(labels) : []))
    .flatMap((labels) => Object.values(isObject(labels) ? labels : {}).flatMap(listOf));
  for (const body of bodies) {
    if (!isObject(body)) continue;
    for (const settings of listOf(body['function_config'])) drop(settings, 'timeout_seconds');
    drop(body, 'config_timeout_seconds');
  }
  return JSON.stringify(document);
}

/** A file in Terraform's native syntax without the timeouts of its data actions: a line for each argument and block. */
export function hclWithoutTimeouts(bytes: Buffer): string {
  const blocks: string[] = [];
  const lines: string[] = [];
  const start = bytes.toString('latin1', 0, 3) === '\u00ef\u00bb\u00bf' ? 3 : 0;
  for (const event of walk(bytes, start, bytes.length)) {
    switch (event.kind) {
      case 'block':
        blocks.push([event.type, ...event.labels].map((span) => slice(bytes, span)).join(' '));
        lines.push(`${blocks.join(' / ')} {`);
        break;
      case 'end':
        blocks.pop();
        lines.push('}');
        break;
      case 'argument': {
        const name = slice(bytes, event.name);
        if (!isTimeout(blocks, name)) lines.push(`${name} = ${slice(bytes, event.value)}`);
        break;
      }
      case 'stray':
      case 'placeholder':
        lines.push(slice(bytes, event.span));
        break;
      case 'failure':
        lines.push(event.kind);
    }
  }
  return lines.join('\n');
}

function isTimeout([resource = '', block, ...others]: readonly string[], name: string): boolean {
  if (!ACTION_BLOCK.test(`${resource} `)) return false;
  if (block === undefined) return name === 'config_timeout_seconds';
  const isFunction = /^(?:dynamic )?"?function_config"?$/.test(block);
  return isFunction && others.length < 2 && name === 'timeout_seconds';
}
