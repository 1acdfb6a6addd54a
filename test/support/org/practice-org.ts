import { demoObjects } from './demo-objects.js';
import type { LoggedRequest, Org } from './org.js';
import { startOrg } from './start-org.js';

const USUAL_PORT = '8765';
const START = 'npm run practice-org';

await main(process.argv[2] ?? USUAL_PORT);

/** Starts an org to try a deploy with, and tells of every write until it is stopped. */
async function main(port: string): Promise<void> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    fail(`"${port}" is no port. Give a number from 0 to 65535: ${START} -- ${USUAL_PORT}`);
    return;
  }
  let org: Org;
  try {
    org = await startOrg({
      port: Number(port),
      clientId: 'practice-id',
      clientSecret: 'practice-secret',
      objects: demoObjects(),
      onRequest: tellWrite,
    });
  } catch (error) {
    fail(startProblem(error, port));
    return;
  }
  print(usage(org));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      void org.close();
    });
  }
}

function usage({ url, clientId, clientSecret }: Org): string {
  return `A practice org is at ${url}, with what fixtures/demo holds, and a flow and a data
action of fixtures/platform.

  export GENESYSCLOUD_OAUTHCLIENT_ID=${clientId}
  export GENESYSCLOUD_OAUTHCLIENT_SECRET=${clientSecret}

Give plan and deploy the options

  --api-url ${url} --login-url ${url}

Every write is told here. Ctrl+C stops the org, and forgets what was deployed.
`;
}

function tellWrite({ method, path, status, at }: LoggedRequest): void {
  const isWrite = method !== 'GET' && !READS.test(path);
  if (!isWrite) return;
  const time = new Date(at).toTimeString().slice(0, 8);
  print(`${time} ${method} ${path} ${String(status)}`);
}

/** What is asked by POST and changes nothing: a sign-in, a search. */
const READS = /^\/oauth\/|\/query(?:\?|$)/;

function startProblem(error: unknown, port: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Give another one: ${START} -- 0`;
  if (code === 'EACCES') return `Port ${port} may not be used. Give another one: ${START} -- 0`;
  return `The practice org did not start: ${String(error)}`;
}

function fail(problem: string): void {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
