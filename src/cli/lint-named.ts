import { type ExitCode, exitCodeOf } from '../commands/exit-code.js';
import { defaultSettings } from '../config/default-settings.js';
import { findConfig, isConfigName } from '../config/find-config.js';
import { lintFiles } from '../engine/lint-files.js';
import { actionExport } from '../formats/action-export.js';
import { architectFlows } from '../formats/architect/recognise-flow.js';
import type { JsonObject } from '../formats/document.js';
import { dataAction } from '../formats/data-action.js';
import { externalApi } from '../formats/external-api.js';
import { flowExport } from '../formats/flow-export.js';
import { terraformResources } from '../formats/hcl/recognise-json.js';
import type { JsonFormat, JsonRecogniser } from '../formats/json-format.js';
import { startDocument } from '../formats/json-sites.js';
import { readJsonFile } from '../formats/read-documents.js';
import { stylish } from '../reporters/stylish.js';
import { findNamedFiles } from '../source/named-files.js';
import { usesColor } from './color.js';
import type { CliHost } from './host.js';
import { createProgress } from './progress.js';

/** What a lint comes to. */
export interface NamedLint {
  readonly report: string;
  readonly exitCode: ExitCode;
}

/** Beyond these the start does not matter, and what is left to the whole CLI after all is not to be done twice. */
const MAX_FILES = 20;

/**
 * All formats of JSON files, in the order in which they are tried. Documents of some are only told from others here,
 * since it takes more to read them.
 */
export const RECOGNISED: readonly (JsonFormat | JsonRecogniser)[] = [
  flowExport,
  externalApi,
  dataAction,
  actionExport,
  architectFlows,
  terraformResources,
];

/**
 * Lints a few JSON files that are named one by one, as hooks and editors do. It is all that is loaded for that, so it
 * gives undefined for whatever takes more: options, a config, other formats, anything to be told beside findings.
 */
export function lintNamed(words: readonly string[], host: CliHost): NamedLint | undefined {
  const { cwd } = host;
  const isNamed = words.every((word) => word.endsWith('.json') && !word.startsWith('-'));
  if (!isNamed || words.length > MAX_FILES || findConfig(cwd) !== undefined) return undefined;
  const search = { cwd, paths: words, folder: cwd, include: [], exclude: [] };
  const found = findNamedFiles({ ...search, isConfig: isConfigName });
  if (found === undefined || found.unmatched.length + found.faults.length > 0) return undefined;
  const unread: JsonObject[] = [];
  const known = RECOGNISED.map((format): JsonFormat => {
    if ('read' in format) return format;
    const read: JsonFormat['read'] = (object) => {
      unread.push(object);
      return startDocument(format.name);
    };
    return { ...format, read };
  });
  const settings = defaultSettings(known);
  const progress = createProgress(host.stderr, Date.now);
  const result = lintFiles(found.files, {
    config: { suppressions: [], settingsFor: () => settings },
    now: host.now,
    readDocuments: readJsonFile,
    onProgress: progress.update,
  });
  progress.clear();
  if (unread.length + result.faults.length > 0) return undefined;
  const report = stylish(result, { color: usesColor(undefined, host), prefix: '' });
  return { report, exitCode: exitCodeOf(result, 'error', false) };
}
