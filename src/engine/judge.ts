import type { FileSettings } from '../config/config.js';
import type { Tier } from '../formats/facts.js';
import type { Setting, SiteState } from '../formats/site.js';
import type {
  Judgement,
  Rule,
  RuleName,
  Severity,
  ValueContext,
  ValueRule,
} from '../rules/rule.js';
import { VALUE_RULES } from '../rules/index.js';

/** How severe a rule's findings are in a file; `off` where it is not asked. */
export function levelOf(rule: Rule, tier: Tier, levels: FileSettings['levels']): Severity | 'off' {
  return levels[rule.name] ?? rule.severity[tier];
}

/** What the value rules say of a site. */
export interface Verdict {
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly message: string;
  /** The value that mends it; undefined where the options of the rules leave none that all of them accept. */
  readonly suggested: number | undefined;
}

/** Judges sites of one format in one file. */
export type Judge = (state: SiteState) => Verdict | undefined;

/** The ms in one unit of a setting. */
const MS_PER_UNIT = { ms: 1, s: 1000 } as const;

/** How often a mended value may be mended again: from a string, from the wrong unit, into the range. */
const MAX_STEPS = VALUE_RULES.length;

/**
 * Makes the judge of a format's sites in a file. The first rule that holds speaks; the value that it
 * suggests is one that no rule reports, so that a fix needs no second one.
 */
export function createJudge(
  setting: Setting,
  tier: Tier,
  target: number,
  { levels, options }: FileSettings,
): Judge {
  const active: { rule: ValueRule; severity: Severity }[] = [];
  for (const rule of VALUE_RULES) {
    const severity = levelOf(rule, tier, levels);
    if (severity !== 'off') active.push({ rule, severity });
  }
  const unit = MS_PER_UNIT[setting.unit];
  const min = Math.max(setting.min, Math.ceil((options.minMs ?? 0) / unit));
  const max = Math.min(setting.max, Math.floor((options.maxMs ?? Infinity) / unit));
  const narrowed: Setting = {
    ...setting,
    min: Math.min(min, setting.max),
    max: Math.max(max, setting.min),
  };
  const context: ValueContext = {
    setting: narrowed,
    target: Math.min(narrowed.max, Math.max(narrowed.min, target)),
  };

  const first = (
    state: SiteState,
  ): (Judgement & Pick<Verdict, 'rule' | 'severity'>) | undefined => {
    for (const { rule, severity } of active) {
      const judgement = rule.judge(state, context);
      if (judgement !== undefined) return { ...judgement, rule: rule.name, severity };
    }
    return undefined;
  };
  const settled = (value: number | undefined): number | undefined => {
    let mended = value;
    for (let step = 0; mended !== undefined && step < MAX_STEPS; step++) {
      const judgement = first({ kind: 'literal', value: mended, span: NOWHERE });
      if (judgement === undefined) return takenByServer(mended, context);
      mended = judgement.mended;
    }
    return undefined;
  };
  return (state) => {
    const judgement = first(state);
    if (judgement === undefined) return undefined;
    const { rule, severity, message, mended } = judgement;
    return { rule, severity, message, suggested: settled(mended) };
  };
}

/** A value that the server takes, even where the rule about its range is off. */
function takenByServer(value: number, { setting, target }: ValueContext): number {
  if (value < setting.min) return target;
  return Math.min(value, setting.max);
}

const NOWHERE = { start: 0, end: 0 };
