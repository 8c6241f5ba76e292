import type { TicketClass } from '../../queue/calling/rules.ts';

export const SLOT_MINUTES = 15;
const SLOTS = (24 * 60) / SLOT_MINUTES;
const SLOT_MS = SLOT_MINUTES * 60_000;
/** What a day counts a day later: half in ten days. */
const DAY_DECAY = 2 ** (-1 / 10);
/** So many arrivals as expected stand beside those of today, until today's outweigh them. */
const USUAL_ARRIVALS = 20;
/** Neighbouring slots stand beside a slot's own with this weight. */
const BESIDE = 0.5;

interface Stream {
  readonly queueId: string;
  readonly class: TicketClass;
  /** Of days before, by quarter of an hour. */
  readonly before: Float64Array;
  readonly today: Float64Array;
}

export interface Rate {
  readonly queueId: string;
  readonly class: TicketClass;
  /** Arrivals a ms. */
  readonly perMs: number;
}

/** Who comes, by queue, class and quarter of an hour, times what today is to other days (gamma-Poisson; rule W4). */
export class Arrivals {
  private readonly streams = new Map<string, Stream>();
  private days = 0;

  /** Somebody came, at a minute of the wall clock since midnight. */
  arrived(queueId: string, of: TicketClass, minuteOfDay: number): void {
    const key = `${queueId} ${of}`;
    let stream = this.streams.get(key);
    if (!stream) {
      stream = { queueId, class: of, before: new Float64Array(SLOTS), today: new Float64Array(SLOTS) };
      this.streams.set(key, stream);
    }
    stream.today[slotOf(minuteOfDay)]! += 1;
  }

  /** Another day begins: what was seen counts less. */
  age(): void {
    for (const { before, today } of this.streams.values()) {
      before.forEach((value, at) => (before[at] = (value + today[at]!) * DAY_DECAY));
      today.fill(0);
    }
    this.days = (this.days + 1) * DAY_DECAY;
  }

  /** How many come today for one on other days, up to a minute; 1 while nobody knows. */
  ratio(minuteOfDay: number): number {
    if (this.days === 0) return 1;
    let [came, expected] = [0, 0];
    for (const { before, today } of this.streams.values())
      for (let slot = 0; slot < slotOf(minuteOfDay); slot += 1) {
        came += today[slot]!;
        expected += before[slot]! / this.days;
      }
    return (came + USUAL_ARRIVALS) / (expected + USUAL_ARRIVALS);
  }

  /** What usually comes in the quarter of an hour of a minute, of the streams that are asked for; nothing on the first day. */
  rates(minuteOfDay: number, wants: (queueId: string, of: TicketClass) => boolean): Rate[] {
    if (this.days === 0) return [];
    const slot = slotOf(minuteOfDay);
    return [...this.streams.values()]
      .filter(one => wants(one.queueId, one.class))
      .map(({ before, queueId, class: of }) => {
        const beside = (before[slot - 1] ?? 0) + (before[slot + 1] ?? 0);
        const count = (before[slot]! + BESIDE * beside) / (1 + 2 * BESIDE);
        return { queueId, class: of, perMs: count / this.days / SLOT_MS };
      });
  }
}

const slotOf = (minuteOfDay: number): number =>
  Math.min(SLOTS - 1, Math.max(0, Math.floor(minuteOfDay / SLOT_MINUTES)));
