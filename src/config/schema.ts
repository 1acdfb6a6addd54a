import { FORMATS } from '../formats/facts.js';
import { RULE_DOCS } from '../rules/docs.js';
import { RULES } from '../rules/index.js';
import type { RuleDocs } from '../rules/rule.js';
import { DEFAULT_INCLUDE } from './default-settings.js';

const LEVEL = { enum: ['error', 'warning', 'off'] };
const GLOBS = { type: 'array', items: { type: 'string', minLength: 1 } };

const targets = {
  type: 'object',
  description: 'The value that a fix writes, by format, in the unit of the format.',
  properties: Object.fromEntries(
    FORMATS.map(({ name, setting: { unit, min, max } }) => {
      const [minimum, maximum] = [Math.ceil(min), Math.floor(max)];
      const description = `In ${unit}, from ${String(minimum)} to ${String(maximum)}.`;
      return [name, { type: 'integer', minimum, maximum, description }];
    }),
  ),
  additionalProperties: { type: 'integer' },
};

function ruleSchema(docs: RuleDocs): Record<string, unknown> {
  const options: Record<string, object> = {};
  for (const [name, description] of Object.entries(docs.options)) {
    options[name] = { type: 'integer', minimum: 1, description };
  }
  return {
    description: docs.summary,
    type: ['string', 'array'],
    if: { type: 'string' },
    then: LEVEL,
    else: {
      type: 'array',
      minItems: 1,
      items: [
        LEVEL,
        {
          type: 'object',
          properties: options,
          additionalProperties: false,
        },
      ],
      additionalItems: false,
    },
  };
}

const rules = {
  type: 'object',
  description: 'How severe each rule is: "error", "warning", "off", or ["error", { options }].',
  properties: Object.fromEntries(
    RULES.map((rule) => [rule.name, ruleSchema(RULE_DOCS[rule.name])]),
  ),
  additionalProperties: false,
};

const suppression = {
  type: 'object',
  properties: {
    rule: { enum: RULES.map((rule) => rule.name) },
    file: { type: 'string', minLength: 1, description: 'A glob, relative to this file.' },
    id: { type: 'string', description: 'The id of the node, external API or data action.' },
    pointer: {
      type: 'string',
      description: 'The pointer of the finding, as the JSON report gives it.',
    },
    reason: { type: 'string', minLength: 1, description: 'Why this is as it should be.' },
    expires: {
      type: 'string',
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      description: 'The last day on which it holds, YYYY-MM-DD.',
    },
  },
  required: ['rule', 'file', 'reason'],
  anyOf: [{ required: ['id'] }, { required: ['pointer'] }],
  additionalProperties: false,
};

const override = {
  type: 'object',
  properties: {
    files: {
      description: 'The files that this is for: globs, relative to this file.',
      type: ['string', 'array'],
      minLength: 1,
      items: { type: 'string', minLength: 1 },
    },
    format: {
      type: 'string',
      description: 'The format that these files hold, whatever they look like.',
    },
    targets: { $ref: '#/definitions/targets' },
    rules: { $ref: '#/definitions/rules' },
  },
  required: ['files'],
  additionalProperties: false,
};

const customFormat = {
  type: 'object',
  properties: {
    owners: { type: 'string', description: 'JSONPath to the objects that own a timeout.' },
    where: {
      type: 'object',
      description: 'Members of an owner, as JSONPath, and the values that they must have.',
      additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
    },
    timeout: {
      type: 'string',
      description: 'JSONPath from an owner to its timeout, by plain steps.',
    },
    id: { type: 'string', description: 'JSONPath from an owner to its id. "$.id" unless given.' },
    name: {
      type: 'string',
      description: 'JSONPath from an owner to its name. "$.name" unless given.',
    },
    unit: { enum: ['ms', 's'] },
    min: { type: 'integer', minimum: 0 },
    max: { type: 'integer', minimum: 1 },
    default: {
      type: 'integer',
      description: 'What applies where no timeout is set. Reported as too short.',
    },
  },
  required: ['owners', 'timeout', 'unit', 'min', 'max'],
  additionalProperties: false,
};

/** The JSON schema of the config file, for the validator and for editors. */
export const CONFIG_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'flow-timeout-lint config',
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    include: {
      ...GLOBS,
      description: `The files to lint in folders. ${JSON.stringify(DEFAULT_INCLUDE)} unless given.`,
    },
    exclude: {
      ...GLOBS,
      description: 'The files not to lint, even where "include" or the command line names them.',
    },
    targets: { $ref: '#/definitions/targets' },
    rules: { $ref: '#/definitions/rules' },
    overrides: {
      type: 'array',
      items: override,
      description: 'Settings for the files that match a glob. Later ones win.',
    },
    suppressions: {
      type: 'array',
      items: suppression,
      description: 'Findings that the team has decided to live with.',
    },
    formats: {
      type: 'object',
      additionalProperties: customFormat,
      description: 'JSON formats of your own, by name.',
    },
  },
  additionalProperties: false,
  definitions: { targets, rules },
};
