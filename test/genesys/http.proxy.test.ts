import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type HttpRequest, sendHttp } from '../../src/genesys/http.js';
import { startProxy, withoutProxy } from '../support/genesys-proxy.js';
import { freePort, serve } from '../support/genesys-server.js';

const TUNNEL = 'HTTP/1.1 200 Connection established\r\n\r\n';

const READ: HttpRequest = {
  method: 'GET',
  // A name that nobody can have: whoever asked for it directly would fail in another way.
  url: 'https://api.org.invalid/api/v2/flows',
  headers: { authorization: 'Bearer practice-token' },
  timeoutMs: 2000,
};

beforeEach(withoutProxy);

describe('a proxy of the environment', () => {
  it.each(['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'])(
    'stands before the API: %s',
    async (variable) => {
      const proxy = await startProxy(TUNNEL);
      vi.stubEnv(variable, proxy.url);
      await expect(sendHttp(READ)).rejects.toThrow(/api\.org\.invalid/);
      expect(proxy.heads).toEqual([
        'CONNECT api.org.invalid:443 HTTP/1.1\r\nHost: api.org.invalid:443\r\nProxy-Connection: close\r\n\r\n',
      ]);
      // TLS, and for the API itself: its name is in the greeting, the token in nothing.
      expect(proxy.tunnelled()[0]).toBe(0x16);
      const seen = proxy.tunnelled().toString('latin1');
      expect(seen).toContain('api.org.invalid');
      expect(seen).not.toContain('practice-token');
    },
  );

  it('is told the port of a gateway, and who asks', async () => {
    const proxy = await startProxy(TUNNEL);
    vi.stubEnv('https_proxy', `http://ada:p%40ss@127.0.0.1:${String(proxy.port)}`);
    const url = 'https://gateway.org.invalid:8443/genesys/api/v2/flows';
    await expect(sendHttp({ ...READ, url })).rejects.toThrow(/gateway\.org\.invalid/);
    const basic = Buffer.from('ada:p@ss').toString('base64');
    expect(proxy.heads).toHaveLength(1);
    expect(proxy.heads[0]).toMatch(/^CONNECT gateway\.org\.invalid:8443 HTTP\/1\.1\r\n/);
    expect(proxy.heads[0]).toContain(`\r\nProxy-Authorization: Basic ${basic}\r\n`);
  });

  it.each([
    ['api.org.invalid', false],
    ['.org.invalid', false],
    ['*.org.invalid', false],
    ['example.com, api.org.invalid:443', false],
    ['*', false],
    ['example.com', true],
    ['api.org.invalid:8443', true],
    ['org.invalid', true],
  ])('is passed over for the hosts of NO_PROXY: %s', async (hosts, isAsked) => {
    const proxy = await startProxy(TUNNEL);
    vi.stubEnv('HTTPS_PROXY', proxy.url);
    vi.stubEnv('NO_PROXY', hosts);
    await expect(sendHttp(READ)).rejects.toThrow(/./);
    expect(proxy.heads).toHaveLength(isAsked ? 1 : 0);
  });

  it('is never asked for this machine itself', async () => {
    const proxy = await startProxy(TUNNEL);
    for (const name of ['http_proxy', 'https_proxy', 'all_proxy']) vi.stubEnv(name, proxy.url);
    const { url, port } = await serve((_, response) => response.end('{}'));
    for (const address of [url, `http://localhost:${String(port)}`]) {
      expect((await sendHttp({ ...READ, url: address })).bytes.toString()).toBe('{}');
    }
    expect(proxy.heads).toEqual([]);
  });
});

describe('a proxy that does not let us through', () => {
  it.each(['403 Forbidden', '404 Not Found', '407 Proxy Authentication Required', '503 Busy'])(
    'gives no answer of the org: %s',
    async (status) => {
      const proxy = await startProxy(`HTTP/1.1 ${status}\r\nContent-Length: 2\r\n\r\n{}`);
      vi.stubEnv('https_proxy', proxy.url);
      await expect(sendHttp(READ)).rejects.toThrow(/proxy/i);
      expect(proxy.tunnelled().length).toBe(0);
    },
  );

  it('is told of without its password', async () => {
    const port = String(await freePort());
    vi.stubEnv('https_proxy', `http://ada:pa55word@127.0.0.1:${port}`);
    const error: unknown = await sendHttp(READ).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    expect(String(error)).not.toContain('pa55word');
  });

  it('is not left open where its password cannot be read, which is said', async () => {
    const proxy = await startProxy(TUNNEL);
    vi.stubEnv('https_proxy', `http://ada:100%ok@127.0.0.1:${String(proxy.port)}`);
    const error: unknown = await sendHttp(READ).catch((reason: unknown) => reason);
    expect(String(error)).toMatch(/proxy/i);
    expect(String(error)).not.toContain('100%ok');
    await vi.waitFor(() => {
      expect(proxy.open.size).toBe(0);
    });
  });

  it.each(['', 'HTTP/1.1 200 Connection est', TUNNEL])(
    'is waited for no longer than the time limit, and then let go: %j',
    async (answer) => {
      const proxy = await startProxy(answer);
      vi.stubEnv('https_proxy', proxy.url);
      if (answer === TUNNEL) proxy.holdTunnels();
      await expect(sendHttp({ ...READ, timeoutMs: 150 })).rejects.toMatchObject({
        name: 'AbortError',
      });
      // A connection that stays open would keep the run from ending.
      await vi.waitFor(() => {
        expect(proxy.open.size).toBe(0);
      });
    },
  );
});
