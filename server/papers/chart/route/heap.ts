/** A binary heap: the least rank comes out first. */
export class Heap {
  #keys = new Int32Array(1_024);
  #ranks = new Float64Array(1_024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The least rank. */
  get rank(): number {
    return this.#ranks[0]!;
  }

  clear(): void {
    this.#size = 0;
  }

  push(key: number, rank: number): void {
    if (this.#size === this.#keys.length) this.#grow();
    const [keys, ranks] = [this.#keys, this.#ranks];
    let at = this.#size;
    this.#size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (ranks[parent]! <= rank) break;
      keys[at] = keys[parent]!;
      ranks[at] = ranks[parent]!;
      at = parent;
    }
    keys[at] = key;
    ranks[at] = rank;
  }

  /** Takes the key of the least rank. */
  pop(): number {
    const [keys, ranks] = [this.#keys, this.#ranks];
    const top = keys[0]!;
    this.#size -= 1;
    const count = this.#size;
    const key = keys[count]!;
    const rank = ranks[count]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= count) break;
      if (child + 1 < count && ranks[child + 1]! < ranks[child]!) child += 1;
      if (ranks[child]! >= rank) break;
      keys[at] = keys[child]!;
      ranks[at] = ranks[child]!;
      at = child;
    }
    keys[at] = key;
    ranks[at] = rank;
    return top;
  }

  #grow(): void {
    const [keys, ranks] = [this.#keys, this.#ranks];
    this.#keys = new Int32Array(2 * keys.length);
    this.#ranks = new Float64Array(2 * ranks.length);
    this.#keys.set(keys);
    this.#ranks.set(ranks);
  }
}
