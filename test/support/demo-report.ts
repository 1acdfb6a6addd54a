/** What the CLI prints of a copy of `fixtures/demo`, run in it; `prefix` leads to it from elsewhere. */
export function demoReport(prefix = ''): string {
  return `${prefix}actions/order-status.json
  10:14  error    The timeout must be a whole number, but is "6000"  timeout-type
                  Get order status: "6000" → 6000 ms

${prefix}apis/payments.json
  10:18  error    60000 ms is above the maximum of 30000 ms  timeout-range
                  Payment gateway: 60000 → 30000 ms

${prefix}flows/support-inbound.json
  23:22  error    The timeout is left at the default of 3000 ms  timeout-default
                  Get customer: 3000 → 5000 ms
  31:17  error    No timeout is set, so the default of 3000 ms applies  timeout-missing
                  Check open tickets: none → 5000 ms
  47:22  error    8 ms looks like 8 s: this timeout is in milliseconds  timeout-unit
                  Estimate wait: 8 → 8000 ms

5 errors; 8 timeouts in 4 files checked.
5 can be fixed: run flow-timeout-lint fix
Why it matters, and what to do: flow-timeout-lint explain timeout-type
`;
}
