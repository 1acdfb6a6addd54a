import type { ErrorObject } from 'ajv';
import { pointerStep } from '../source/json/pointer.js';
import { didYouMean } from './nearest.js';
import type { ConfigProblem } from './problem.js';

/** Says what the validator found, in words. */
export function schemaProblems(errors: readonly ErrorObject[]): ConfigProblem[] {
  return errors.flatMap((error) => schemaProblem(error) ?? []);
}

function schemaProblem(error: ErrorObject): ConfigProblem | undefined {
  const pointer = error.instancePath;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      return {
        message: `unknown key ${JSON.stringify(key)}: ${didYouMean(key, knownKeys(error))}`,
        pointer: pointer + pointerStep(key),
        atKey: true,
      };
    }
    case 'required':
      // The two alternatives of a suppression are told by their `anyOf`.
      return error.schemaPath.includes('/anyOf/')
        ? undefined
        : {
            message: `the key ${JSON.stringify(error.params['missingProperty'])} is missing`,
            pointer,
          };
    case 'anyOf':
      return { message: 'one of the keys "id" and "pointer" is needed', pointer };
    case 'enum': {
      const allowed = stringsIn(error.params['allowedValues']);
      return {
        message: `${shown(error.data)} is not known: ${didYouMean(String(error.data), allowed)}`,
        pointer,
      };
    }
    case 'type':
      // A rule's entry that is neither a level nor a list is told once, by the type of the entry itself.
      if (error.schemaPath.endsWith('/else/type')) return undefined;
      return {
        message: `must be ${typeNames(error.params['type'])}, but is ${shown(error.data)}`,
        pointer,
      };
    case 'minimum':
    case 'maximum':
      return {
        message: `must be ${String(error.params['comparison'])} ${String(error.params['limit'])}, but is ${shown(error.data)}`,
        pointer,
      };
    case 'pattern':
      return { message: `must be a date like "2026-12-31", but is ${shown(error.data)}`, pointer };
    case 'minLength':
      return { message: 'must not be empty', pointer };
    case 'minItems':
    case 'additionalItems':
      return { message: 'must be a level or a level with options, like ["error", { … }]', pointer };
    case 'if':
      // What the branch found is told on its own.
      return undefined;
    default:
      return { message: error.message ?? `does not satisfy ${error.keyword}`, pointer };
  }
}

function knownKeys(error: ErrorObject): string[] {
  const properties: unknown = error.parentSchema?.['properties'];
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}

function stringsIn(values: unknown): string[] {
  return Array.isArray(values) ? values.map(String) : [];
}

function typeNames(type: unknown): string {
  return (Array.isArray(type) ? type : [type])
    .map((name) => (/^[aeio]/.test(String(name)) ? `an ${String(name)}` : `a ${String(name)}`))
    .join(' or ');
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
