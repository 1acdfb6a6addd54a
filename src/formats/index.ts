import { actionExport } from './action-export.js';
import { architectJson } from './architect-json.js';
import { archyYaml } from './archy-yaml.js';
import { dataAction } from './data-action.js';
import { externalApi } from './external-api.js';
import { flowExport } from './flow-export.js';
import { i3Flow } from './i3-flow.js';
import type { JsonFormat, Tier } from './json-format.js';
import type { Setting, SiteKind } from './site.js';
import { terraform } from './terraform.js';
import { terraformJson } from './terraform-json.js';
import type { TextFormat } from './text-format.js';

/** What is known of every format, whatever its files are. */
export interface FormatFacts {
  readonly name: string;
  readonly tier: Tier;
  readonly kind: SiteKind;
  /** The usual setting. */
  readonly setting: Setting;
}

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

/** All formats, each name once. */
export const FORMATS: readonly FormatFacts[] = [
  flowExport,
  externalApi,
  dataAction,
  actionExport,
  archyYaml,
  architectJson,
  i3Flow,
  terraform,
];

export const FORMAT_NAMES: readonly string[] = FORMATS.map((format) => format.name);

export function findFormat(name: string): FormatFacts | undefined {
  return FORMATS.find((format) => format.name === name);
}

export function findJsonFormat(name: string): JsonFormat | undefined {
  return [...JSON_FORMATS, i3Flow].find((format) => format.name === name);
}
