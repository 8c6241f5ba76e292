/** Papers made already, by their tag: the newest used stay, up to so many bytes; two who ask at once wait for one. */
export class Shelf {
  private readonly kept = new Map<string, Uint8Array>();
  private readonly coming = new Map<string, Promise<Uint8Array>>();
  private bytes = 0;
  private readonly mostBytes: number;

  constructor(mostBytes: number) {
    this.mostBytes = mostBytes;
  }

  async take(tag: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.kept.get(tag);
    if (known) {
      this.kept.delete(tag);
      this.kept.set(tag, known);
      return known;
    }
    const coming = this.coming.get(tag) ?? this.made(tag, make);
    return coming;
  }

  private made(tag: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const making = make()
      .then(paper => {
        this.keep(tag, paper);
        return paper;
      })
      .finally(() => this.coming.delete(tag));
    this.coming.set(tag, making);
    return making;
  }

  private keep(tag: string, paper: Uint8Array): void {
    if (paper.byteLength > this.mostBytes / 4) return;
    this.kept.set(tag, paper);
    this.bytes += paper.byteLength;
    for (const [oldest, { byteLength }] of this.kept) {
      if (this.bytes <= this.mostBytes) return;
      this.kept.delete(oldest);
      this.bytes -= byteLength;
    }
  }
}
