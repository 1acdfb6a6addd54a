import { parseAllDocuments } from 'yaml';
import type { Document } from '../../src/formats/document.js';
import type { Site, Span } from '../../src/formats/site.js';
import { readArchy } from '../../src/formats/archy/read-archy.js';
import { applyEdits } from '../../src/source/text-edit.js';

/** The flows in a text that can be read. */
export function flowsIn(text: string | Buffer): readonly Document[] {
  const reading = readArchy(Buffer.from(text));
  if (reading.kind === 'unreadable') throw new Error(reading.message);
  return reading.documents;
}

/** The sites of all flows in a text. */
export function sitesIn(text: string | Buffer): readonly Site[] {
  return flowsIn(text).flatMap(({ sites }) => sites);
}

/** The bytes of a span, as text. */
export function slice(text: string | Buffer, { start, end }: Span): string {
  return Buffer.from(text).toString('utf8', start, end);
}

/** What a report tells of a site, and the bytes that it points to. */
export function told(text: string | Buffer, site: Site): Readonly<Record<string, unknown>> {
  const { span, ...state } = site.state;
  return { ...state, at: slice(text, span) };
}

/** What is told of the only site of a text. */
export function onlyOne(text: string | Buffer): Readonly<Record<string, unknown>> {
  const [site, ...others] = sitesIn(text);
  if (site === undefined || others.length > 0) throw new Error('there is not just one site');
  return told(text, site);
}

/** The text after the site at a position got a value. */
export function edited(text: string, value = 10, position = 0): string {
  const site = sitesIn(text)[position];
  if (site === undefined) throw new Error(`there is no site ${String(position)}`);
  return applyEdits(Buffer.from(text), site.edit(value)).toString();
}

/** A flow with one step, its members indented by 10 columns, and what follows the name. */
export function flowWith(members: string, type = 'inboundCall'): string {
  const lines = members === '' ? [] : members.split('\n');
  return [
    `${type}:`,
    '  startUpTaskActions:',
    '    - callData:',
    '        name: Get customer',
    ...lines.map((line) => (line === '' ? line : `        ${line}`)),
    '',
  ].join('\n');
}

/** The value of a YAML file as another reader takes it, template or not. */
export function valueOf(text: string | Buffer): unknown {
  const masked = text
    .toString()
    .replace(/^\uFEFF/, '')
    .replace(/\{\{\{?[^{}\n]*\}\}\}?/g, (placeholder) => 'p'.repeat(placeholder.length));
  return parseAllDocuments(masked, { merge: true, uniqueKeys: false }).map((each): unknown => {
    if (each.errors.length > 0) throw new Error(each.errors[0]?.message);
    const value: unknown = each.toJS({ maxAliasCount: -1 });
    return value;
  });
}

/** How many steps call a data action in a value, counted plainly. */
export function plainCalls(value: unknown): number {
  let count = 0;
  for (const call of callsIn(value)) if (typeof call === 'object' && call !== null) count++;
  return count;
}

/** A value without the timeouts of its calls. */
export function withoutTimeouts(value: unknown): string {
  const copy: unknown = structuredClone(value);
  for (const call of callsIn(copy)) {
    if (typeof call === 'object' && call !== null) Reflect.deleteProperty(call, 'timeout');
  }
  return JSON.stringify(copy);
}

function* callsIn(value: unknown, key = '', isElement = false): Generator {
  if (Array.isArray(value)) {
    for (const element of value) yield* callsIn(element, '', /actions$/i.test(key));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (isElement && ['callData', 'callDataSecure', 'callBridge'].includes(name)) yield inner;
      if (name !== 'settingsActionDefaults') yield* callsIn(inner, name);
    }
  }
}
