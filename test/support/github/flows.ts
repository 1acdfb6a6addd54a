import { type CallNode, flowText } from '../e2e-files.js';

/** What the nodes of a long flow ask for. */
const QUESTIONS = [
  'Get customer',
  'Get contract',
  'Get open invoices',
  'Get last payment',
  'Check outage',
  'Estimate wait',
  'Find agent',
  'Get opening hours',
  'Create ticket',
  'Send survey',
];

/**
 * A flow of ten nodes that call data actions, a line each from the fifth on, all with a timeout of 8 s but
 * for what is changed, by position. Far enough apart, two changes of it can be merged.
 */
export function longFlow(changes: Readonly<Record<number, CallNode>> = {}): string {
  return flowText(
    ...QUESTIONS.map((name, index) => ({
      id: `node-${String(index + 1)}`,
      name,
      timeout: 8000,
      ...changes[index],
    })),
  );
}

/** A flow export as an editor or a script prints it: a member a line, two blanks a level. */
export function prettyFlow(name: string, nodes: readonly CallNode[]): string {
  const flow = {
    name,
    flowData: {
      nodes: nodes.map(({ id, name: node, timeout }) => ({
        id,
        type: 'dataAction',
        name: node,
        dataAction: { method: 'GET', timeout },
      })),
    },
  };
  return `${JSON.stringify(flow, null, 2)}\n`;
}
