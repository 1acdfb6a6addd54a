import type { JsonIndex } from './index-json.js';
import { createKey, elementsOf, findMember, kindOf, NO_TOKEN, type Token } from './tokens.js';

/** One step of an RFC 6901 pointer, with the slash before it. */
export function pointerStep(name: string | number): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The steps of an RFC 6901 pointer, decoded. */
export function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * Finds the values that RFC 6901 pointers lead to, `NO_TOKEN` where there is none. The elements of an
 * array are listed once, so that many pointers into a long array stay cheap.
 */
export function createTokenFinder(json: JsonIndex): (pointer: string) => Token {
  const elements = new Map<Token, readonly Token[]>();
  const elementAt = (array: Token, position: number): Token => {
    let list = elements.get(array);
    if (list === undefined) {
      list = [...elementsOf(json, array)];
      elements.set(array, list);
    }
    return list[position] ?? NO_TOKEN;
  };
  const childOf = (token: Token, step: string): Token => {
    switch (kindOf(json, token)) {
      case 'object':
        return findMember(json, token, createKey(step));
      case 'array':
        return /^(?:0|[1-9]\d*)$/.test(step) ? elementAt(token, Number(step)) : NO_TOKEN;
      case 'string':
      case 'number':
      case 'boolean':
      case 'null':
        return NO_TOKEN;
    }
  };
  return (pointer) => {
    let token = 0;
    for (const step of stepsOf(pointer)) {
      token = childOf(token, step);
      if (token === NO_TOKEN) return NO_TOKEN;
    }
    return token;
  };
}
