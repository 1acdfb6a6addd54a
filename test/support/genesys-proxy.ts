import { vi } from 'vitest';
import { serveBytes, type TestServer } from './genesys-server.js';

const VARIABLES = ['https_proxy', 'http_proxy', 'all_proxy', 'no_proxy', 'proxy'];

/** Lets the environment name no proxy, until the next call of `vi.unstubAllEnvs`. */
export function withoutProxy(): void {
  for (const name of VARIABLES) {
    for (const variable of [name, name.toUpperCase(), `npm_config_${name}`]) {
      vi.stubEnv(variable, '');
    }
  }
}

/** A proxy, and what it saw. */
export interface Proxy extends TestServer {
  /** The heads of the requests to it. */
  readonly heads: readonly string[];
  /** What came through its tunnels. */
  readonly tunnelled: () => Buffer;
  /** Lets the tunnels stay open in silence from now on. */
  readonly holdTunnels: () => void;
}

/**
 * Starts a proxy that gives every CONNECT the same answer, none where it is empty, and ends a tunnel when
 * something has come through it.
 */
export async function startProxy(answer: string): Promise<Proxy> {
  const heads: string[] = [];
  const pieces: Buffer[] = [];
  let isHeld = false;
  const server = await serveBytes(
    (socket, head) => {
      heads.push(head);
      if (answer !== '') socket.write(answer);
    },
    (bytes, socket) => {
      pieces.push(bytes);
      if (!isHeld) socket.end();
    },
  );
  const holdTunnels = (): void => {
    isHeld = true;
  };
  return { ...server, heads, tunnelled: () => Buffer.concat(pieces), holdTunnels };
}
