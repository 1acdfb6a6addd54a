import fc from 'fast-check';
import { jsonStyles } from './architect-documents.js';

/** Timeouts as people and tools write them, good and bad. */
const timeouts = fc.oneof(
  fc.integer({ min: -5, max: 70_000 }),
  fc.integer({ min: 0, max: 70 }),
  fc.constantFrom<unknown>('20', '5000', 'soon', null, true, 20.5, [], [20], {}, { seconds: 5 }),
  fc.constantFrom('${var.timeout}', '%{if a}2%{endif}', '$${t}', '{{timeout}}'),
);

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('Get customer', 'Kunden – Suche', '"quoted" \\', '📞 \u2028'),
);

/** Objects with some of the members that are given, in any order. */
function someOf(members: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<object> {
  const entries = Object.entries(members).map(([key, member]) =>
    member.map((value): [string, unknown] => [key, value]),
  );
  return fc
    .tuple(...entries)
    .chain((all) => fc.shuffledSubarray(all))
    .map((some) => Object.fromEntries(some));
}

/** JSON in a layout of tools. */
function written(values: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return fc
    .tuple(values, jsonStyles)
    .map(
      ([value, { indent, lineEnd, mark }]) =>
        mark + JSON.stringify(value, null, indent).replaceAll('\n', lineEnd),
    );
}

const request = fc.constantFrom(
  {},
  { requestUrlTemplate: 'https://crm.example.com/customers', requestType: 'GET' },
  { requestTemplate: '${input.rawRequest}', timeoutSeconds: 3, headers: { timeout: '3000' } },
);

const action = fc
  .tuple(
    someOf({
      id: fc.uuid(),
      name: texts,
      contract: fc.constantFrom({}, { input: { timeoutSeconds: { type: 'integer' } } }),
      secure: fc.boolean(),
      timeoutSeconds: timeouts,
    }),
    fc.constantFrom('custom-rest-actions', 'function-data-actions', 'genesys-cloud-data-actions'),
    fc.constantFrom('custom', 'custom', 'custom', 'customAuth', 'static'),
    request,
    someOf({ timeoutSeconds: timeouts, response: fc.constant({ timeoutSeconds: 1 }) }),
  )
  .map(([others, integrationType, actionType, request, config]) => ({
    ...others,
    integrationType,
    actionType,
    config: { request, ...config },
  }));

/** Data actions as the platform exports them, one or a list, in any layout. */
export const actionExports = written(fc.oneof(action, fc.array(action, { maxLength: 4 })));

const settings = someOf({
  handler: fc.constant('dist/index.handler'),
  timeout_seconds: timeouts,
});

const body = someOf({
  name: texts,
  '//': fc.constant('config_timeout_seconds'),
  config_timeout_seconds: timeouts,
  config_request: fc.constantFrom<unknown>({ timeout_seconds: 1 }, [{ config_timeout_seconds: 1 }]),
  function_config: fc.oneof(settings, fc.array(settings, { maxLength: 2 })),
});

const resources = fc.dictionary(
  fc.constantFrom(
    'genesyscloud_integration_action',
    'genesyscloud_integration_action_draft',
    'genesyscloud_integration_custom_auth_action',
    'aws_lambda_function',
  ),
  fc.dictionary(
    fc.constantFrom('lookup', 'order-status', 'a/b'),
    fc.oneof(body, fc.array(body, { maxLength: 2 })),
  ),
);

/** Resources in Terraform's JSON syntax, in any layout. */
export const terraformJsonFiles = written(
  fc
    .oneof(resources, fc.array(resources, { maxLength: 3 }))
    .map((resource) => ({ terraform: { timeout_seconds: 1 }, resource })),
);
