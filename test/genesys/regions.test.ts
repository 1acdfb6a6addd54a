import { describe, expect, it } from 'vitest';
import { domainOf, REGIONS } from '../../src/genesys/regions.js';

const ALL = [
  ['us-east-1', 'mypurecloud.com'],
  ['us-east-2', 'use2.us-gov-pure.cloud'],
  ['us-west-2', 'usw2.pure.cloud'],
  ['ca-central-1', 'cac1.pure.cloud'],
  ['mx-central-1', 'mxc1.pure.cloud'],
  ['sa-east-1', 'sae1.pure.cloud'],
  ['eu-west-1', 'mypurecloud.ie'],
  ['eu-west-2', 'euw2.pure.cloud'],
  ['eu-central-1', 'mypurecloud.de'],
  ['eu-central-2', 'euc2.pure.cloud'],
  ['eusc-de-east-1', 'edee1.eusc-pure.cloud'],
  ['me-central-1', 'mec1.pure.cloud'],
  ['ap-south-1', 'aps1.pure.cloud'],
  ['ap-southeast-1', 'apse1.pure.cloud'],
  ['ap-southeast-2', 'mypurecloud.com.au'],
  ['ap-northeast-1', 'mypurecloud.jp'],
  ['ap-northeast-2', 'apne2.pure.cloud'],
  ['ap-northeast-3', 'apne3.pure.cloud'],
] as const;

describe('the regions', () => {
  it('are those of the platform, and no others', () => {
    expect(Object.entries(REGIONS).sort()).toEqual([...ALL].sort());
  });
});

describe('the domain of a region', () => {
  it.each(ALL)('%s is %s, by either name', (region, domain) => {
    expect([domainOf(region), domainOf(domain)]).toEqual([domain, domain]);
  });

  it.each([
    ' eu-central-1\n',
    'EU-CENTRAL-1',
    'MyPureCloud.de',
    'api.mypurecloud.de',
    'login.mypurecloud.de',
    'https://apps.mypurecloud.de/',
  ])('is found for %j', (region) => {
    expect(domainOf(region)).toBe('mypurecloud.de');
  });

  it.each([
    '',
    'eu-central-9',
    'mypurecloud',
    'evil-mypurecloud.de',
    'mypurecloud.de.evil.example',
    'evil.example/mypurecloud.de',
    'user@mypurecloud.de',
    'mypurecloud.de:8443',
    'http://mypurecloud.de',
    'constructor',
    '__proto__',
  ])('is not known for %j', (region) => {
    expect(domainOf(region)).toBeUndefined();
  });
});
