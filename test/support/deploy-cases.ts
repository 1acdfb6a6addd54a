import fc from 'fast-check';

/** A flow in the repository, the same one in the org, and what the latter is to become. */
export interface DeployCase {
  readonly document: string;
  readonly live: string;
  readonly wanted: string;
}

/** What stands at the timeout of a node in the org: a JSON text, or nothing to be replaced. */
const LIVE_TIMEOUTS = ['3000', '3e3', '8000', '"3000"', 'null', '[3000]', '12345678901234567890'];

/** Members beside the timeout that must stay to the byte. */
const BESIDE = [
  '"queueId": 12345678901234567890,',
  '"retry" :{ "timeout": 3000 } ,\r\n\t',
  String.raw`"body":"{\"timeout\":3000}\u00e9\/", `,
  '"timeout" : 7, ',
  '"limit":1,"limit":2,',
  '',
];

const timeouts = fc.integer({ min: 1000, max: 30_000 });

interface Node {
  readonly id: string;
  readonly inRepository: boolean;
  readonly inOrg: boolean;
  /** Undefined where the document sets none. */
  readonly target: number | undefined;
  readonly held: string;
  readonly beside: string;
  readonly gap: string;
}

const nodes: fc.Arbitrary<Node[]> = fc.uniqueArray(
  fc.record<Node>({
    id: fc.constantFrom('start', 'n1', 'n2', 'n3', '', 'é"\\', '__proto__'),
    inRepository: fc.boolean(),
    inOrg: fc.boolean(),
    target: fc.option(timeouts, { nil: undefined }),
    held: fc.oneof(fc.constantFrom(...LIVE_TIMEOUTS), timeouts.map(String)),
    beside: fc.constantFrom(...BESIDE),
    gap: fc.constantFrom('', ' ', '\n', '\r\n\t'),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);

/** Flows that a deploy meets: nodes that came and went, odd spellings, members that look like timeouts. */
export const deployCases: fc.Arbitrary<DeployCase> = fc
  .tuple(nodes, fc.boolean(), fc.boolean())
  .map(([list, isTurned, hasMark]) => {
    const ours = list.filter(({ inRepository }) => inRepository);
    const theirs = list.filter(({ inOrg }) => inOrg);
    const document = {
      name: 'Support inbound',
      flowData: {
        nodes: (isTurned ? ours.reverse() : ours).map(({ id, target }) => ({
          id,
          type: 'dataAction',
          dataAction: { timeout: target },
        })),
      },
    };
    const mark = hasMark ? '\ufeff' : '';
    const live = theirs.map((node) => nodeText(node, node.held));
    const wanted = theirs.map((node) => nodeText(node, wantedTimeout(node)));
    return {
      document: JSON.stringify(document),
      live: mark + flowText(live),
      wanted: mark + flowText(wanted),
    };
  });

function wantedTimeout({ inRepository, target, held }: Node): string {
  const isKept = !inRepository || target === undefined || Number(held) === target;
  return isKept || held.startsWith('"') ? (isKept ? held : String(target)) : String(target);
}

function nodeText({ id, beside, gap }: Node, timeout: string): string {
  return `{"id":${JSON.stringify(id)},${gap}"type":"dataAction","dataAction":{${gap}${beside}"timeout":${gap}${timeout}}}`;
}

function flowText(nodes: readonly string[]): string {
  const members = '"id":"f1" , "queueId":98765432109876543210,\r\n "flowData" :{"timeout":3000,';
  return `{${members}"nodes":[${nodes.join(',\n')}]},"flowData2":{},"version":"14.0"}\n`;
}
