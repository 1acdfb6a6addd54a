import { type Flaw, holderMembers, nameMembers, owner } from './flaws.js';
import { type Fields, Literal, type Value } from './json-writer.js';
import type { Random } from './random.js';
import { remark, type Texts } from './texts.js';

/** What a flow is made of. */
export interface FlowPlan {
  readonly random: Random;
  readonly texts: Texts;
  /** How many of the nodes call a data action, of 100. */
  readonly callShare: number;
  /** Whether there is to be another node, told before each. */
  readonly goesOn: () => boolean;
  /** The flaw of the next node; a node that has one calls a data action. */
  readonly nextFlaw: () => Flaw | undefined;
  /** Told of every node that calls a data action. */
  readonly onSite: () => void;
}

/** A flow as the flows API returns it. Its nodes are made while it is written. */
export function makeFlow(plan: FlowPlan): Value {
  const { random, texts } = plan;
  const id = random.uuid();
  return {
    id,
    name: random.pick(texts.names),
    description: remark(random),
    type: random.pick(['INBOUNDCALL', 'INQUEUECALL', 'WORKFLOW', 'BOT']),
    version: `${String(random.int(1, 80))}.0`,
    division: { id: random.uuid(), name: 'Home' },
    supportedLanguages: [{ language: texts.language, isDefault: true }],
    settings: { timeout: 3000, noInputTimeout: 5, dataAction: null },
    variables: variables(plan, 12),
    flowData: { startNodeId: 'node-1', nodes: makeNodes(plan) },
    selfUri: `/api/v2/flows/${id}`,
  };
}

function* makeNodes(plan: FlowPlan): Iterable<Value> {
  const { random, callShare } = plan;
  for (let number = 1; plan.goesOn(); number++) {
    const flaw = plan.nextFlaw();
    if (flaw !== undefined || random.int(1, 100) <= callShare) {
      plan.onSite();
      yield dataActionNode(plan, number, flaw);
    } else {
      yield random.pick(OTHER_NODES)(plan, number);
    }
  }
}

function dataActionNode(
  { random, texts }: FlowPlan,
  number: number,
  flaw: Flaw | undefined,
): Value {
  const call: Fields = {
    endpoint: `https://${random.pick(HOSTS)}.example.com/v${String(random.int(1, 4))}/${random.pick(PATHS)}`,
    method: random.pick(['GET', 'GET', 'POST', 'PUT']),
    headers: { Accept: 'application/json', 'X-Correlation-Id': '${Interaction.Id}' },
    body: random.chance(0.4) ? '{"customer":"${customer.id}","channel":"voice"}' : '',
  };
  const type = random.chance(0.02) ? new Literal(String.raw`"data\u0041ction"`) : 'dataAction';
  return owner(flaw, [
    ['id', nodeId(number)],
    ['type', type],
    ...nameMembers(flaw, random.pick(texts.names)),
    ...holderMembers(random, flaw, call),
    ['inputs', inputs(random)],
    ['outputs', [{ name: 'status', variable: 'Flow.Status' }]],
    ['position', position(random)],
    ['successNodeId', nodeId(number + 1)],
    ['failureNodeId', nodeId(number + random.int(2, 9))],
  ]);
}

type NodeMaker = (plan: FlowPlan, number: number) => Fields;

const OTHER_NODES: readonly [NodeMaker, ...NodeMaker[]] = [
  (plan, number) => ({
    ...common(plan, number, 'playPrompt'),
    prompt: { type: 'tts', text: plan.random.pick(plan.texts.prompts), bargeIn: true },
    successNodeId: nodeId(number + 1),
  }),
  (plan, number) => ({
    ...common(plan, number, 'decision'),
    expression: `Flow.Tier == "gold" and Length(Flow.Orders) > ${String(plan.random.int(0, 9))}`,
    trueNodeId: nodeId(number + 1),
    falseNodeId: nodeId(number + 3),
  }),
  (plan, number) => ({
    ...common(plan, number, 'collectInput'),
    prompt: { type: 'tts', text: plan.random.pick(plan.texts.prompts), bargeIn: false },
    input: { minDigits: 4, maxDigits: 10, terminator: '#', timeout: 3000, interDigitTimeout: 2.5 },
    successNodeId: nodeId(number + 1),
    timeoutNodeId: nodeId(number),
  }),
  (plan, number) => ({
    ...common(plan, number, 'setVariables'),
    variables: variables(plan, 4),
    successNodeId: nodeId(number + 1),
  }),
  (plan, number) => ({
    ...common(plan, number, 'menu'),
    choices: ['1', '2', '3', '0'].map((digit, index) => ({
      digit,
      label: plan.random.pick(plan.texts.names),
      nodeId: nodeId(number + index + 1),
    })),
    noInputTimeout: 5000,
  }),
  (plan, number) => ({
    ...common(plan, number, 'transferToQueue'),
    queue: { id: plan.random.uuid(), name: plan.random.pick(['Support', 'Sales', 'Billing']) },
    priority: plan.random.int(0, 100),
    skills: [],
    failureNodeId: null,
  }),
];

function common({ random, texts }: FlowPlan, number: number, type: string): Fields {
  return {
    id: nodeId(number),
    type,
    name: random.pick(texts.names),
    notes: remark(random),
    position: position(random),
  };
}

function variables({ random, texts }: FlowPlan, most: number): Value[] {
  return Array.from({ length: random.int(1, most) }, (_, index) => ({
    name: `Flow.Value${String(index)}`,
    type: random.pick(['string', 'integer', 'boolean', 'currency']),
    expression: random.pick([
      'ToString(Interaction.StartTime)',
      'Append("+", Flow.Prefix, Flow.Number)',
      JSON.stringify(random.pick(texts.names)),
    ]),
    isSecure: random.chance(0.1),
  }));
}

function inputs(random: Random): Value[] {
  return ['CustomerId', 'Channel', 'Language'].slice(0, random.int(0, 3)).map((name) => ({
    name,
    expression: `Flow.${name}`,
  }));
}

function position(random: Random): Fields {
  return { x: random.int(-2000, 2000), y: random.int(0, 60000) / 4 };
}

function nodeId(number: number): string {
  return `node-${String(number)}`;
}

const HOSTS = ['crm', 'orders', 'tickets', 'billing', 'wfm', 'loyalty'] as const;
const PATHS = [
  'customers',
  'orders/${Flow.OrderId}',
  'search',
  'slots',
  'accounts/balance',
] as const;
