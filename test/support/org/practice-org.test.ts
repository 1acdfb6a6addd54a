import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { textAt } from '../github/json.js';
import { requestToken, sender } from './call-org.js';
import { startOrg } from './start-org.js';

describe('the practice org', () => {
  test('tells of writes, and ends when it is asked to', async () => {
    const practice = startPractice('0');
    const start = String(await once(practice.stdout, 'data'));
    const [, url = ''] = /is at (\S+),/.exec(start) ?? [];
    const org = { url, clientId: 'practice-id', clientSecret: 'practice-secret' };
    const send = sender(org, textAt(await requestToken(org), 'access_token'));
    const listed = await send('POST', '/api/v2/architect/external-apis/query', { limit: 1 });
    const path = textAt(listed.body, 'entities', 0, 'selfUri');
    const line = once(practice.stdout, 'data');
    await send('PATCH', path, { timeout: 8000 });
    expect(String(await line)).toMatch(new RegExp(`^\\d\\d:\\d\\d:\\d\\d PATCH ${path} 200\n$`));
    practice.process.kill('SIGTERM');
    expect(await once(practice.process, 'exit')).toEqual([0, null]);
  });

  test('has a data action and a flow of the platform, and tells of calls that change it', async () => {
    const practice = startPractice('0');
    const start = String(await once(practice.stdout, 'data'));
    const [, url = ''] = /is at (\S+),/.exec(start) ?? [];
    const org = { url, clientId: 'practice-id', clientSecret: 'practice-secret' };
    const send = sender(org, textAt(await requestToken(org), 'access_token'));
    const action = '/api/v2/integrations/actions/action-get-customer?includeConfig=true';
    expect((await send('GET', action)).body).toMatchObject({ name: 'Get customer by phone' });
    const flow = '/api/v2/flows/flow-claims-line';
    expect((await send('GET', flow)).body).toMatchObject({ name: 'Claims line' });
    const line = once(practice.stdout, 'data');
    await send('POST', '/api/v2/flows/actions/checkout?flow=flow-claims-line');
    expect(String(await line)).toMatch(/ POST \/api\/v2\/flows\/actions\/checkout\S* 200\n$/);
  });

  test('says that a port is taken', async () => {
    const org = await startOrg();
    onTestFinished(() => org.close());
    const { port } = new URL(org.url);
    const practice = startPractice(port);
    const ended = once(practice.process, 'exit');
    expect(String(await once(practice.stderr, 'data'))).toBe(
      `Port ${port} is taken. Give another one: npm run practice-org -- 0\n`,
    );
    expect(await ended).toEqual([1, null]);
  });
});

interface Practice {
  readonly process: ChildProcess;
  readonly stdout: NodeJS.ReadableStream;
  readonly stderr: NodeJS.ReadableStream;
}

function startPractice(port: string): Practice {
  const file = fileURLToPath(new URL('practice-org.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, port], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { process: child, stdout: child.stdout, stderr: child.stderr };
}
