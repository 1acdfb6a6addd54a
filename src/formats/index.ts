import { dataAction } from './data-action.js';
import { externalApi } from './external-api.js';
import { flowExport } from './flow-export.js';
import type { JsonFormat } from './json-format.js';

/** The formats that are known by their content, in the order in which they are tried. */
export const JSON_FORMATS: readonly JsonFormat[] = [flowExport, externalApi, dataAction];

export const FORMAT_NAMES: readonly string[] = JSON_FORMATS.map((format) => format.name);

export function findFormat(name: string): JsonFormat | undefined {
  return JSON_FORMATS.find((format) => format.name === name);
}
