import { isMap, isScalar, type ParsedNode } from 'yaml';
import type { Document } from '../document.js';
import type { TextReading } from '../text-format.js';
import type { Path } from './find-steps.js';
import { looksLikeFlow, mayHoldSteps } from './flow-types.js';
import { MARK } from './layout.js';
import { parseYaml } from './parse-yaml.js';
import { maskPlaceholders } from './placeholders.js';
import { readFlow } from './read-flow.js';
import { growTree } from './yaml-tree.js';

/** Reads the flows of an Archy YAML file. */
export function readArchy(bytes: Buffer): TextReading {
  // A character a byte: what the parser tells as an index is an offset, whatever the bytes are.
  const raw = bytes.toString('latin1');
  if (raw.includes('c\0a\0l\0l')) return readUtf16(raw);
  if (!mayHoldSteps(raw)) return NOTHING;
  const parsing = parseYaml(maskPlaceholders(withoutMark(raw)));
  if (parsing.kind === 'failure') {
    const { message, offset } = parsing;
    // With directives it is YAML only once Terraform has followed them.
    const isOurs = looksLikeFlow(withoutMark(raw)) && !DIRECTIVE.test(raw);
    return isOurs ? { kind: 'unreadable', message, offset } : NOTHING;
  }
  const { documents } = parsing;
  const found: Document[] = [];
  const members = documents.map(membersIn);
  const isAlone = members.reduce((sum, count) => sum + count, 0) === 1;
  for (const [index, contents] of documents.entries()) {
    if (!isMap(contents)) continue;
    const tree = growTree(raw, contents);
    const parent: Path | undefined =
      documents.length > 1 ? { parent: undefined, step: index } : undefined;
    for (const member of contents.items) {
      const flow = readFlow(tree, member, parent, isAlone);
      if (flow !== undefined) found.push(flow);
    }
  }
  return { kind: 'documents', documents: found };
}

/** A directive of Terraform's templates. */
const DIRECTIVE = /%\{~?[ \t]*(?:if|else|endif|for|endfor)\b/;

/** What stands at the top of a document of YAML. */
function membersIn(contents: ParsedNode | null): number {
  if (isMap(contents)) return contents.items.length;
  return contents === null || (isScalar(contents) && contents.value === null) ? 0 : 1;
}

const NOTHING: TextReading = { kind: 'documents', documents: [] };

/** The text with an empty comment of the same length in the place of a byte-order mark. */
function withoutMark(raw: string): string {
  return raw.startsWith(MARK) ? `# \n${raw.slice(MARK.length)}` : raw;
}

function readUtf16(raw: string): TextReading {
  if (!looksLikeFlow(raw.replaceAll('\0', '').replace(/^(?:ÿþ|þÿ)/, ''))) return NOTHING;
  const message = 'the file is not UTF-8 (it looks like UTF-16): save it as UTF-8';
  return { kind: 'unreadable', message, offset: 0 };
}
