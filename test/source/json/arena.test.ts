import { describe, expect, it } from 'vitest';
import { createArena, fillArena, reserve } from '../../../src/source/json/arena.js';

/** More than the arena takes to begin with. */
const LARGE = 1_000_000;

describe('createArena', () => {
  it('makes one that holds an empty text', () => {
    const arena = createArena();
    expect(arena.size).toBe(0);
    expect(arena.bytes[0]).toBe(0);
  });
});

describe('fillArena', () => {
  it('puts a text in with zero bytes behind it', () => {
    const arena = createArena();
    fillArena(arena, Buffer.from('[3000]'));
    expect(arena.size).toBe(6);
    expect(arena.bytes.toString('latin1', 0, 14)).toBe(`[3000]${'\0'.repeat(8)}`);
  });

  it('puts zero bytes behind a shorter text too, over the longer one before it', () => {
    const arena = createArena();
    fillArena(arena, Buffer.alloc(1000, '"'));
    fillArena(arena, Buffer.from('[3000]'));
    expect(arena.size).toBe(6);
    expect(arena.bytes.toString('latin1', 0, 15)).toBe(`[3000]${'\0'.repeat(8)}"`);
  });

  it('grows to a text of any length', () => {
    const arena = createArena();
    fillArena(arena, Buffer.from('[]'));
    fillArena(arena, Buffer.alloc(LARGE, '7'));
    expect(arena.size).toBe(LARGE);
    expect(arena.bytes.indexOf('\0')).toBe(LARGE);
  });
});

describe('reserve', () => {
  it('makes room for a token every two bytes', () => {
    const arena = createArena();
    reserve(arena, LARGE);
    expect(arena.bytes.length).toBeGreaterThanOrEqual(LARGE + 8);
    for (const array of [arena.starts, arena.ends, arena.nexts]) {
      expect(array.length).toBeGreaterThan(LARGE / 2);
    }
  });

  it('keeps the memory that it has for texts that are no larger', () => {
    const arena = createArena();
    reserve(arena, LARGE);
    const { bytes, starts, ends, nexts } = arena;
    reserve(arena, 10);
    reserve(arena, LARGE);
    expect(arena.bytes).toBe(bytes);
    expect(arena.starts).toBe(starts);
    expect(arena.ends).toBe(ends);
    expect(arena.nexts).toBe(nexts);
  });
});
