import type { CDPSession } from 'playwright-core';

/** How many things of one kind the page's script holds, and their bytes. */
export interface Held {
  readonly count: number;
  readonly bytes: number;
}

/** What a page's script holds, by type and constructor. */
export type Heap = ReadonlyMap<string, Held>;

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/**
 * What a program makes. Left out is what the engine makes for itself: code it compiled and what it learnt of types
 * (`code`, `object shape`, `hidden`) grow for hours while a page gets warm; nodes of the page are counted elsewhere.
 */
const OURS = new Set([
  'object',
  'closure',
  'array',
  'string',
  'concatenated string',
  'sliced string',
  'number',
  'bigint',
  'symbol',
  'regexp',
]);
/** Types whose members have names of their own kind: constructors. The others are one kind each. */
const NAMED = new Set(['object', 'closure', 'array']);

/** Counts what the page's script holds now, when all that nobody holds is gone. */
export async function heapOf(cdp: CDPSession): Promise<Heap> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
  return counted(JSON.parse(chunks.join('')) as Snapshot);
}

function counted({ snapshot, nodes, strings }: Snapshot): Heap {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = ['type', 'name', 'self_size'].map(field => fields.indexOf(field)) as [
    number,
    number,
    number,
  ];
  const heap = new Map<string, Held>();
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[0][nodes[at + type]!]!;
    if (!OURS.has(kind)) continue;
    const key = NAMED.has(kind) ? `${kind} ${strings[nodes[at + name]!]}` : kind;
    const had = heap.get(key) ?? { count: 0, bytes: 0 };
    heap.set(key, { count: had.count + 1, bytes: had.bytes + nodes[at + size]! });
  }
  return heap;
}

/** All bytes of a heap. */
export function bytesOf(heap: Heap): number {
  return [...heap.values()].reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * What every one of the later heaps holds more of than any of the earlier ones did: what comes and goes with the hour
 * is in neither; a leak is in all that came after. By how many, the most first.
 */
export function grown(earlier: readonly Heap[], later: readonly Heap[]): (readonly [string, number])[] {
  const count = (heap: Heap, key: string): number => heap.get(key)?.count ?? 0;
  return [...new Set(later.flatMap(heap => [...heap.keys()]))]
    .map(key => {
      const least = Math.min(...later.map(heap => count(heap, key)));
      return [key, least - Math.max(...earlier.map(heap => count(heap, key)))] as const;
    })
    .filter(([, more]) => more > 0)
    .sort(([, a], [, b]) => b - a);
}
