import type { Document } from '../../src/formats/document.js';
import { architectJson } from '../../src/formats/architect-json.js';
import type { JsonFormat } from '../../src/formats/json-format.js';
import type { Site } from '../../src/formats/site.js';
import type { TextEdit } from '../../src/source/text-edit.js';
import { documentsIn } from './lint-text.js';

/** The flow in a text, read by a format of flows alone. */
export function flowIn(text: string | Uint8Array, format: JsonFormat = architectJson): Document {
  const [document, ...others] = documentsIn(text, { known: [format] });
  if (document === undefined || others.length > 0) throw new Error('the text is no flow');
  return document;
}

/** The one site of the flow in a text. */
export function siteIn(text: string | Uint8Array): Site {
  const [site, ...others] = flowIn(text).sites;
  if (site === undefined || others.length > 0) throw new Error('the flow has not one site');
  return site;
}

/** A step with the members that are given, beside its type and its name. */
export function stepOf(members = ''): string {
  return `{"__type":"DataAction","name":"Get customer"${members === '' ? '' : `,${members}`}}`;
}

/** A flow of one task with the actions that are given. */
export function flowOf(actions: readonly string[], type = 'inboundcall'): string {
  return `{"type":"${type}","flowSequenceItemList":[{"__type":"Task","actionList":[${actions.join()}]}]}`;
}

/** A flow of one step with those members. */
export function flowWith(members: string, type?: string): string {
  return flowOf([stepOf(members)], type);
}

/** Where the step of `flowWith` stands. */
export const STEP = '/flowSequenceItemList/0/actionList/0';

/** A value as the exporter writes a literal. */
export function literalValue(text: string, more = ''): string {
  return `{"config":{"lit":{"pos":1,"text":"${text}","type":"dur"}},"text":"${text}","type":"dur","uiMetaData":{"mode":1},"metaData":{},"version":2${more}}`;
}

/** What a team does that wants 10 s where there is no good timeout. */
export function mendingsOf(site: Site): TextEdit[] {
  const { state, setting } = site;
  switch (state.kind) {
    case 'absent':
    case 'invalid':
      return site.edit(10);
    case 'dynamic':
      return [];
    case 'inactive':
      return site.edit(state.value);
    case 'literal':
      return state.value < setting.min ? site.edit(10) : [];
  }
}
