import type { Document } from '../formats/document.js';
import type { TextEdit } from '../source/text-edit.js';
import type { Tier } from '../formats/facts.js';
import type { Setting, SiteKind, SiteState, Span } from '../formats/site.js';

export type Severity = 'error' | 'warning';

/** The names of the rules; they are stable. */
export type RuleName =
  | 'timeout-not-allowed'
  | 'timeout-missing'
  | 'timeout-default'
  | 'timeout-range'
  | 'timeout-type'
  | 'timeout-expression'
  | 'timeout-inactive'
  | 'timeout-zero'
  | 'timeout-unit'
  | 'duplicate-key'
  | 'invalid-document';

/** A rule's own text: its page in `docs/rules/` and what `explain` prints are made of it. Markdown. */
export interface RuleDocs {
  /** One line, for tables. */
  readonly summary: string;
  /** What is reported, to the letter. */
  readonly what: string;
  /** Why it matters to the people who call in. */
  readonly why: string;
  /** What a fix writes; empty where there is no fix. */
  readonly fix: string;
  /** The language of the example: JSON unless given. */
  readonly language?: string;
  /** The same text, wrong and right. */
  readonly before: string;
  readonly after: string;
  /** The rule's options, name by name; empty where it has none. */
  readonly options: Readonly<Record<string, string>>;
}

interface RuleBase {
  readonly name: RuleName;
  /** How severe a finding is unless the config says otherwise. */
  readonly severity: Readonly<Record<Tier, Severity | 'off'>>;
}

/** What a value rule judges by, in the format's unit. */
export interface ValueContext {
  /** The format's setting, its range narrowed by the options of `timeout-range`. */
  readonly setting: Setting;
  /** The value to write where nothing better is known. */
  readonly target: number;
}

/** What a value rule says of a site that it does not accept, and the value that would mend it, where one would. */
export interface Judgement {
  readonly message: string;
  readonly mended: number | undefined;
}

/** A rule about the value at one site. */
export interface ValueRule extends RuleBase {
  readonly scope: 'value';
  judge(state: SiteState, context: ValueContext): Judgement | undefined;
}

/** A finding about a document, before it has a severity and a position. */
export interface DocumentFinding {
  readonly message: string;
  readonly span: Span;
  readonly pointer: string;
  readonly kind?: SiteKind | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** What mends it, at byte offsets; nothing where somebody has to look. */
  readonly edits: readonly TextEdit[];
  readonly related: readonly RelatedPlace[];
}

/** Another place that a finding speaks of. */
export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
}

/** A rule about a document as a whole. */
export interface DocumentRule extends RuleBase {
  readonly scope: 'document';
  check(document: Document): DocumentFinding[];
}

export type Rule = ValueRule | DocumentRule;
