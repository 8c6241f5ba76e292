import { expect, it, vi } from 'vitest';
import { Shelf } from '../../../server/wire/papers/shelf.ts';

const paper = (bytes: number) => new Uint8Array(bytes);

it('makes a paper once, for all who ask at the same time and after', async () => {
  const shelf = new Shelf(100);
  const make = vi.fn(async () => paper(10));
  await Promise.all([shelf.take('a', make), shelf.take('a', make)]);
  await shelf.take('a', make);
  expect(make).toHaveBeenCalledTimes(1);
});

it('keeps what was used last, up to its bytes, and nothing that is large itself', async () => {
  const shelf = new Shelf(50);
  const make = vi.fn(async () => paper(12));
  for (const tag of ['a', 'b', 'c', 'd', 'a', 'e']) await shelf.take(tag, make);
  expect(make).toHaveBeenCalledTimes(5);
  await shelf.take('a', make);
  expect(make).toHaveBeenCalledTimes(5);
  await shelf.take('b', make);
  expect(make).toHaveBeenCalledTimes(6);
  const large = vi.fn(async () => paper(40));
  await shelf.take('large', large);
  await shelf.take('large', large);
  expect(large).toHaveBeenCalledTimes(2);
});

it('tries again what failed', async () => {
  const shelf = new Shelf(50);
  await expect(shelf.take('a', () => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
  expect(await shelf.take('a', async () => paper(3))).toHaveLength(3);
});
