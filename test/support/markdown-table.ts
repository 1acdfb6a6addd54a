/** The tables of a text in GitHub's Markdown, row by row, each cell as its source; the line of dashes left out. */
export function tableCells(markdown: string): string[][] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^[|\s:-]+$/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** What a reader sees of a cell that is plain text or inline code. */
export function shown(cell: string): string {
  return cell
    .replace(/^<code>(.*)<\/code>$/su, '$1')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** What of a cell GitHub could take for Markdown or HTML. */
export function activeText(cell: string): string[] {
  return shownSource(cell).match(/[<>|`*_~@#:!()[\]\\]|&/g) ?? [];
}

function shownSource(cell: string): string {
  return cell.replace(/^<code>(.*)<\/code>$/su, '$1').replace(/&#\d+;/g, '');
}
