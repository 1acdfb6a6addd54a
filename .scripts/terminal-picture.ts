/** Draws what a terminal shows, as SVG. It knows the styles that the stylish report uses. */

const STYLES: Readonly<Record<string, string>> = {
  '1': 'font-weight="bold"',
  '2': 'fill="#8b949e"',
  '4': 'text-decoration="underline"',
  '31': 'fill="#ff7b72"',
  '32': 'fill="#7ee787"',
  '33': 'fill="#e3b341"',
  '36': 'fill="#79c0ff"',
};

const CHARACTER = 8.4;
const LINE = 20;
const MARGIN = 20;

/** The picture of a command and its output. `output` may hold SGR escapes. */
export function terminalPicture(command: string, output: string): string {
  const lines = [`\u001b[2m$\u001b[22m ${command}`, '', ...output.trimEnd().split('\n')];
  const columns = Math.max(...lines.map((line) => line.replace(SGR, '').length));
  const width = Math.ceil(columns * CHARACTER + 2 * MARGIN);
  const height = lines.length * LINE + 2 * MARGIN;
  const rows = lines.map((line, index) => {
    const y = MARGIN + LINE * (index + 0.75);
    return `  <text x="${String(MARGIN)}" y="${String(y)}" xml:space="preserve">${spans(line)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3">
  <title>${escaped(command)}</title>
  <rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${rows.join('\n')}
</svg>
`;
}

const SGR = /\u001b\[(\d+)m/g;

function spans(line: string): string {
  const active = new Set<string>();
  let text = '';
  line.split(SGR).forEach((part, index) => {
    if (index % 2 === 0) {
      if (part === '') return;
      const attributes = [...active].map((code) => STYLES[code]).join(' ');
      text += attributes === '' ? escaped(part) : `<tspan ${attributes}>${escaped(part)}</tspan>`;
    } else if (part in STYLES) active.add(part);
    else if (part === '39')
      for (const code of [...active]) if (code.startsWith('3')) active.delete(code);
    if (part === '22') active.delete('1');
    if (part === '22') active.delete('2');
    if (part === '24') active.delete('4');
  });
  return text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
