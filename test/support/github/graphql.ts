import { buildSchema, graphql, type GraphQLError, type GraphQLSchema, Kind, parse } from 'graphql';
import { type Answer, type Endpoint, graphqlRefusal } from './answers.js';
import type { GitRepository } from './git.js';
import { listAt, textAt, valueAt } from './json.js';

/** Something that GraphQL refuses, with GitHub's type of the error. */
class Refusal extends Error {
  constructor(
    readonly type: string,
    message: string,
  ) {
    super(message);
  }
}

/** What the schema's fields are answered from. */
export interface GraphQLHost {
  readonly viewer: string;
  readonly repository: (fullName: string) => GitRepository | undefined;
}

let schema: GraphQLSchema | undefined;

/** GitHub's own schema. It is large, so it is read when it is needed. */
async function githubSchema(): Promise<GraphQLSchema> {
  const github = await import('@octokit/graphql-schema');
  schema ??= buildSchema(github.schema.idl, { assumeValid: true, assumeValidSDL: true });
  return schema;
}

/** What a GraphQL request is about. */
export function graphqlEndpoint(body: unknown): Endpoint {
  const text = valueAt(body, 'query');
  if (typeof text !== 'string') return 'something else';
  try {
    const [definition] = parse(text).definitions;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) return 'something else';
    const fields = definition.selectionSet.selections.map((selection) =>
      selection.kind === Kind.FIELD ? selection.name.value : '',
    );
    const name = `${definition.operation} ${fields.join(' ')}`;
    if (name === 'query viewer' || name === 'mutation createCommitOnBranch') return name;
  } catch {
    // What cannot be parsed is answered with the reason later.
  }
  return 'something else';
}

/** Executes a request. What the schema does not allow is told to `onInvalid`, too. */
export async function executeGraphQL(
  body: unknown,
  host: GraphQLHost,
  onInvalid: (problem: string) => void,
): Promise<Answer> {
  const variables = valueAt(body, 'variables');
  const result = await graphql({
    schema: await githubSchema(),
    source: textAt(body, 'query'),
    rootValue: {
      viewer: { login: host.viewer },
      createCommitOnBranch: (args: unknown) => createCommit(valueAt(args, 'input'), host),
    },
    variableValues: Object.fromEntries(
      typeof variables === 'object' && variables !== null ? Object.entries(variables) : [],
    ),
  });
  const [error] = result.errors ?? [];
  if (error === undefined) return { status: 200, body: { data: result.data } };
  const { originalError } = error;
  if (originalError instanceof Refusal) {
    return graphqlRefusal(String(error.path?.[0]), originalError.type, originalError.message);
  }
  onInvalid(error.message);
  return { status: 200, body: { errors: result.errors?.map((each) => formatted(each)) } };
}

function formatted({ message, path, locations }: GraphQLError): object {
  return { message, path, locations, extensions: { code: 'invalid' } };
}

/** Commits whole files to a branch. As GitHub does it, each of them becomes a plain one. */
function createCommit(input: unknown, host: GraphQLHost): object {
  const fullName = textAt(input, 'branch', 'repositoryNameWithOwner');
  const branch = textAt(input, 'branch', 'branchName');
  const repository = host.repository(fullName);
  const ref = `refs/heads/${branch}`;
  const head = repository?.refOid(ref);
  if (repository === undefined || head === undefined) {
    throw new Refusal('NOT_FOUND', `No such branch: ${fullName} ${branch}`);
  }
  const expected = textAt(input, 'expectedHeadOid');
  if (expected !== head) {
    const what = `Expected branch to point to "${expected}" but it points to "${head}".`;
    throw new Refusal('STALE_DATA', `${what} Pull and try again.`);
  }
  if (listAt(input, 'fileChanges', 'deletions').length > 0) throw new TypeError('deletions');
  const additions = listAt(input, 'fileChanges', 'additions').map((addition): [string, Buffer] => [
    committablePath(textAt(addition, 'path')),
    contentsOf(textAt(addition, 'contents')),
  ]);
  if (additions.length === 0) throw new Refusal('UNPROCESSABLE', 'There is nothing to commit');
  const headline = textAt(input, 'message', 'headline');
  const body = valueAt(input, 'message', 'body');
  const message = typeof body === 'string' ? `${headline}\n\n${body}` : headline;
  const oid = repository.commit([head], Object.fromEntries(additions), message);
  repository.setRef(ref, oid);
  return { commit: { oid } };
}

function committablePath(path: string): string {
  const isWrong = path
    .split('/')
    .some((name) => name === '' || name === '.' || name === '..' || name === '.git');
  if (isWrong) throw new Refusal('UNPROCESSABLE', 'A path was requested that is not allowed');
  return path;
}

function contentsOf(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64') !== base64) throw new Refusal('ARGUMENT_ERROR', 'No base64');
  return bytes;
}
