import type { CustomFormatDefinition } from '../formats/custom-format.js';
import type { RuleName, Severity } from '../rules/rule.js';

/** What a config says of a rule: how severe it is, and its options. */
export type RuleEntry = Level | readonly [Level] | readonly [Level, RuleOptions];

export type Level = Severity | 'off';

/** The options of all rules; each rule takes its own. */
export interface RuleOptions {
  /** `timeout-range`, in ms. */
  readonly minMs?: number;
  /** `timeout-range`, in ms. */
  readonly maxMs?: number;
}

/** A finding that the team has decided to live with. */
export interface Suppression {
  readonly rule: RuleName;
  /** A glob, relative to the config. */
  readonly file: string;
  /** The owner's id, or the finding's RFC 6901 pointer. */
  readonly id?: string;
  readonly pointer?: string;
  readonly reason: string;
  /** The last day on which it holds, YYYY-MM-DD. */
  readonly expires?: string;
}

/** Settings for the files that match a glob. Later ones win. */
export interface Override {
  readonly files: string | readonly string[];
  /** The format that these files hold, whatever they look like. */
  readonly format?: string;
  readonly targets?: Readonly<Record<string, number>>;
  readonly rules?: Readonly<Partial<Record<RuleName, RuleEntry>>>;
}

/** The content of `flow-timeout-lint.config.json`. */
export interface ConfigFile {
  readonly $schema?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly targets?: Readonly<Record<string, number>>;
  readonly rules?: Readonly<Partial<Record<RuleName, RuleEntry>>>;
  readonly overrides?: readonly Override[];
  readonly suppressions?: readonly Suppression[];
  readonly formats?: Readonly<Record<string, CustomFormatDefinition>>;
}
