import { isDeepStrictEqual } from 'node:util';
import { parseJson } from './github/json.js';
import type { Org, OrgKind, OrgObjects } from './org/start-org.js';

/** An object of the org, as it is before a deploy and as it should be afterwards. */
export interface DeployedObject {
  readonly kind: OrgKind;
  readonly id: string;
  readonly name: string;
  /** Where its document stands. */
  readonly file: string;
  readonly pointer: string;
  /** JSON text, without what the server makes. */
  readonly old: string;
  readonly desired: string;
}

/** A number that no JavaScript number holds: it must come through a deploy as it is. */
const LONG_NUMBER = '12345678901234567890';

const SUPPORT = '5f2c9a1e-support-inbound';
const BILLING = '77a0c3d4-billing';
const PAYMENTS = 'a1b2c3d4-payments';
const TICKETS = 'b2c3d4e5-tickets';
const CUSTOMER = 'c3d4e5f6-get-customer';

/** The objects of the org by the documents of the repository, in their order. Four of them need an update. */
export const DEPLOYED: readonly DeployedObject[] = [
  {
    kind: 'data-action',
    id: CUSTOMER,
    name: 'Get customer',
    file: 'actions/get-customer.json',
    pointer: '',
    old: dataAction(3000),
    desired: dataAction(6000),
  },
  {
    kind: 'external-api',
    id: PAYMENTS,
    name: 'Payment gateway',
    file: 'apis/external-apis.json',
    pointer: '/entities/0',
    old: externalApi(PAYMENTS, 'Payment gateway', 3000),
    desired: externalApi(PAYMENTS, 'Payment gateway', 8000),
  },
  {
    kind: 'external-api',
    id: TICKETS,
    name: 'Ticket search',
    file: 'apis/external-apis.json',
    pointer: '/entities/1',
    old: externalApi(TICKETS, 'Ticket search', 5000),
    desired: externalApi(TICKETS, 'Ticket search', 5000),
  },
  {
    kind: 'flow',
    id: BILLING,
    name: 'Billing',
    file: 'flows/billing.json',
    pointer: '',
    old: billing(3000),
    desired: billing(7000),
  },
  {
    kind: 'flow',
    id: SUPPORT,
    name: 'Support inbound',
    file: 'flows/support-inbound.json',
    pointer: '',
    old: support(3000, undefined),
    desired: support(5000, 9000),
  },
];

/** What the org holds before a deploy. */
export function orgObjects(): OrgObjects {
  const of = (kind: OrgKind): string[] =>
    DEPLOYED.filter((each) => each.kind === kind).map(({ old }) => old);
  return {
    externalApis: of('external-api'),
    dataActions: of('data-action'),
    flows: of('flow'),
  };
}

/**
 * The files of the repository: what should be, with other words here and there, which are none of a deploy's
 * business. The data action is found by its name.
 */
export function repositoryFiles(): Readonly<Record<string, string>> {
  const [customer = '', payments = '', tickets = '', billingFlow = '', supportFlow = ''] =
    DEPLOYED.map(({ desired }) => desired.replace(/"description":"[^"]*"/, '"description":"Ours"'));
  return {
    'actions/get-customer.json': customer.replace(`"id":"${CUSTOMER}",`, ''),
    'apis/external-apis.json': `{"entities":[\n${payments},\n${tickets}\n]}\n`,
    'flows/billing.json': billingFlow,
    'flows/support-inbound.json': supportFlow,
  };
}

/** The same files as they were before somebody raised the timeouts: what the org has. */
export function earlierFiles(): Readonly<Record<string, string>> {
  const [customer = '', payments = '', tickets = '', billingFlow = '', supportFlow = ''] =
    DEPLOYED.map(({ old }) => old);
  return {
    'actions/get-customer.json': customer.replace(`"id":"${CUSTOMER}",`, ''),
    'apis/external-apis.json': `{"entities":[${payments},${tickets}]}`,
    'flows/billing.json': billingFlow,
    'flows/support-inbound.json': supportFlow,
  };
}

/** What somebody else writes into an object. */
const BY_SOMEBODY_ELSE = 'Changed by somebody else';

/** Changes an object where no deploy would. */
export function changeDescription(object: Record<string, unknown>): void {
  object['description'] = BY_SOMEBODY_ELSE;
}

/** What the org has of an object: all as before, all as it should be, neither, or nothing. */
export interface ObjectState {
  readonly state: 'old' | 'desired' | 'neither' | 'gone';
  /** Somebody else changed the description. */
  readonly isChanged: boolean;
}

/** What became of an object, as far as anybody but the server has a hand in it. */
export function stateOf(org: Org, { kind, id, old, desired }: DeployedObject): ObjectState {
  const text = org.readText(kind, id);
  if (text === undefined) return { state: 'gone', isChanged: false };
  const now = comparable(text);
  const isChanged = now['description'] === BY_SOMEBODY_ELSE;
  const expected = (wanted: string): Record<string, unknown> => {
    const object = comparable(wanted);
    if (isChanged) changeDescription(object);
    return object;
  };
  if (isDeepStrictEqual(now, expected(desired))) return { state: 'desired', isChanged };
  return { state: isDeepStrictEqual(now, expected(old)) ? 'old' : 'neither', isChanged };
}

const SERVER_MADE = ['version', 'dateModified', 'selfUri', 'lockedUser'];

/** An object without what the server makes of it, with all digits of its numbers. */
function comparable(text: string): Record<string, unknown> {
  const value = parseJson(text.replaceAll(LONG_NUMBER, `"${LONG_NUMBER}"`));
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(members.filter(([name]) => !SERVER_MADE.includes(name)));
}

function dataAction(timeout: number): string {
  return `{"id":"${CUSTOMER}","name":"Get customer","version":7,"operation":"READ","method":"GET","url":"https://crm.example.com/customers","description":"Of the CRM","headers":{"accept":"application/json"},"body":null,"timeout":${String(timeout)},"cacheKey":${LONG_NUMBER}}`;
}

function externalApi(id: string, name: string, timeout: number): string {
  return `{"id":"${id}","name":"${name}","description":"Of the shop","protocol":"https","method":"POST","url":"https://shop.example.com/v1","timeout":${String(timeout)},"retry":0,"quota":${LONG_NUMBER}}`;
}

function billing(timeout: number): string {
  return `{"id":"${BILLING}","name":"Billing","version":"3.0","description":"Bills","flowData":{"nodes":[{"id":"invoice","type":"dataAction","name":"Get invoice","dataAction":{"timeout":${String(timeout)},"body":"{}"},"successNodeId":"end"},{"id":"end","type":"disconnect","name":"End"}]}}`;
}

function support(customer: number, tickets: number | undefined): string {
  const own = tickets === undefined ? '' : `,"dataAction":{"timeout":${String(tickets)}}`;
  return `{"id":"${SUPPORT}","name":"Support inbound","version":"14.0","description":"Greets","seed":${LONG_NUMBER},"flowData":{"startNodeId":"greet","nodes":[{"id":"greet","type":"playAudio","name":"Greeting","nextNodeId":"get-customer"},{"id":"get-customer","type":"dataAction","name":"Get customer","dataAction":{"method":"GET","timeout":${String(customer)}},"successNodeId":"check-tickets","failureNodeId":null},{"id":"check-tickets","type":"dataAction","name":"Check open tickets","successNodeId":"end"${own}},{"id":"end","type":"disconnect","name":"End"}]}}`;
}
