import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/formats/document.js';
import { encodeI3 } from '../../src/formats/i3-encoding.js';
import type { Reading } from '../../src/formats/read-documents.js';
import { loadReader, readObjects, textFormatOf } from '../../src/formats/read-file.js';
import { architectText, archyText } from '../support/platform-flows.js';
import { arenaOf, settingsWith } from '../support/lint-text.js';

const { formats } = settingsWith();
const TERRAFORM =
  'resource "genesyscloud_integration_action" "crm" {\n  config_timeout_seconds = 5\n}\n';

function formatsOf(reading: Reading): readonly string[] {
  if (reading.kind === 'unreadable') throw new Error(reading.message);
  return reading.documents.map(({ format }: Document) => format);
}

describe('a reader of files', () => {
  it.each([
    ['claims.yaml', archyText([['Find', 5]]), ['archy-yaml']],
    ['actions.tf', TERRAFORM, ['terraform']],
    ['claims.json', architectText([['Find', 5]]), ['architect-json']],
    ['claims.i3InboundFlow', architectText([['Find', 5]]), ['i3-flow']],
  ])('reads %s in its own syntax', async (name, text, found) => {
    const read = await loadReader([name], []);
    expect(formatsOf(read(arenaOf(text), name, formats, true))).toEqual(found);
  });

  it('passes over the syntaxes that it was not loaded for', async () => {
    const read = await loadReader(['claims.yaml'], []);
    expect(formatsOf(read(arenaOf(TERRAFORM), 'actions.tf', formats, false))).toEqual([]);
    expect(
      formatsOf(readObjects(arenaOf(archyText([['Find', 5]])), 'a.yaml', formats, false)),
    ).toEqual([]);
  });

  it('reads what a config pins to a format, whatever the file is called', async () => {
    const read = await loadReader([], ['archy-yaml']);
    const pinned = textFormatOf('claims.yml', formats);
    const arena = arenaOf(archyText([['Find', 5]]));
    expect(pinned?.name).toBe('archy-yaml');
    expect(
      formatsOf(
        read(
          arena,
          'claims.txt',
          { ...formats, ...(pinned === undefined ? {} : { pinned }) },
          false,
        ),
      ),
    ).toEqual(['archy-yaml']);
  });

  it.each([
    ['starts as an export does', encodeI3(Buffer.from('{"a":1'), Buffer.of()).toString(), false],
    ['was decoded', '{"a":1', true],
  ])('tells of a flow that cannot be read where it %s', (_, text, isDecoded) => {
    expect(readObjects(arenaOf(text), 'x.i3WorkFlow', formats, isDecoded)).toEqual({
      kind: 'unreadable',
      format: 'i3-flow',
      message: 'the file is no flow as Architect exports it: export it again',
      offset: 0,
    });
  });

  it('passes over a file that only is called like a flow', () => {
    expect(
      formatsOf(readObjects(arenaOf('version https'), 'x.i3WorkFlow', formats, false)),
    ).toEqual([]);
  });
});
