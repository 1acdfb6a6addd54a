import { Composer, type ErrorCode, Lexer, type ParsedNode, Parser } from 'yaml';

/**
 * Collections that may stand in one another; real flows stay below 40. The parser builds its tree by
 * recursion, whose stack lasts for twice as many.
 */
export const MAX_YAML_DEPTH = 400;

/** Bytes of the largest file that is read; one long text takes forty times as much memory. */
export const MAX_YAML_BYTES = 16 * 1024 * 1024;

/** Tokens of the largest file that is read: some 3 MB of a flow. Each takes up to a kilobyte of memory. */
export const MAX_YAML_TOKENS = 500_000;

/** What a YAML text turned out to be. An index into the text is an offset. */
export type YamlParsing =
  /** The contents of each document of the stream; null for an empty one. */
  | { readonly kind: 'documents'; readonly documents: readonly (ParsedNode | null)[] }
  | { readonly kind: 'failure'; readonly message: string; readonly offset: number };

/** Parses a stream of YAML documents, up to its first error. Repeated keys are left to the caller. */
export function parseYaml(text: string): YamlParsing {
  if (text.length > MAX_YAML_BYTES) return failure(TOO_LARGE, 0);
  const lexer = new Lexer();
  const parser = new Parser();
  const composer = new Composer({ keepSourceTokens: true, prettyErrors: false, uniqueKeys: false });
  const documents: (ParsedNode | null)[] = [];
  const take = (composed: ReturnType<typeof composer.next>): YamlParsing | undefined => {
    for (const { contents, errors } of composed) {
      const [first] = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
      if (first !== undefined) return failure(messageOf(first.code), first.pos[0]);
      documents.push(contents);
    }
    return undefined;
  };
  let count = 0;
  for (const lexeme of lexer.lex(text)) {
    if (++count > MAX_YAML_TOKENS) return failure(TOO_LONG, parser.offset);
    for (const token of parser.next(lexeme)) {
      const failed = take(composer.next(token));
      if (failed !== undefined) return failed;
    }
    if (parser.stack.length > MAX_YAML_DEPTH) return failure(TOO_DEEP, parser.offset);
  }
  for (const token of parser.end()) {
    const failed = take(composer.next(token));
    if (failed !== undefined) return failed;
  }
  return take(composer.end()) ?? { kind: 'documents', documents };
}

function failure(message: string, offset: number): YamlParsing {
  return { kind: 'failure', message, offset };
}

const TOO_DEEP = `values are nested more than ${String(MAX_YAML_DEPTH)} levels deep: this file is not checked`;
const TOO_LARGE = `this YAML has more than ${String(MAX_YAML_BYTES / 1024 / 1024)} MiB: it is not checked`;
const TOO_LONG = `this YAML has more than ${String(MAX_YAML_TOKENS)} tokens: it is not checked`;

/** What is wrong with a text that is not YAML, in words for the person who mends it. */
function messageOf(code: ErrorCode): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'YAML takes no tabs as indentation: write spaces';
    case 'BAD_INDENT':
      return 'the indentation fits nothing around it: this is not valid YAML from here on';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'a mapping or a list cannot start here: write it on a line of its own, or quote this text';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a key must stand on one line, with a colon after it';
    case 'BAD_SCALAR_START':
      return 'a text that starts with this character must be quoted';
    case 'BAD_DQ_ESCAPE':
      return 'a backslash in a quoted text must begin one of the escapes that YAML knows';
    case 'MISSING_CHAR':
      return 'something is missing here, like a colon, a quote or a bracket: this is not valid YAML from here on';
    default:
      return 'this is not valid YAML from here on';
  }
}
