import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { flows } from '../../src/genesys/flows.js';
import { newScene, runInOrg } from '../support/fault-cli.js';
import { APPLIED_LINES } from '../support/fault-lines.js';
import { createClient } from '../support/fault-scene.js';
import { workFolder } from '../support/e2e-files.js';

/** A port that counts who connects, and hangs up. */
async function countingPort(): Promise<{
  readonly port: number;
  readonly connections: () => number;
}> {
  let count = 0;
  const server: Server = createServer((socket) => {
    count++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('there is no port');
  return { port: address.port, connections: () => count };
}

/** A module that notes all that a process connects to, and every name that it looks up. */
function networkNotes(file: string): string {
  const source = `
    import { appendFileSync } from 'node:fs';
    import dns from 'node:dns';
    import net from 'node:net';
    const note = (text) => appendFileSync(${JSON.stringify(file)}, text + '\\n');
    const { connect } = net.Socket.prototype;
    net.Socket.prototype.connect = function (...args) {
      const [options] = Array.isArray(args[0]) ? args[0] : args;
      note('connect ' + (options.host ?? options.path ?? '') + ':' + (options.port ?? ''));
      return connect.apply(this, args);
    };
    for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
      const original = dns[name];
      dns[name] = (host, ...rest) => { note('look up ' + host); return original(host, ...rest); };
    }
  `;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

describe('a deploy', () => {
  it('talks to nobody but the org, past any proxy where that is on this machine', async () => {
    const scene = await newScene();
    const { port, connections } = await countingPort();
    const proxy = `http://127.0.0.1:${String(port)}`;
    const notes = path.join(workFolder(), 'notes.txt');
    const env = {
      NODE_OPTIONS: `--import=${networkNotes(notes)}`,
      ...Object.fromEntries(
        ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'].map(
          (name) => [name, proxy],
        ),
      ),
    };
    const { code, stdout, stderr } = await runInOrg(scene, ['deploy'], env);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: APPLIED_LINES, stderr: '' });
    expect(connections()).toBe(0);
    expect(existsSync(notes)).toBe(true);
    const talked = readFileSync(notes, 'utf8').trim().split('\n');
    expect(new Set(talked)).toEqual(new Set([`connect ${new URL(scene.org.url).host}`]));
  });

  it('goes through the proxy of the environment to an org elsewhere', async () => {
    const { port, connections } = await countingPort();
    vi.stubEnv('HTTPS_PROXY', `http://127.0.0.1:${String(port)}`);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const url = 'https://api.example.invalid';
    const client = createClient({ url, clientId: 'team', clientSecret: 'of the team' });
    await expect(flows.read(client, 'flow-1')).rejects.toThrow(
      /^no answer from the org to the sign-in: /,
    );
    expect(connections()).toBe(5);
  });

  it('asks no more than four things at once', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `apis/${String(index)}.json`,
        `{"id":"api-${String(index)}","protocol":"https","method":"GET","url":"https://x.example.com","timeout":5000}`,
      ]),
    );
    const externalApis = Object.values(files).map((text) => text.replace('5000', '3000'));
    const scene = await newScene({ files, org: { objects: { externalApis } } });
    scene.org.addFault({ kind: 'slow', ms: 5, on: () => true, times: 41 });
    const { code, stdout } = await runInOrg(scene, ['deploy']);
    expect({ code, end: stdout.split('\n').at(-3) }).toEqual({
      code: 0,
      end: 'Deploy: 40 applied.',
    });
    expect(scene.org.maxConcurrent).toBe(4);
  });
});
