/** Who waits, by what a test itself saw: between which instants it joined the line, epoch ms. */
export interface Seen {
  readonly label: string;
  readonly kind: 'ordinary' | 'booked' | 'priority';
  readonly joined: readonly [from: number, to: number];
}

export interface Policy {
  readonly rates: Readonly<Record<Seen['kind'], number>>;
  /** So many with priority in a row while others wait. */
  readonly mostInARow: number;
}

/**
 * Whom accumulating priority calls (ENGINES 3), reckoned from what was seen from outside and by nothing of the hall's own:
 * the one whose least possible credit is above everybody else's greatest. `called`: the kinds called before, oldest
 * first; `call`: between which instants the call was made. Throws where what was seen leaves it open.
 */
export function dominant(
  waiting: readonly Seen[],
  called: readonly Seen['kind'][],
  call: readonly [from: number, to: number],
  { rates, mostInARow }: Policy,
): string {
  const row = called.length - 1 - called.findLastIndex(kind => kind !== 'priority');
  const others = waiting.filter(({ kind }) => kind !== 'priority');
  const may = row >= mostInARow && others.length > 0 ? others : waiting;
  const worth = may.map(({ label, kind, joined: [from, to] }) => ({
    label,
    least: rates[kind] * (call[0] - to),
    most: rates[kind] * (call[1] - from),
  }));
  const first = worth.find(one => worth.every(other => other === one || one.least > other.most));
  if (!first) throw new Error(`what was seen does not tell who is next: ${JSON.stringify(worth)}`);
  return first.label;
}
