/** Random choices that are the same on every run and every machine. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<Item>(list: NonEmpty<Item>): Item;
  /** Lower-case hexadecimal digits. */
  hex(digits: number): string;
  uuid(): string;
}

export type NonEmpty<Item> = readonly [Item, ...Item[]];

/** Makes a source of random choices; the same seed and stream give the same ones. */
export function createRandom(seed: number, stream: number): Random {
  const next = createGenerator(seed, stream);
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const hex = (digits: number): string => {
    let text = '';
    while (text.length < digits)
      text += Math.floor(next() * 2 ** 32)
        .toString(16)
        .padStart(8, '0');
    return text.slice(0, digits);
  };
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    hex,
    uuid: () => [8, 4, 4, 4, 12].map(hex).join('-'),
  };
}

/** The generator sfc32: numbers from 0 up to 1. */
function createGenerator(seed: number, stream: number): () => number {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = (): number => {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    return (result >>> 0) / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) next();
  return next;
}
