import type { FormatChoice } from '../formats/read-documents.js';
import type { CustomFormat } from '../formats/custom-format.js';
import type { JsonFormat } from '../formats/json-format.js';
import type { TextFormat } from '../formats/text-format.js';
import type { RuleName } from '../rules/rule.js';
import type { Level, RuleOptions, Suppression } from './config-file.js';

/** A config, ready to be asked about files. */
export interface Config {
  /** The folder that its globs are relative to, absolute. */
  readonly folder: string;
  /** The file that it was read from, absolute; undefined for the default one. */
  readonly file?: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly suppressions: readonly FileSuppression[];
  /** The formats that some files are pinned to. */
  readonly pinned: readonly string[];
  /** The settings for a file, by its path relative to `folder`, with `/`. */
  readonly settingsFor: (file: string) => FileSettings;
}

/** A suppression that can be asked about files, by their paths relative to the config's folder. */
export interface FileSuppression extends Suppression {
  readonly matches: (file: string) => boolean;
}

/** What holds for one file. */
export interface FileSettings {
  readonly formats: FormatChoice;
  /** Levels that the config gives; a rule without one has its own. */
  readonly levels: Readonly<Partial<Record<RuleName, Level>>>;
  readonly options: RuleOptions;
  /** Values to write, by format, in its unit; a format without one has `DEFAULT_TARGETS`. */
  readonly targets: Readonly<Record<string, number>>;
}

export type AnyFormat = JsonFormat | TextFormat | CustomFormat;
