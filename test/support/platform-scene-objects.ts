import { parseJson, valueAt } from './github/json.js';
import { callingSteps } from './org/architect-steps.js';
import type { Org, OrgObjects } from './org/start-org.js';
import {
  LONG_NUMBER,
  HOLDER,
  CLAIMS,
  PARCELS,
  ORDERS,
  actionText,
  claimsText,
  parcelsText,
  ordersText,
  ordersYaml,
  i3Text,
} from './platform-scene-texts.js';

/** What the org holds before a deploy. */
export function platformObjects(): OrgObjects {
  const flow = (id: string, name: string, type: string, text: string): string =>
    `{"id":"${id}","name":"${name}","type":"${type}","configuration":${text}}`;
  return {
    actions: [
      actionText(undefined, {
        id: HOLDER,
        integrationId: 'integration-claims',
        more: '"version":7,"secure":false',
      }),
    ],
    architectFlows: [
      flow(CLAIMS, 'Claims line', 'INBOUNDCALL', claimsText()),
      flow(PARCELS, 'Parcel tracing', 'WORKFLOW', parcelsText()),
      flow(ORDERS, 'Orders hotline', 'INBOUNDCALL', ordersText()),
    ],
  };
}

export const FILES = {
  action: 'actions/get-policy-holder.json',
  json: 'flows/claims-line.json',
  i3: 'flows/parcel-tracing.i3WorkFlow',
  yaml: 'flows/orders-hotline.yaml',
} as const;

/** The files of the repository: what should be, with other words here and there, which no deploy carries over. */
export function platformFiles(): Record<string, string> {
  return {
    [FILES.action]: `${actionText(9, { integrationId: 'integration-claims' })}\n`,
    [FILES.json]: claimsText(10, 'Ours'),
    [FILES.i3]: i3Text(parcelsText(20, 'Unsere – für alle')),
    [FILES.yaml]: ordersYaml(),
  };
}

/** An object of the org by its file, and how to tell what became of it. */
export interface PlatformObject {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly kind: 'action' | 'architect-flow';
  /** What it is in the org, without what the server makes. */
  readonly shown: (org: Pick<Org, 'read' | 'readText'>) => string;
  readonly old: string;
  readonly desired: string;
}

/** The objects by their documents, in the order in which those are found. */
export const OBJECTS: readonly PlatformObject[] = [
  {
    file: FILES.action,
    id: HOLDER,
    name: 'Get policy holder',
    kind: 'action',
    shown: shownAction,
    old: shownText(actionText(undefined, { id: HOLDER, integrationId: 'integration-claims' })),
    desired: shownText(actionText(9, { id: HOLDER, integrationId: 'integration-claims' })),
  },
  {
    file: FILES.json,
    id: CLAIMS,
    name: 'Claims line',
    kind: 'architect-flow',
    shown: (org) => configurationIn(org, CLAIMS),
    old: claimsText(),
    desired: claimsText(10),
  },
  {
    file: FILES.yaml,
    id: ORDERS,
    name: 'Orders hotline',
    kind: 'architect-flow',
    shown: stepTimeouts,
    old: '["Get order: suggested","Cancel order: suggested"]',
    desired: '["Get order: P0D0H0M10S0F","Cancel order: suggested"]',
  },
  {
    file: FILES.i3,
    id: PARCELS,
    name: 'Parcel tracing',
    kind: 'architect-flow',
    shown: (org) => configurationIn(org, PARCELS),
    old: parcelsText(),
    desired: parcelsText(20),
  },
];

function shownAction(org: Pick<Org, 'readText'>): string {
  return shownText(withoutChange(org.readText('action', HOLDER) ?? '{}'));
}

/** An action without what the server makes. */
function shownText(text: string): string {
  const action = parseJson(text);
  const told = ['id', 'name', 'category', 'integrationId', 'config', 'contract'];
  return JSON.stringify(told.map((name) => valueAt(action, name)));
}

/** What somebody else writes, and where. */
const BY_SOMEBODY_ELSE = 'Changed by somebody else';
const CHANGED_HEADER = `,"X-Changed":"${BY_SOMEBODY_ELSE}"`;

/** Changes an object where no deploy would. */
export function changeElsewhere(object: Record<string, unknown>): void {
  const headers = valueAt(object, 'config', 'request', 'headers');
  const part = headers ?? object['configuration'];
  if (typeof part !== 'object' || part === null) throw new Error('there is nothing to change');
  Reflect.set(part, headers === undefined ? 'description' : 'X-Changed', BY_SOMEBODY_ELSE);
}

/** Whether an object is as somebody else changed it. */
export function isChangedElsewhere(org: Pick<Org, 'readText'>, object: PlatformObject): boolean {
  return org.readText(object.kind, object.id)?.includes(BY_SOMEBODY_ELSE) === true;
}

/** The configuration of a flow as it was saved, but for what somebody else changes. */
export function configurationIn(org: Pick<Org, 'readText'>, id: string): string {
  const text = org.readText('architect-flow', id) ?? '';
  const start = text.indexOf('"configuration":') + '"configuration":'.length;
  let depth = 0;
  let end = start;
  do {
    if (text[end] === '{') depth++;
    if (text[end] === '}') depth--;
    end++;
  } while (depth > 0 && end < text.length);
  return withoutChange(text.slice(start, end));
}

/** A text as it would be without what somebody else changed. */
export function withoutChange(text: string): string {
  if (!text.includes(BY_SOMEBODY_ELSE)) return text;
  // The change is made by a parser, which takes digits of the long number.
  return text
    .replace(CHANGED_HEADER, '')
    .replace(BY_SOMEBODY_ELSE, 'In the org')
    .replace(`:${String(Number(LONG_NUMBER))}`, `:${LONG_NUMBER}`);
}

/** The steps of the hotline with the timeouts that apply. */
function stepTimeouts(org: Pick<Org, 'read'>): string {
  const steps = callingSteps(valueAt(org.read('architect-flow', ORDERS), 'configuration'));
  const told = steps.map((step) => {
    const timeout =
      step['useSuggestedTimeout'] === true ? 'suggested' : valueAt(step, 'timeout', 'text');
    return `${String(step['name'])}: ${String(timeout)}`;
  });
  return JSON.stringify(told);
}

/** What the org has of an object: as it was, as it should be, or neither. */
export function stateOf(
  org: Org,
  { shown, old, desired }: PlatformObject,
): 'old' | 'desired' | 'neither' {
  const now = shown(org);
  if (now === desired) return 'desired';
  return now === old ? 'old' : 'neither';
}

/** Who holds a flow in the org. */
export function holderOf(org: Pick<Org, 'read'>, id: string): string | undefined {
  const flow = org.read('architect-flow', id);
  const holder = valueAt(flow, 'lockedUser', 'name') ?? valueAt(flow, 'lockedClient', 'id');
  return typeof holder === 'string' ? holder : undefined;
}
