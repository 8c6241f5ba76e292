/** What is known of the hall's time: of many words about it, the one that was quickest on its way is right. */
export interface HallClock {
  /** Takes the hall's time out of a push; `own` is this machine's when it came. Both epoch ms. */
  hear(hall: number, own: number): void;
  /** How far the hall is ahead of this machine, in ms. */
  readonly ahead: number;
}

/** A quick word is believed for one to two spans: clocks drift by less than a millisecond in them. */
const SPAN_MS = 10_000;
/** No word is so late; a clock that was set is. */
const STEP_MS = 5_000;

/** The hall's clock as its pushes tell it: a late one, on a busy line or machine, does not set it back. */
export function openHallClock(): HallClock {
  let [before, within] = [-Infinity, -Infinity];
  let since = 0;
  const believed = (): number => Math.max(before, within);
  return {
    hear(hall, own) {
      const told = hall - own;
      const passed = own - since;
      if (passed < 0 || passed >= 2 * SPAN_MS || told <= believed() - STEP_MS) {
        [before, within, since] = [-Infinity, told, own];
      } else if (passed >= SPAN_MS) {
        [before, within, since] = [within, told, own];
      } else within = Math.max(within, told);
    },
    get ahead() {
      return within === -Infinity ? 0 : believed();
    },
  };
}
