import { expect } from 'vitest';
import { readTerraform } from '../../src/formats/hcl/read-terraform.js';
import type { Document } from '../../src/formats/document.js';
import type { Site, Span } from '../../src/formats/site.js';
import { applyEdits } from '../../src/source/text-edit.js';

/** A resource with a body. */
export function resource(
  body: string,
  type = 'genesyscloud_integration_action',
  label = 'lookup',
): string {
  return `resource "${type}" "${label}" {\n${body}\n}\n`;
}

/** The one document in a text that is meant to be read and to hold data actions. */
export function documentIn(text: string | Buffer): Document {
  const reading = readTerraform(Buffer.from(text));
  if (reading.kind === 'unreadable') throw new Error(reading.message);
  const [document, ...others] = reading.documents;
  if (document === undefined) throw new Error('there is no data action');
  expect(others).toEqual([]);
  return document;
}

/** The sites of a text in Terraform's native syntax; none where there is no data action. */
export function sitesIn(text: string | Buffer): readonly Site[] {
  const reading = readTerraform(Buffer.from(text));
  if (reading.kind === 'unreadable') throw new Error(reading.message);
  return reading.documents.flatMap((document) => document.sites);
}

/** The bytes of a span, as text. */
export function slice(text: string | Buffer, { start, end }: Span): string {
  return Buffer.from(text).toString('utf8', start, end);
}

/** The text after the site at a position got a value. */
export function edited(text: string, position = 0, value = 7): string {
  const bytes = Buffer.from(text);
  const site = sitesIn(text)[position];
  if (site === undefined) throw new Error(`there is no site ${String(position)}`);
  return applyEdits(bytes, site.edit(value)).toString();
}

/** What a report tells of a site, and the bytes that it points to. */
export function told(text: string | Buffer, site: Site): Readonly<Record<string, unknown>> {
  const { kind, id, name, pointer, state } = site;
  return {
    kind,
    id,
    name,
    pointer,
    state: state.kind,
    at: slice(text, state.span),
    ...(state.kind === 'literal' ? { value: state.value } : {}),
    ...(state.kind === 'invalid' ? { actual: state.actual } : {}),
  };
}
