import type { TextEdit } from '../source/text-edit.js';
import type { Span } from '../source/json/tokens.js';

export type { Span } from '../source/json/tokens.js';

/** What owns a timeout. */
export type SiteKind = 'flow-node' | 'external-api' | 'data-action' | 'function';

/** The unit that a format writes timeouts in. */
export type Unit = 'ms' | 's';

/** What a format says of its timeouts. Every value is in `unit`. */
export interface Setting {
  readonly unit: Unit;
  /** The smallest value that the server takes. */
  readonly min: number;
  /** The largest value that the server takes. */
  readonly max: number;
  /** The value that applies where none is set; undefined where it is not known. */
  readonly default?: number;
  /** What an absent timeout means for the caller. A default that is too short is a bad one; a step falls back on what it calls. */
  readonly whenAbsent: 'default-is-too-short' | 'default-is-fine' | 'another-applies';
  /** What a fix writes unless the config says otherwise; the unit's usual value where it is not given. */
  readonly target?: number;
  /** Whether it is a duration, written with its units: no unit can be mistaken there. */
  readonly isDuration?: true;
  /** Whether the server takes a timeout there at all; it does unless this says no. */
  readonly isAllowed?: false;
  /** Whether the server takes an expression instead of a value; it does unless this says no. */
  readonly takesExpression?: false;
}

/** A JSON value as a report shows it; an object, an array or 1e999 is shown as its text. */
export type Actual = string | number | boolean | null;

/** What stands at a site. */
export type SiteState =
  /** Nothing: `span` is where to point, the owner's name or its first token. */
  | { readonly kind: 'absent'; readonly span: Span }
  /** A finite number, in the setting's unit; whole, unless the format writes durations. */
  | { readonly kind: 'literal'; readonly value: number; readonly span: Span }
  /** A whole number that is switched off: it stands there, and something else applies. */
  | { readonly kind: 'inactive'; readonly value: number; readonly span: Span }
  /** An expression or a placeholder, whose value the file does not tell. */
  | { readonly kind: 'dynamic'; readonly text: string; readonly span: Span }
  /** Anything else. */
  | {
      readonly kind: 'invalid';
      readonly actual: Actual;
      readonly text: string;
      readonly span: Span;
    };

/** One place in one document where a timeout is set or should be. */
export interface Site {
  readonly format: string;
  readonly kind: SiteKind;
  readonly setting: Setting;
  readonly state: SiteState;
  /** The owner's id and name, where it has them. Decoded when asked for. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** RFC 6901, to the timeout, or to the nearest object there is where it is absent. */
  readonly pointer: string;
  /** What writes a value, in the setting's unit, into the file. Holds while the file is in the arena. */
  edit(value: number): TextEdit[];
}

/** What a report shows of what stands at a site; null where nothing does. */
export function actualOf(state: SiteState): Actual {
  switch (state.kind) {
    case 'absent':
      return null;
    case 'literal':
    case 'inactive':
      return state.value;
    case 'dynamic':
      return state.text;
    case 'invalid':
      return state.actual;
  }
}
