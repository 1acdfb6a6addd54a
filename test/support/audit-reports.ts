import { ORDERS, PAYMENTS, SUPPORT } from './audit-objects.js';

/** What an audit of the sample prints. */
export const SAMPLE_REPORT = `data-actions/get-order-status--${ORDERS.id}.json
  7:14  error    The timeout is left at the default of 3000 ms  timeout-default
                 Get order status: 3000 → 5000 ms

external-apis/payment-gateway--${PAYMENTS.id}.json
  13:14  error    60000 ms is above the maximum of 30000 ms  timeout-range
                  Payment gateway: 60000 → 30000 ms

flows/support-inbound--${SUPPORT.id}.json
  13:22  error    The timeout is left at the default of 3000 ms  timeout-default
                  Get customer: 3000 → 5000 ms
  19:17  error    No timeout is set, so the default of 3000 ms applies  timeout-missing
                  Check open tickets: none → 5000 ms

4 errors; 6 timeouts in 6 files checked.
4 can be fixed: run flow-timeout-lint audit --fix
Why it matters, and what to do: flow-timeout-lint explain timeout-default
`;

/** What is printed when all of it is mended. */
export const SAMPLE_CHANGES = `applied        Get order status (${ORDERS.id})  data-actions/get-order-status--${ORDERS.id}.json
               3000 → 5000 ms
applied        Payment gateway (${PAYMENTS.id})  external-apis/payment-gateway--${PAYMENTS.id}.json
               60000 → 30000 ms
applied        Support inbound (${SUPPORT.id})  flows/support-inbound--${SUPPORT.id}.json
               Get customer: 3000 → 5000 ms
               Check open tickets: none → 5000 ms

Fix: 3 applied.
`;
