import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { createClient, type GitHubClient } from '../../../src/github/client.js';
import { GitHubServer, TOKEN } from './server.js';

/** A stand-in for GitHub that the tests of one file share, and our client for it. */
export interface GitHubInTests {
  readonly server: GitHubServer;
  readonly client: (token?: string) => Promise<GitHubClient>;
}

/**
 * Starts a server for the tests of a file: the client takes its address from the environment once. After
 * every test it has forgotten everything. Waits before another try take no time.
 */
export async function useGitHub(): Promise<GitHubInTests> {
  const server = await GitHubServer.start();
  beforeAll(() => {
    vi.stubEnv('GITHUB_API_URL', server.env['GITHUB_API_URL']);
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(() => {
    server.reset();
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    server.stop();
  });
  return { server, client: (token = TOKEN) => createClient(token) };
}
