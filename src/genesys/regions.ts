/** The domains of the regions, by the names that AWS has for them. */
export const REGIONS: Readonly<Record<string, string>> = {
  'us-east-1': 'mypurecloud.com',
  'us-east-2': 'use2.us-gov-pure.cloud',
  'us-west-2': 'usw2.pure.cloud',
  'ca-central-1': 'cac1.pure.cloud',
  'mx-central-1': 'mxc1.pure.cloud',
  'sa-east-1': 'sae1.pure.cloud',
  'eu-west-1': 'mypurecloud.ie',
  'eu-west-2': 'euw2.pure.cloud',
  'eu-central-1': 'mypurecloud.de',
  'eu-central-2': 'euc2.pure.cloud',
  'eusc-de-east-1': 'edee1.eusc-pure.cloud',
  'me-central-1': 'mec1.pure.cloud',
  'ap-south-1': 'aps1.pure.cloud',
  'ap-southeast-1': 'apse1.pure.cloud',
  'ap-southeast-2': 'mypurecloud.com.au',
  'ap-northeast-1': 'mypurecloud.jp',
  'ap-northeast-2': 'apne2.pure.cloud',
  'ap-northeast-3': 'apne3.pure.cloud',
};

/** The domain of a region, given by its name or by a host of its domain; undefined for none that is known. */
export function domainOf(region: string): string | undefined {
  const given = region.trim().toLowerCase();
  if (Object.hasOwn(REGIONS, given)) return REGIONS[given];
  const host = given
    .replace(/^https:\/\//, '')
    .replace(/\/+$/, '')
    .replace(/^(?:api|login|apps)\./, '');
  return Object.values(REGIONS).find((domain) => domain === host);
}
