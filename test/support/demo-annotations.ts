import type { WorkflowCommand } from './runner-log.js';

/** The annotations that the Action makes of `fixtures/demo`. */
export const DEMO_ANNOTATIONS: readonly WorkflowCommand[] = [
  annotation(
    'timeout-type',
    'actions/order-status.json',
    [10, 14, 20],
    ['The timeout must be a whole number, but is "6000"', 'Get order status: "6000" → 6000 ms'],
  ),
  annotation(
    'timeout-range',
    'apis/payments.json',
    [10, 18, 23],
    ['60000 ms is above the maximum of 30000 ms', 'Payment gateway: 60000 → 30000 ms'],
  ),
  annotation(
    'timeout-default',
    'flows/support-inbound.json',
    [23, 22, 26],
    ['The timeout is left at the default of 3000 ms', 'Get customer: 3000 → 5000 ms'],
  ),
  annotation(
    'timeout-missing',
    'flows/support-inbound.json',
    [31, 17, 37],
    ['No timeout is set, so the default of 3000 ms applies', 'Check open tickets: none → 5000 ms'],
  ),
  annotation(
    'timeout-unit',
    'flows/support-inbound.json',
    [47, 22, 23],
    ['8 ms looks like 8 s: this timeout is in milliseconds', 'Estimate wait: 8 → 8000 ms'],
  ),
];

function annotation(
  title: string,
  file: string,
  [line, col, endColumn]: readonly [line: number, col: number, endColumn: number],
  message: readonly string[],
): WorkflowCommand {
  return {
    name: 'error',
    properties: {
      title,
      file,
      line: String(line),
      endLine: String(line),
      col: String(col),
      endColumn: String(endColumn),
    },
    message: [...message, `${file}:${String(line)}:${String(col)}`].join('\n'),
  };
}
