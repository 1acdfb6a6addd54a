import { describe, expect, it } from 'vitest';
import { edited } from '../support/hcl-read.js';

const HEADER = 'resource "genesyscloud_integration_action" "x"';

/** The body of a resource after it got a timeout of 7 s, in the braces that were there. */
function withTimeout(body: string): string {
  const text = edited(`${HEADER} ${body}`);
  expect(text.startsWith(`${HEADER} `)).toBe(true);
  return text.slice(HEADER.length + 1);
}

describe('a timeout that is added to a resource', () => {
  it.each([
    [
      'below the equals signs of its neighbours, where it fits',
      '{\n  config_request_template = 1\n  name                    = "A"\n}\n',
      '{\n  config_request_template = 1\n  name                    = "A"\n  config_timeout_seconds  = 7\n}\n',
    ],
    [
      'as far apart as its neighbours are',
      '{\n  name                       = "A"\n  category                   = "B"\n}\n',
      '{\n  name                       = "A"\n  category                   = "B"\n  config_timeout_seconds     = 7\n}\n',
    ],
    [
      'after an empty line, where its name is too long for that',
      '{\n  name     = "A"\n  category = "B"\n}\n',
      '{\n  name     = "A"\n  category = "B"\n\n  config_timeout_seconds = 7\n}\n',
    ],
    [
      'right below, where the neighbours are not aligned',
      '{\n  name = "A"\n  category = "B"\n}\n',
      '{\n  name = "A"\n  category = "B"\n  config_timeout_seconds = 7\n}\n',
    ],
    [
      'right below, where others in the block are not aligned',
      '{\n  name = "A"\n  category = "B"\n\n  secure = true\n}\n',
      '{\n  name = "A"\n  category = "B"\n\n  secure = true\n  config_timeout_seconds = 7\n}\n',
    ],
    [
      'without blanks, where the neighbours have none',
      '{\n  name="A"\n}\n',
      '{\n  name="A"\n  config_timeout_seconds=7\n}\n',
    ],
    [
      'with the blanks after the equals sign that the neighbour has',
      '{\n  name   =   "A"\n  category =   "B"\n}\n',
      '{\n  name   =   "A"\n  category =   "B"\n  config_timeout_seconds =   7\n}\n',
    ],
    [
      'right below a value on several lines',
      '{\n  name = "A"\n  contract_input = jsonencode({\n    a = 1\n  })\n}\n',
      '{\n  name = "A"\n  contract_input = jsonencode({\n    a = 1\n  })\n  config_timeout_seconds = 7\n}\n',
    ],
    [
      'right below a heredoc',
      '{\n  contract_input = <<-EOT\n    name = 1\n    EOT\n}\n',
      '{\n  contract_input = <<-EOT\n    name = 1\n    EOT\n  config_timeout_seconds = 7\n}\n',
    ],
    [
      'before the nested blocks',
      '{\n  secure = jsonencode(\n    1)\n\n  config_request {\n    a = 1\n  }\n  name = "A"\n}\n',
      '{\n  secure = jsonencode(\n    1)\n  config_timeout_seconds = 7\n\n  config_request {\n    a = 1\n  }\n  name = "A"\n}\n',
    ],
    [
      'below the arguments, where all stand after the nested blocks',
      '{\n  config_request {\n    a = 1\n  }\n  config_response_xxxxxxx = 1\n  name                    = "A"\n}\n',
      '{\n  config_request {\n    a = 1\n  }\n  config_response_xxxxxxx = 1\n  name                    = "A"\n  config_timeout_seconds  = 7\n}\n',
    ],
    [
      'before the nested blocks, where there are no arguments',
      '{ # first\n    config_request {\n        a = 1\n    }\n}\n',
      '{ # first\n    config_timeout_seconds = 7\n    config_request {\n        a = 1\n    }\n}\n',
    ],
    [
      'after the comment of its neighbour',
      '{\n  name="A" // a\n  # b\n}\n',
      '{\n  name="A" // a\n  config_timeout_seconds=7\n  # b\n}\n',
    ],
    [
      'after a comment of its neighbour that goes over lines',
      '{\n  name="A" /* a\n  b */ # c\n}\n',
      '{\n  name="A" /* a\n  b */ # c\n  config_timeout_seconds=7\n}\n',
    ],
    ['with tabs', '{\n\tname="A"\n}\n', '{\n\tname="A"\n\tconfig_timeout_seconds=7\n}\n'],
    ['without indentation', '{\nname="A"\n}\n', '{\nname="A"\nconfig_timeout_seconds=7\n}\n'],
    [
      'with Windows line ends',
      '{\r\n  name="A" # a\r\n}\r\n',
      '{\r\n  name="A" # a\r\n  config_timeout_seconds=7\r\n}\r\n',
    ],
    [
      'with Windows line ends and an empty line',
      '{\r\n  name = "A"\r\n}\r\n',
      '{\r\n  name = "A"\r\n\r\n  config_timeout_seconds = 7\r\n}\r\n',
    ],
    ['to an empty block', '{}', '{ config_timeout_seconds = 7 }'],
    ['to an empty block with blanks', '{   }\n', '{ config_timeout_seconds = 7 }\n'],
    [
      'to an empty block with a comment',
      '{ /* a */ }\n',
      '{ /* a */ config_timeout_seconds = 7 }\n',
    ],
    ['to an empty block of two lines', '{\n}\n', '{\n  config_timeout_seconds = 7\n}\n'],
    [
      'to an empty block of two lines with Windows line ends',
      '{\r\n}\r\n',
      '{\r\n  config_timeout_seconds = 7\r\n}\r\n',
    ],
    [
      'to a block with nothing but comments',
      '{ # a\n  # b\n}\n',
      '{ # a\n  config_timeout_seconds = 7\n  # b\n}\n',
    ],
    [
      'to a block on one line, which gets lines',
      '{ name = "A" }\n',
      '{\n  name                   = "A"\n  config_timeout_seconds = 7\n}\n',
    ],
    [
      'to a block on one line with comments',
      '{ /* a */ name=[\n1] /* b */}\n',
      '{\n  /* a */ name=[\n1] /* b */\n  config_timeout_seconds = 7\n}\n',
    ],
    [
      'to a block on one line with Windows line ends',
      '{ name="A" }\r\n',
      '{\r\n  name                   ="A"\r\n  config_timeout_seconds = 7\r\n}\r\n',
    ],
    [
      'where Terraform would not read the rest',
      '{ config_request { } }\n',
      '{\n  config_timeout_seconds = 7\n  config_request { } }\n',
    ],
    [
      'where an argument and the brace are on one line',
      '{\n  name = "A" }\n',
      '{\n  name = "A"\n\n  config_timeout_seconds = 7 }\n',
    ],
    [
      'on top of null',
      '{\n  config_timeout_seconds = null\n}',
      '{\n  config_timeout_seconds = 7\n}',
    ],
  ])('stands %s', (_, before, after) => {
    expect(withTimeout(before)).toBe(after);
  });
});

