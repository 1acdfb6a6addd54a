import type { RuleDocs, ValueRule } from './rule.js';

export const timeoutExpression = {
  name: 'timeout-expression',
  scope: 'value',
  severity: { tutorial: 'error', platform: 'error' },

  judge(state, { setting }) {
    if (state.kind !== 'dynamic' || setting.takesExpression !== false) return undefined;
    if (isPlaceholder(state.text)) return undefined;
    return {
      message: `The timeout is an expression (${state.text}), which only workflows take: write a duration`,
      mended: undefined,
    };
  },
} as const satisfies ValueRule;

export const timeoutExpressionDocs: RuleDocs = {
  summary: 'A timeout is an expression where the server takes a duration only.',
  what: 'Reports an expression, like `MakeDuration(0, 0, 0, 10, 0)`, as the timeout of a step in a flow that is no workflow. A `{{placeholder}}` is none: it is replaced before the flow is deployed.',
  why: 'Only workflows may compute a timeout. In any other flow the import fails, on the day when it was to go live, and callers stay with the flow that was to be mended.',
  fix: '',
  before: `- callData:
    name: Get customer
    timeout:
      exp: MakeDuration(0, 0, 0, 10, 0)`,
  after: `- callData:
    name: Get customer
    timeout:
      lit:
        seconds: 10`,
  language: 'yaml',
  options: {},
};

/** Whether a text holds a placeholder of a template, whose value is not known yet. */
function isPlaceholder(text: string): boolean {
  return text.includes('{{');
}
