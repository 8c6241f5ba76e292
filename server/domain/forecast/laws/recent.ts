/** The newest of some figures, of which one is drawn at random. */
export class Recent {
  private readonly values: number[] = [];
  private next = 0;
  private readonly most: number;
  private readonly usual: number;

  /** `usual`: what is drawn before any was seen. */
  constructor(most: number, usual: number) {
    this.most = most;
    this.usual = usual;
  }

  add(value: number): void {
    if (this.values.length < this.most) this.values.push(value);
    else this.values[this.next] = value;
    this.next = (this.next + 1) % this.most;
  }

  /** One of them at chance `u`, from 0 to below 1. */
  at(u: number): number {
    return this.values.length === 0 ? this.usual : this.values[Math.floor(u * this.values.length)]!;
  }

  /** All of them above a bound. */
  above(bound: number): number[] {
    return this.values.filter(value => value > bound);
  }
}
