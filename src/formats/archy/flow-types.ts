/**
 * The keys that flows stand under, in small letters: the types that the platform's API tells, and the
 * spellings of them in files.
 */
const FLOW_TYPES = [
  'bot',
  'botFlow',
  'commonModule',
  'digitalBot',
  'digitalBotFlow',
  'inboundCall',
  'inboundChat',
  'inboundEmail',
  'inboundMessage',
  'inboundShortMessage',
  'inqueueCall',
  'inqueueEmail',
  'inqueueMessage',
  'inqueueShortMessage',
  'outboundCall',
  'secureCall',
  'speech',
  'surveyInvite',
  'voice',
  'voicemail',
  'voiceSurvey',
  'workflow',
  'workitem',
  'workitemFlow',
].map((type) => type.toLowerCase());

const KNOWN: ReadonlySet<string> = new Set(FLOW_TYPES);

/** What the steps of a flow may do that calls a data action; `callBridge` is the old kind. */
export const CALLS: ReadonlySet<string> = new Set(['callData', 'callDataSecure', 'callBridge']);

/** What a key at the top of a document tells of the flow under it. */
export type FlowType = 'workflow' | 'other' | 'unknown';

export function flowTypeOf(key: string | undefined): FlowType {
  const type = key?.toLowerCase();
  if (type === undefined || !KNOWN.has(type)) return 'unknown';
  return type === 'workflow' ? 'workflow' : 'other';
}

const CALL = /(?:callData|callDataSecure|callBridge)["']?[ \t]*:/;
const TYPES = FLOW_TYPES.join('|');
const FLOW = new RegExp(`(?:^|^\\{\\s*)["']?(?:${TYPES})["']?[ \\t]*:`, 'im');

/** Whether a text may hold steps that call a data action, in YAML of whatever kind. */
export function mayHoldSteps(text: string): boolean {
  return CALL.test(text) && /actions["']?[ \t]*:/i.test(text);
}

/** Whether a text looks like a flow, even where it is no YAML. */
export function looksLikeFlow(text: string): boolean {
  return mayHoldSteps(text) && FLOW.test(text);
}
