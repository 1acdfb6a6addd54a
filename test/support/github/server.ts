import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  type Answer,
  type Endpoint,
  type Fault,
  graphqlRefusal,
  type PlannedFault,
  refusal,
} from './answers.js';
import { executeGraphQL, graphqlEndpoint } from './graphql.js';
import { parseJson } from './json.js';
import type { User } from './pull-request.js';
import {
  findRoute,
  type HostedRepository,
  type MatchedRoute,
  pageOf,
  type RecordedRequest,
} from './routes.js';

/** The token that the server takes. */
export const TOKEN = 'ghs_StandInForTheTokenOfTheJob';

/** As whom it signs in. */
export const BOT: User = { login: 'github-actions[bot]', type: 'Bot' };

/** What GitHub's API is to the Action, for repositories with real objects. */
export class GitHubServer {
  readonly requests: RecordedRequest[] = [];
  /** What GitHub would not have understood: there should never be any. */
  readonly problems: string[] = [];
  readonly repositories = new Map<string, HostedRepository>();
  user: User = BOT;
  /** How GraphQL names the user; as REST does unless given. */
  viewer: string | undefined;
  #faults: PlannedFault[] = [];

  private constructor(
    readonly url: string,
    private readonly server: Server,
    private readonly prefixes: { readonly rest: string; readonly graphql: string },
  ) {
    server.on('request', (request, response) => {
      this.#handle(request, response).catch((error: unknown) => {
        this.problems.push(String(error));
        send(response, refusal(500));
      });
    });
  }

  /** Starts a server on this machine. Its paths are those of github.com, or those of an own installation. */
  static async start(kind: 'github.com' | 'enterprise' = 'github.com'): Promise<GitHubServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const prefixes =
      kind === 'enterprise'
        ? { rest: '/api/v3', graphql: '/api/graphql' }
        : { rest: '', graphql: '/graphql' };
    return new GitHubServer(`http://127.0.0.1:${String(port)}`, server, prefixes);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** Forgets what happened. */
  reset(): void {
    this.requests.length = 0;
    this.problems.length = 0;
    this.repositories.clear();
    this.#faults = [];
    this.user = BOT;
    this.viewer = undefined;
  }

  /** The variables by which a step finds the server. */
  get env(): Record<string, string> {
    return {
      GITHUB_SERVER_URL: this.url,
      GITHUB_API_URL: this.url + this.prefixes.rest,
      GITHUB_GRAPHQL_URL: this.url + this.prefixes.graphql,
    };
  }

  /** Lets requests of a kind meet a fault: all of them, unless it is said how many, and after how many. */
  fail(
    endpoint: Endpoint,
    fault: Fault | number,
    { skip = 0, times = Number.POSITIVE_INFINITY }: { skip?: number; times?: number } = {},
  ): void {
    const planned = typeof fault === 'number' ? { kind: 'status' as const, status: fault } : fault;
    this.#faults.push({ endpoint, fault: planned, skip, times });
  }

  /** The requests about something. */
  requestsTo(endpoint: Endpoint): RecordedRequest[] {
    return this.requests.filter((request) => request.endpoint === endpoint);
  }

  /** The requests that would change something. */
  get writes(): RecordedRequest[] {
    return this.requests.filter(
      ({ method, endpoint }) => method !== 'GET' && endpoint !== 'query viewer',
    );
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const { pathname, searchParams } = new URL(url, this.url);
    const text = await readBody(request);
    const body = text === '' ? undefined : parseJson(text);
    const path = decodeURIComponent(pathname);
    const recorded: RecordedRequest = {
      endpoint: this.#endpointOf(method, path, body),
      method,
      path,
      query: Object.fromEntries(searchParams),
      authorization: headers.authorization ?? '',
      body,
      status: 0,
    };
    this.requests.push(recorded);
    const fault = this.#nextFault(recorded.endpoint);
    if (fault?.kind === 'break') {
      request.socket.destroy();
      return;
    }
    const answer = faultAnswer(fault, recorded.endpoint) ?? (await this.#answer(recorded));
    if (fault?.kind === 'break-after') {
      request.socket.destroy();
      return;
    }
    recorded.status = answer.status;
    if (fault?.kind === 'cut') sendHalf(response, answer);
    else send(response, answer);
  }

  #nextFault(endpoint: Endpoint): Fault | undefined {
    const planned = this.#faults.find((each) => each.endpoint === endpoint && each.times > 0);
    if (planned === undefined) return undefined;
    if (planned.skip > 0) {
      planned.skip--;
      return undefined;
    }
    planned.times--;
    return planned.fault;
  }

  #endpointOf(method: string, path: string, body: unknown): Endpoint {
    if (path === this.prefixes.graphql) return graphqlEndpoint(body);
    return this.#routeOf(method, path)?.endpoint ?? 'something else';
  }

  #routeOf(method: string, path: string): MatchedRoute | undefined {
    if (!path.startsWith(this.prefixes.rest)) return undefined;
    return findRoute(method, path.slice(this.prefixes.rest.length));
  }

  async #answer(request: RecordedRequest): Promise<Answer> {
    const { authorization, method, path } = request;
    if (!/^(?:token|bearer) /i.test(authorization) || authorization.split(' ')[1] !== TOKEN) {
      return refusal(401);
    }
    if (path === this.prefixes.graphql) {
      const host = {
        viewer: this.viewer ?? this.user.login,
        repository: (name: string) => this.repositories.get(name)?.git,
      };
      return executeGraphQL(request.body, host, (problem) => this.problems.push(problem));
    }
    const route = this.#routeOf(method, path);
    if (route === undefined) this.problems.push(`No such endpoint: ${method} ${path}`);
    const repository = this.repositories.get(route?.fullName ?? '');
    if (route === undefined || repository === undefined) return refusal(404);
    const answer = route.answer({ repository, params: route.params, request, user: this.user });
    return Array.isArray(answer.body) ? pageOf(answer.body, request, this.url) : answer;
  }
}

function faultAnswer(fault: Fault | undefined, endpoint: Endpoint): Answer | undefined {
  if (fault?.kind === 'graphql') {
    return graphqlRefusal(endpoint.split(' ')[1] ?? '', fault.type, fault.message);
  }
  if (fault?.kind !== 'status') return undefined;
  const { retryAfter } = fault;
  const headers = retryAfter === undefined ? {} : { 'Retry-After': retryAfter };
  return { ...refusal(fault.status), headers };
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', reject);
    request.on('end', () => {
      resolve(Buffer.concat(chunks).toString());
    });
  });
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** Promises the whole answer, sends a half of it, and hangs up. */
function sendHalf(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(bytes.length),
    ...headers,
  });
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}
