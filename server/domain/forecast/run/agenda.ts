/** Moments at which counters are free, the earliest first. */
export class Agenda {
  private readonly at: number[] = [];
  private readonly who: number[] = [];

  get size(): number {
    return this.at.length;
  }

  /** The earliest moment; Infinity when there is none. */
  get next(): number {
    return this.at.length === 0 ? Infinity : this.at[0]!;
  }

  clear(): void {
    this.at.length = 0;
    this.who.length = 0;
  }

  push(at: number, who: number): void {
    let place = this.at.length;
    this.at.push(at);
    this.who.push(who);
    while (place > 0) {
      const above = (place - 1) >>> 1;
      if (this.at[above]! <= at) break;
      this.at[place] = this.at[above]!;
      this.who[place] = this.who[above]!;
      place = above;
    }
    this.at[place] = at;
    this.who[place] = who;
  }

  /** Whose moment is the earliest; it is taken away. Never of an empty one. */
  pop(): number {
    const first = this.who[0]!;
    const at = this.at.pop()!;
    const who = this.who.pop()!;
    const size = this.at.length;
    if (size === 0) return first;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= size) break;
      if (below + 1 < size && this.at[below + 1]! < this.at[below]!) below += 1;
      if (this.at[below]! >= at) break;
      this.at[place] = this.at[below]!;
      this.who[place] = this.who[below]!;
      place = below;
    }
    this.at[place] = at;
    this.who[place] = who;
    return first;
  }
}
