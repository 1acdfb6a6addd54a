import { describe, expect, it } from 'vitest';
import { isLoopback, orgAddress } from '../../src/genesys/address.js';
import { OrgError } from '../../src/genesys/org-error.js';

const GERMANY = { api: 'https://api.mypurecloud.de', login: 'https://login.mypurecloud.de' };

describe('where the org is', () => {
  it.each([
    { GENESYSCLOUD_REGION: 'eu-central-1' },
    { GENESYSCLOUD_REGION: 'mypurecloud.de' },
    { GENESYS_REGION: 'eu-central-1' },
    { GENESYS_REGION: 'mypurecloud.de' },
    { GENESYS_ENVIRONMENT: 'mypurecloud.de' },
    { GENESYS_ENVIRONMENT: 'eu-central-1' },
    { GENESYSCLOUD_REGION: ' ', GENESYS_REGION: '', GENESYS_ENVIRONMENT: 'mypurecloud.de' },
    { GENESYSCLOUD_REGION: 'eu-central-1', GENESYS_REGION: 'us-east-1' },
    { GENESYS_REGION: 'eu-central-1', GENESYS_ENVIRONMENT: 'mypurecloud.com' },
  ])('is told by the environment: %j', (env) => {
    expect(orgAddress({ env })).toEqual(GERMANY);
  });

  it('is told by the option, whatever the environment says', () => {
    const env = { GENESYSCLOUD_REGION: 'us-east-1' };
    expect(orgAddress({ env, region: 'eu-central-1' })).toEqual(GERMANY);
    expect(orgAddress({ env, region: '' }).api).toBe('https://api.mypurecloud.com');
  });

  it.each([{}, { GENESYSCLOUD_REGION: '' }])('is asked for where nobody tells: %j', (env) => {
    expect(() => orgAddress({ env, apiUrl: '', loginUrl: ' ' })).toThrow(
      new OrgError(
        'the region of the org is not given: set GENESYSCLOUD_REGION, like eu-central-1',
      ),
    );
  });

  it('is not guessed from a region that is not known, but asked about', () => {
    const request = { env: { GENESYSCLOUD_REGION: 'eu-central-l' } };
    expect(() => orgAddress(request)).toThrow(
      new OrgError('unknown region "eu-central-l": did you mean "eu-central-1"?'),
    );
    expect(() => orgAddress({ env: {}, region: 'a"\n::error::b' })).toThrow(
      /^unknown region "a\\"\\n::error::b": /,
    );
  });
});

describe('addresses of its own', () => {
  const at = (url: string): ReturnType<typeof orgAddress> =>
    orgAddress({ env: {}, apiUrl: url, loginUrl: url });

  it.each([
    ['https://gateway.example.com', 'https://gateway.example.com'],
    ['https://gateway.example.com/', 'https://gateway.example.com'],
    [' https://gateway.example.com:8443/genesys// ', 'https://gateway.example.com:8443/genesys'],
    ['HTTPS://Gateway.Example.com:443/Genesys', 'https://gateway.example.com/Genesys'],
    ['http://127.0.0.1:8765', 'http://127.0.0.1:8765'],
    ['http://127.8.9.10/', 'http://127.8.9.10'],
    ['http://localhost:8765/org/', 'http://localhost:8765/org'],
    ['http://[::1]:8765', 'http://[::1]:8765'],
  ])('are taken: %j', (url, address) => {
    expect(at(url)).toEqual({ api: address, login: address });
  });

  it('need no region, and count more than one', () => {
    const urls = { apiUrl: 'https://api.example.com', loginUrl: 'https://login.example.com' };
    const address = { api: 'https://api.example.com', login: 'https://login.example.com' };
    expect(orgAddress({ env: {}, ...urls })).toEqual(address);
    expect(orgAddress({ env: { GENESYS_REGION: 'nowhere' }, ...urls })).toEqual(address);
  });

  it('can stand for one host beside a region', () => {
    const env = { GENESYSCLOUD_REGION: 'eu-central-1' };
    expect(orgAddress({ env, apiUrl: 'https://gateway.example.com' })).toEqual({
      ...GERMANY,
      api: 'https://gateway.example.com',
    });
    expect(orgAddress({ env, loginUrl: 'https://gateway.example.com' })).toEqual({
      ...GERMANY,
      login: 'https://gateway.example.com',
    });
  });

  it.each([{ apiUrl: 'https://gateway.example.com' }, { loginUrl: 'https://gateway.example.com' }])(
    'do not send credentials to one place and calls to nowhere: %j',
    (urls) => {
      expect(() => orgAddress({ env: {}, ...urls })).toThrow(
        new OrgError(
          'api-url and login-url belong together: give both, or the region beside the one',
        ),
      );
    },
  );

  const secure = 'it must begin with https:// (http:// only for this machine itself)';
  const scheme = 'write it with its scheme, like https://gateway.example.com/genesys';
  it.each([
    ['http://gateway.example.com', secure],
    ['http://127.0.0.1.evil.example', secure],
    ['http://localhost.evil.example', secure],
    ['http://127.0.0.1@evil.example', secure],
    ['http://evil.example#127.0.0.1', secure],
    ['http://0.0.0.0:8765', secure],
    ['http://10.0.0.5', secure],
    ['http://128.0.0.1', secure],
    ['http://[::2]', secure],
    ['ftp://127.0.0.1', secure],
    ['file:///etc/passwd', secure],
    ['javascript:alert(1)', secure],
    ['gateway.example.com', scheme],
    ['localhost', scheme],
    ['//gateway.example.com', scheme],
    ['https://', scheme],
    ['https://gate way.example.com', scheme],
    ['https://me:pa55word@gateway.example.com', 'it must not hold a password'],
    ['https://me@gateway.example.com', 'it must not hold a password'],
    ['https://gateway.example.com/?key=pa55word', 'it must end with its path'],
    ['https://gateway.example.com/#pa55word', 'it must end with its path'],
  ])('are refused where they are no good, and not repeated: %j', (url, why) => {
    const rest = { env: {}, apiUrl: 'https://fine.example', loginUrl: 'https://fine.example' };
    expect(() => orgAddress({ ...rest, apiUrl: url })).toThrow(
      new OrgError(`api-url is no good: ${why}`),
    );
    expect(() => orgAddress({ ...rest, loginUrl: url })).toThrow(
      new OrgError(`login-url is no good: ${why}`),
    );
  });
});

describe('this machine itself', () => {
  it.each(['localhost', '127.0.0.1', '127.255.255.254', '[::1]'])('is %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['', 'localhost.', 'my-localhost', 'localhost.example', '127.0.0.1.example', '127.0.0'])(
    'is not %j',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});
