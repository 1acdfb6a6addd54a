import { runInOrg } from './fault-cli.js';
import { DEPLOYED, stateOf } from './fault-objects.js';
import type { Scene } from './fault-scene.js';

/** What a deploy of everything prints, with a status for what needs an update, and how it ends. */
export function deployLines(status: string, end: string): string {
  const label = status.padEnd(13);
  return `${label}  Get customer (c3d4e5f6-get-customer)  actions/get-customer.json
               3000 → 6000 ms
${label}  Payment gateway (a1b2c3d4-payments)  apis/external-apis.json
               3000 → 8000 ms
unchanged      Ticket search (b2c3d4e5-tickets)  apis/external-apis.json
${label}  Billing (77a0c3d4-billing)  flows/billing.json
               Get invoice: 3000 → 7000 ms
${label}  Support inbound (5f2c9a1e-support-inbound)  flows/support-inbound.json
               Get customer: 3000 → 5000 ms
               Check open tickets: none → 9000 ms

${end}`;
}

/** What is printed of the backup, whose folder is told as `BACKUP`. */
export const KEPT_LINE =
  'The objects are kept as they were in BACKUP: rollback --from BACKUP sends them back.\n';

/** What a deploy prints that has done everything. */
export const APPLIED_LINES = deployLines(
  'applied',
  `Deploy: 4 applied, 1 unchanged.\n${KEPT_LINE}`,
);

/** What a deploy prints that had nothing to do. */
export const UNCHANGED_LINES = `unchanged      Get customer (c3d4e5f6-get-customer)  actions/get-customer.json
unchanged      Payment gateway (a1b2c3d4-payments)  apis/external-apis.json
unchanged      Ticket search (b2c3d4e5-tickets)  apis/external-apis.json
unchanged      Billing (77a0c3d4-billing)  flows/billing.json
unchanged      Support inbound (5f2c9a1e-support-inbound)  flows/support-inbound.json

Deploy: 5 unchanged.
`;

/** What the org has of each object, before a deploy and after it. */
export const OLD_STATES = ['old', 'old', 'desired', 'old', 'old'];
export const DESIRED_STATES = ['desired', 'desired', 'desired', 'desired', 'desired'];

/** What the org has of each object: as it was, as it should be, or neither. */
export function statesOf({ org }: Pick<Scene, 'org'>): string[] {
  return DEPLOYED.map((object) => stateOf(org, object).state);
}

/** Runs a command; gives what it ended with and printed, and where it kept the objects. */
export async function run(
  scene: Scene,
  ...args: readonly string[]
): Promise<{ code: number | null; stdout: string; stderr: string; backup: string }> {
  const { code, stdout, stderr, backup } = await runInOrg(scene, args);
  return { code, stdout, stderr, backup };
}
