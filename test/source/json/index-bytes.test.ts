import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../../src/safe/limits.js';
import { indexBytes } from '../../../src/source/json/index-bytes.js';
import { rebuild } from '../../support/json-texts.js';

function valueOf(json: ReturnType<typeof indexBytes>): unknown {
  return 'problem' in json ? json : rebuild(json);
}

describe('indexBytes', () => {
  it('indexes a text', () => {
    expect(valueOf(indexBytes(Buffer.from('{ "timeout": [3000, null] }')))).toEqual({
      timeout: [3000, null],
    });
  });

  it('tells where a text is no JSON', () => {
    expect(indexBytes(Buffer.from('{"a":}'))).toEqual({ offset: 5, problem: 'unexpected-byte' });
    expect(indexBytes(Buffer.alloc(0))).toEqual({ offset: 0, problem: 'unexpected-end' });
  });

  it('goes as deep as files may, and no deeper', () => {
    const nested = (depth: number): Buffer => Buffer.from('['.repeat(depth) + ']'.repeat(depth));
    expect(indexBytes(nested(MAX_DEPTH))).not.toHaveProperty('problem');
    expect(indexBytes(nested(MAX_DEPTH + 1))).toEqual({ offset: MAX_DEPTH, problem: 'too-deep' });
  });

  it('keeps what it was given, whatever is indexed or changed afterwards', () => {
    const bytes = Buffer.from('{"timeout":3000}');
    const first = indexBytes(bytes);
    bytes.fill('x');
    const second = indexBytes(Buffer.from('["another","text"]'));
    expect([valueOf(first), valueOf(second)]).toEqual([{ timeout: 3000 }, ['another', 'text']]);
  });

  it('takes a part of a larger buffer', () => {
    const page = Buffer.from('[{"id":"a"},{"id":"b"}]');
    expect(valueOf(indexBytes(page.subarray(12, 22)))).toEqual({ id: 'b' });
  });
});
