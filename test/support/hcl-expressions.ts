import fc from 'fast-check';

/** What may stand between the quotes of a string without a template. */
export const plainText = fc.constantFrom(
  '',
  'Customer lookup',
  'Übersee 📦',
  '\\"quoted\\" \\\\',
  '$${input.phone} %%{if} $ % $$ %',
  '# no comment',
  '// nor this',
  '/* nor this',
  '} { ] [ ) (',
  '<<EOT',
  'resource \\"genesyscloud_integration_action\\" \\"x\\" {',
);

const line = fc.constantFrom(
  'plain',
  '',
  '  "quotes" and \\ backslashes',
  'resource "genesyscloud_integration_action" "in_text" {',
  '  config_timeout_seconds = 5000',
  '}',
  '# EOT',
  'EOT.',
  '$${velocity} %%{if} $',
  '/* {{',
);

/** Expressions that HCL can read, some on several lines. */
const expression: fc.Arbitrary<string> = fc.letrec<{ value: string; bracketed: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(
      '1',
      '2.5e3',
      'true',
      'null',
      'var.x',
      'local.y-z.w',
      'each.value["k"]',
      'a.*.b',
    ),
    plainText.map((text) => `"${text}"`),
    tie('bracketed'),
    fc.tuple(plainText, tie('value'), plainText).map(([a, b, c]) => `"${a}\${${b}}${c}"`),
    tie('value').map((a) => `"%{if ${a}}x%{else}y%{endif}"`),
  ),
  bracketed: fc.oneof(
    fc.array(tie('value'), { maxLength: 3 }).map((list) => `[${list.join(', ')}]`),
    fc.array(tie('value'), { maxLength: 2 }).map((list) => `[\n${list.join(',\n# ]\n')}\n]`),
    fc
      .array(tie('value'), { maxLength: 2 })
      .map((list) =>
        list.length === 0
          ? '{}'
          : `{\n${list.map((each, at) => `k${String(at)} = ${each} // }`).join('\n')}\n}`,
      ),
    fc
      .array(tie('value'), { minLength: 1, maxLength: 2 })
      .map((list) => `f(${list.join(', ')}...)`),
    fc.tuple(tie('value'), tie('value')).map(([a, b]) => `(${a} /* ) */ == ${b})`),
    fc.tuple(tie('value'), tie('value'), tie('value')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    tie('value').map((a) => `[for x in ${a} : x if x != "}"]`),
    fc
      .tuple(fc.array(line, { maxLength: 3 }), tie('value'))
      .map(([lines, a]) => `f(<<-EOT\n${[...lines, `a \${${a}} EOT`].join('\n')}\n  EOT\n)`),
  ),
})).value;

const heredoc = fc
  .tuple(
    fc.constantFrom('<<EOT', '<<-EOT'),
    fc.array(line, { maxLength: 4 }),
    fc.constantFrom('', '  ', '\t'),
  )
  .map(
    ([open, lines, indent]) => `${open}\n${lines.map((each) => `${each}\n`).join('')}${indent}EOT`,
  );

/** Values of arguments. */
export const value = fc.oneof(
  { weight: 4, arbitrary: expression },
  { weight: 1, arbitrary: heredoc },
);
