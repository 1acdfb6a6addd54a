import { text as textOf } from 'node:stream/consumers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type HttpRequest, sendHttp } from '../../src/genesys/http.js';
import { freePort, serve, serveBytes } from '../support/genesys-server.js';
import { withoutProxy } from '../support/genesys-proxy.js';

beforeEach(withoutProxy);

/** A read of an address, with a token. */
function readOf(url: string): HttpRequest {
  const headers = { authorization: 'Bearer practice-token', accept: 'application/json' };
  return { method: 'GET', url: `${url}/api/v2/flows?pageNumber=1`, headers, timeoutMs: 5000 };
}

describe('a request', () => {
  it('goes out as it is, and brings back what is answered', async () => {
    const seen: unknown[] = [];
    const { url } = await serve((request, response) => {
      void textOf(request).then((body) => {
        const { authorization, accept, 'content-type': type } = request.headers;
        seen.push({ method: request.method, url: request.url, authorization, accept, type, body });
        response.writeHead(409, {
          'ININ-Correlation-Id': '8f2b6c1d-41aa',
          'Retry-After': 'Sat, 21 Nov 2026 10:00:30 GMT',
        });
        response.end('{"message":"Flow is locked by Ada."}');
      });
    });
    const headers = { ...readOf(url).headers, 'content-type': 'application/json' };
    const write: HttpRequest = { ...readOf(url), method: 'PUT', headers, body: '{"name":"Büro"}' };
    const answer = {
      status: 409,
      bytes: Buffer.from('{"message":"Flow is locked by Ada."}'),
      correlationId: '8f2b6c1d-41aa',
      retryAfter: 'Sat, 21 Nov 2026 10:00:30 GMT',
    };
    expect(await sendHttp(write)).toEqual(answer);
    expect(await sendHttp({ ...write, body: Buffer.from('{"name":"Büro"}') })).toEqual(answer);
    const one = {
      method: 'PUT',
      url: '/api/v2/flows?pageNumber=1',
      authorization: 'Bearer practice-token',
      accept: 'application/json',
      type: 'application/json',
      body: '{"name":"Büro"}',
    };
    expect(seen).toEqual([one, one]);
  });

  it('brings back bytes as they are, and no header that was not there', async () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x00, 0xff, 0x7d]);
    const { url } = await serve((_, response) => response.end(bytes));
    expect(await sendHttp(readOf(url))).toEqual({ status: 200, bytes });
  });

  it('may be answered with nothing', async () => {
    const { url } = await serve((_, response) => response.writeHead(204).end());
    expect(await sendHttp(readOf(url))).toEqual({ status: 204, bytes: Buffer.alloc(0) });
  });

  it.each([301, 302, 303, 307, 308])(
    'follows nobody elsewhere, so that no token gets there: %d',
    async (status) => {
      const elsewhere = vi.fn();
      const other = await serve((_, response) => {
        elsewhere();
        response.end('{}');
      });
      const { url } = await serve((request, response) => {
        const location = request.url === '/found' ? other.url : `${other.url}/found`;
        response.writeHead(status, { Location: location }).end('{}');
      });
      for (const method of ['GET', 'POST', 'PUT', 'PATCH'] as const) {
        const answer = await sendHttp({ ...readOf(url), method });
        expect(answer).toEqual({ status, bytes: Buffer.from('{}') });
      }
      expect(elsewhere).not.toHaveBeenCalled();
    },
  );

  it('follows nobody to an address that is none', async () => {
    const { url } = await serve((_, response) =>
      response.writeHead(302, { Location: 'http://[nowhere' }).end(),
    );
    expect((await sendHttp(readOf(url))).status).toBe(302);
  });
});

describe('a connection that fails', () => {
  it('says so where nobody listens, and that nothing was sent', async () => {
    const url = `http://127.0.0.1:${String(await freePort())}`;
    await expect(sendHttp(readOf(url))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  const start = 'HTTP/1.1 200 OK\r\n';
  it.each([
    ['before an answer', ''],
    ['in the middle of the headers', `${start}Content-Le`],
    ['in the middle of a body of a length', `${start}Content-Length: 40\r\n\r\n{"entities":[]}`],
    [
      'in the middle of a body in chunks',
      `${start}Transfer-Encoding: chunked\r\n\r\nf\r\n{"entities":[]}\r\n`,
    ],
    [
      'in the middle of a last body in chunks',
      `${start}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\nf\r\n{"entities":[]}\r\n`,
    ],
    ['with no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['with a length that is none', `${start}Content-Length: many\r\n\r\n{}`],
    ['with headers without end', `${start}${'X-Padding: x\r\n'.repeat(20_000)}\r\n{}`],
    [
      'with a chunk that is none',
      `${start}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\nno chunk\r\n`,
    ],
  ])('gives no answer: %s', async (_, bytes) => {
    for (const end of ['closed', 'reset'] as const) {
      const { url } = await serveBytes((socket) => {
        if (end === 'closed') socket.end(bytes);
        else socket.write(bytes, () => socket.resetAndDestroy());
      });
      await expect(sendHttp(readOf(url))).rejects.toThrow(/./);
    }
  });

  it('tells the correlation id of an answer that broke off', async () => {
    const { url } = await serveBytes((socket) => {
      socket.end(`${start}ININ-Correlation-Id: c-17\r\nContent-Length: 20\r\n\r\n{"entities":`);
    });
    await expect(sendHttp(readOf(url))).rejects.toMatchObject({ correlationId: 'c-17' });
  });

  it('gives no answer that is shorter than what came, where the length is a lie', async () => {
    const { url } = await serveBytes((socket) => {
      socket.end(`${start}Content-Length: 2\r\n\r\n{}{"entities":[]}`);
    });
    const answer = await sendHttp(readOf(url)).catch(() => undefined);
    // Either a fault or as much as was announced.
    expect(answer?.bytes.toString() ?? '{}').toBe('{}');
  });
});