describe('a timeout that is added to the settings of a function', () => {
  it.each([
    [
      'below its neighbours',
      '{\n  function_config {\n    request_timeout_x = 1\n    handler           = "a"\n  }\n}\n',
      '{\n  function_config {\n    request_timeout_x = 1\n    handler           = "a"\n    timeout_seconds   = 7\n  }\n}\n',
    ],
    [
      'after an empty line',
      '{\n  function_config {\n    handler = "a"\n  }\n}\n',
      '{\n  function_config {\n    handler = "a"\n\n    timeout_seconds = 7\n  }\n}\n',
    ],
    [
      'in an empty block',
      '{\n  function_config {}\n}\n',
      '{\n  function_config { timeout_seconds = 7 }\n}\n',
    ],
    [
      'in an empty block of two lines, one level deeper',
      '{\n    function_config {\n    }\n}\n',
      '{\n    function_config {\n        timeout_seconds = 7\n    }\n}\n',
    ],
    [
      'in a block on one line, with the equals signs below each other',
      '{\n\tfunction_config { handler = "a" }\n}\n',
      '{\n\tfunction_config {\n\t\thandler         = "a"\n\t\ttimeout_seconds = 7\n\t}\n}\n',
    ],
    [
      'in the content of a dynamic block',
      '{\n  dynamic "function_config" {\n    for_each = []\n    content {\n    }\n  }\n}\n',
      '{\n  dynamic "function_config" {\n    for_each = []\n    content {\n      timeout_seconds = 7\n    }\n  }\n}\n',
    ],
  ])('stands %s', (_, before, after) => {
    expect(withTimeout(before)).toBe(after);
  });
});

describe('the indentation of a first argument', () => {
  it('is as deep as that of other blocks in the file', () => {
    const before = `locals {\n    a = 1\n}\n${HEADER} {\n}\n`;
    expect(edited(before)).toBe(
      `locals {\n    a = 1\n}\n${HEADER} {\n    config_timeout_seconds = 7\n}\n`,
    );
  });
});
