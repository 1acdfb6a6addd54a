import { OrgError } from './org-error.js';

/** An OAuth client of the org, for the client credentials grant. */
export interface Credentials {
  readonly id: string;
  readonly secret: string;
}

/** The variables that hold them, first those of the vendor's own tools. */
const FAMILIES = [
  { id: 'GENESYSCLOUD_OAUTHCLIENT_ID', secret: 'GENESYSCLOUD_OAUTHCLIENT_SECRET' },
  { id: 'GENESYS_CLIENT_ID', secret: 'GENESYS_CLIENT_SECRET' },
] as const;

/**
 * Reads the credentials from the environment, and from nowhere else.
 * @throws {OrgError} where they are not there, or hold what no credentials hold
 */
export function readCredentials(env: Readonly<Record<string, string | undefined>>): Credentials {
  for (const names of FAMILIES) {
    const id = env[names.id]?.trim() ?? '';
    const secret = env[names.secret]?.trim() ?? '';
    if (id === '' && secret === '') continue;
    for (const [name, value] of [
      [names.id, id],
      [names.secret, secret],
    ] as const) {
      if (value === '') throw new OrgError(`${name} is not set: it belongs to the other one`);
      if (!/^[\x21-\x7e]+$/.test(value)) {
        throw new OrgError(`${name} holds a character that no credentials hold`);
      }
    }
    return { id, secret };
  }
  const { id, secret } = FAMILIES[0];
  throw new OrgError(`the credentials are not given: set ${id} and ${secret} in the environment`);
}
