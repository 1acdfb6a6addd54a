import { didYouMean } from '../config/nearest.js';
import { domainOf, REGIONS } from './regions.js';
import { OrgError } from './org-error.js';

/** Where the org is reached. Neither ends with a slash. */
export interface OrgAddress {
  readonly api: string;
  readonly login: string;
}

/** How the user says where it is. Empty texts count as not given. */
export interface AddressRequest {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly region?: string;
  /** For gateways and tests, instead of the region's own hosts. */
  readonly apiUrl?: string;
  readonly loginUrl?: string;
}

/** The variables that name the region, the first that is set counts. */
const REGION_VARIABLES = ['GENESYSCLOUD_REGION', 'GENESYS_REGION', 'GENESYS_ENVIRONMENT'];

/**
 * Where the org is, by its region or by addresses of its own.
 * @throws {OrgError} where that is not told, or told wrongly
 */
export function orgAddress({ env, region, apiUrl, loginUrl }: AddressRequest): OrgAddress {
  const given = [region, ...REGION_VARIABLES.map((name) => env[name])].find(isGiven);
  const api = isGiven(apiUrl) ? checkedUrl('api-url', apiUrl) : undefined;
  const login = isGiven(loginUrl) ? checkedUrl('login-url', loginUrl) : undefined;
  if (api !== undefined && login !== undefined) return { api, login };
  if (given === undefined) {
    throw new OrgError(
      api === undefined && login === undefined
        ? 'the region of the org is not given: set GENESYSCLOUD_REGION, like eu-central-1'
        : 'api-url and login-url belong together: give both, or the region beside the one',
    );
  }
  const domain = domainOf(given);
  if (domain === undefined) {
    const known = [...Object.keys(REGIONS), ...Object.values(REGIONS)];
    throw new OrgError(`unknown region ${JSON.stringify(given)}: ${didYouMean(given, known)}`);
  }
  return { api: api ?? `https://api.${domain}`, login: login ?? `https://login.${domain}` };
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** An address that credentials may be sent to, without the slash at its end. */
function checkedUrl(name: string, given: string): string {
  const wrong = (why: string): OrgError => new OrgError(`${name} is no good: ${why}`);
  let url: URL;
  try {
    url = new URL(given.trim());
  } catch {
    throw wrong('write it with its scheme, like https://gateway.example.com/genesys');
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw wrong('it must begin with https:// (http:// only for this machine itself)');
  }
  if (url.username !== '' || url.password !== '') throw wrong('it must not hold a password');
  if (url.search !== '' || url.hash !== '') throw wrong('it must end with its path');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/**
 * An address that the org wants something to be put to: anywhere by https, else only where its API is.
 * @throws {OrgError} for any other
 */
export function checkedUpload(given: string, api: string): URL {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw new OrgError('the org wants an upload to what is no address');
  }
  if (url.username !== '' || url.password !== '') {
    throw new OrgError('the org wants an upload to an address that holds a password');
  }
  const isThere = url.protocol === 'http:' && url.origin === new URL(api).origin;
  if (url.protocol === 'https:' || isThere) return url;
  throw new OrgError('the org wants an upload to an address that does not begin with https://');
}

/** Whether a host is this machine, which no proxy stands before. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
