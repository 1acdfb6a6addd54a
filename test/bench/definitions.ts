import { type Flaw, nameMembers, owner, timeoutMembers } from './flaws.js';
import type { Value } from './json-writer.js';
import type { Random } from './random.js';
import { remark, type Texts } from './texts.js';

/** What a file of definitions is made of. */
export interface DefinitionsPlan {
  readonly random: Random;
  readonly texts: Texts;
  /** The flaw of the next definition. */
  readonly nextFlaw: () => Flaw | undefined;
}

/** A page of external APIs, as the server lists them. */
export function makeExternalApis(plan: DefinitionsPlan, count: number): Value {
  return {
    entities: Array.from({ length: count }, () => externalApi(plan)),
    pageSize: count,
    continuationToken: plan.random.hex(32),
  };
}

/** A page of data actions. */
export function makeDataActions(plan: DefinitionsPlan, count: number): Value {
  return {
    entities: Array.from({ length: count }, () => makeDataAction(plan)),
    pageSize: count,
    pageNumber: 1,
  };
}

function externalApi({ random, texts, nextFlaw }: DefinitionsPlan): Value {
  const flaw = nextFlaw();
  const id = random.uuid();
  return owner(flaw, [
    ['id', id],
    ...nameMembers(flaw, random.pick(texts.names)),
    ['description', remark(random)],
    ['protocol', 'https'],
    ['method', random.pick(['GET', 'POST'])],
    ['url', `https://api-${random.hex(4)}.example.com/v1/lookup`],
    ...timeoutMembers(random, flaw),
    ['headers', [{ key: 'Content-Type', value: 'application/json' }]],
    ['retry', random.int(0, 3)],
    ['selfUri', `/api/v2/architect/external-apis/${id}`],
  ]);
}

/** A data action as the tutorials show it. */
export function makeDataAction({ random, texts, nextFlaw }: DefinitionsPlan): Value {
  const flaw = nextFlaw();
  const id = `custom_-_${random.uuid()}`;
  return owner(flaw, [
    ['id', id],
    ...nameMembers(flaw, random.pick(texts.names)),
    ['version', random.int(1, 40)],
    ['operation', random.pick(['getCustomer', 'findOrder', 'createTicket'])],
    ['url', 'https://crm.example.com/v2/customers/${input.customerId}'],
    ['headers', { Accept: 'application/json' }],
    ['body', random.chance(0.5) ? '{"customer":"${input.customerId}"}' : ''],
    ['method', random.pick(['GET', 'POST'])],
    ...timeoutMembers(random, flaw),
    ['selfUri', `/api/v2/integrations/actions/${id}`],
  ]);
}
