/** A number that no JavaScript number holds: it must come through a deploy as it is. */
export const LONG_NUMBER = '12345678901234567890';

export const HOLDER = 'custom_-_4f1c8f0e-policy-holder';
export const CLAIMS = '8c0d5f1a-claims-line';
export const PARCELS = '2b7e6d90-parcel-tracing';
export const ORDERS = 'e41f77aa-orders-hotline';

/** Who works on a flow in Architect. */
export const ANNA = { id: 'user-anna', name: 'Anna Example' };

/** What an export of the action does not hold, and the org makes. */
const CONTRACT =
  '{"input":{"inputSchema":{"type":"object","properties":{"policy":{"type":"string"}}}},"output":{"successSchema":{"type":"object"}}}';

const TEMPLATES = {
  request: '{"policy":"${input.policy}"}',
  success: '#set($name = "$holder")\n{"name": ${name}}',
};

/** A data action as its export has it, in s; without an id unless one is given. */
export function actionText(
  timeoutSeconds: number | undefined,
  {
    id,
    integrationId,
    name = 'Get policy holder',
    category = 'Claims',
    more = '',
  }: ActionParts = {},
): string {
  const members = [
    ...(id === undefined ? [] : [`"id":"${id}"`]),
    `"name":"${name}"`,
    ...(integrationId === undefined ? [] : [`"integrationId":"${integrationId}"`]),
    `"integrationType":"custom-rest-actions","actionType":"custom","category":"${category}"`,
    ...(more === '' ? [] : [more]),
    `"contract":${CONTRACT}`,
    `"config":{"request":{"requestUrlTemplate":"https://claims.example.com/v2/holders/\${input.policy}","requestType":"POST","headers":{"X-Seed":"${LONG_NUMBER}"},"requestTemplate":${JSON.stringify(TEMPLATES.request)}},"response":{"translationMap":{},"translationMapDefaults":{},"successTemplate":${JSON.stringify(TEMPLATES.success)}}${timeoutSeconds === undefined ? '' : `,"timeoutSeconds":${String(timeoutSeconds)}`}}`,
  ];
  return `{${members.join(',')}}`;
}

interface ActionParts {
  readonly id?: string;
  readonly integrationId?: string;
  readonly name?: string;
  readonly category?: string;
  /** Members beside. */
  readonly more?: string;
}

/** A step that calls a data action, as Architect keeps it; in s, without a timeout of its own unless given. */
function stepText(id: string, name: string, seconds?: number): string {
  const text = seconds === undefined ? 'P0D0H1M0S0F' : `P0D0H0M${String(seconds)}S0F`;
  const end = seconds === undefined ? ',"outOfService":true' : '';
  return `{"trackingId":12,"id":"${id}","name":"${name}","__type":"DataAction","useSuggestedTimeout":${String(seconds === undefined)},"timeout":{"config":{"lit":{"pos":1,"text":"${text}","type":"dur"}},"text":"${text}","type":"dur"${end}},"paths":[{"outputId":"__TIMEOUT__"}]}`;
}

/** A flow as Architect keeps it. */
function configuration(
  type: string,
  name: string,
  description: string,
  steps: readonly string[],
): string {
  return `{"name":"${name}","type":"${type}","description":"${description}","nextTrackingNumber":${LONG_NUMBER},"commonModules":[{"name":"Shared","model":{"flowSequenceItemList":[{"__type":"Task","actionList":[${stepText('shared-1', 'Shared lookup')}]}]}}],"flowSequenceItemList":[{"__type":"Task","name":"Main","actionList":[${steps.join(',')}]}]}`;
}

/** The claims line with the timeout of its first step in s, the second has one of 8 s. */
export function claimsText(seconds?: number, description = 'In the org'): string {
  return configuration('inboundcall', 'Claims line', description, [
    stepText('step-policy', 'Find policy', seconds),
    stepText('step-history', 'Find history', 8),
  ]);
}

/** The workflow with the timeout of its one step in s. */
export function parcelsText(seconds?: number, description = 'In the org'): string {
  return configuration('workflow', 'Parcel tracing', description, [
    stepText('step-parcel', 'Trace parcel', seconds),
  ]);
}

/** The hotline with the timeouts of its steps in s. */
export function ordersText(order?: number, cancel?: number): string {
  return configuration('inboundcall', 'Orders hotline', 'In the org', [
    stepText('step-order', 'Get order', order),
    stepText('step-cancel', 'Cancel order', cancel),
  ]);
}

/** The hotline in Archy's YAML, with the value of its timeout and other lines in it. */
export function ordersYaml(
  seconds = '10',
  { name = 'Orders hotline', queue = 'Orders' } = {},
): string {
  return `# The hotline of the web shop.
inboundCall:
  name: ${name}
  defaultLanguage: en-us
  settingsActionDefaults:
    callData: { timeout: { lit: { seconds: 3 } } }
  tasks:
    - task:
        name: Main
        actions:
          - callData:
              name: Get order
              timeout: { lit: { seconds: ${seconds} } }
              category: { Orders: { dataAction: { Get order: { inputs: {} } } } }
          - callData:
              name: Cancel order
              timeout: { noValue: true }
          - transferToAcd:
              name: To an agent
              targetQueue: { lit: { name: ${queue} } }
`;
}

/** The bytes of an export of Architect. */
export function i3Text(json: string): string {
  return Buffer.from(encodeURIComponent(json)).toString('base64');
}
