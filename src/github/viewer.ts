import type { GitHubClient } from './client.js';

/** Whoever wrote a comment. */
export interface Author {
  readonly login: string;
  readonly type: string;
}

/** Asks who the token belongs to. */
export const VIEWER = `query Viewer {
  viewer {
    login
  }
}`;

/** Who the token belongs to. */
export async function readViewer(client: GitHubClient): Promise<string> {
  const { viewer } = await client.graphql<{ viewer: { login: string } }>(VIEWER);
  return viewer.login;
}

/** Whether somebody is the one that the token belongs to. The two APIs name an app with and without `[bot]`. */
export function isBy(user: Author | null, viewer: string): boolean {
  if (user === null) return false;
  return user.login === viewer || (user.type === 'Bot' && user.login === `${viewer}[bot]`);
}
