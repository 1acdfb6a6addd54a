import { actionExport } from './action-export.js';
import { architectJson } from './architect-json.js';
import { archyYaml } from './archy-yaml.js';
import { dataAction } from './data-action.js';
import { externalApi } from './external-api.js';
import { flowExport } from './flow-export.js';
import { i3Flow } from './i3-flow.js';
import type { JsonFormat } from './json-format.js';
import { terraform } from './terraform.js';
import { terraformJson } from './terraform-json.js';
import type { TextFormat } from './text-format.js';

/** The formats of JSON files that are known by their content, in the order in which they are tried. */
export const JSON_FORMATS: readonly JsonFormat[] = [
  flowExport,
  externalApi,
  dataAction,
  actionExport,
  architectJson,
  terraformJson,
];

/** The formats of other files: their names tell the syntax, what they hold decides. */
export const TEXT_FORMATS: readonly TextFormat[] = [archyYaml, terraform];

export function findJsonFormat(name: string): JsonFormat | undefined {
  return [...JSON_FORMATS, i3Flow].find((format) => format.name === name);
}
