import type { ClockAccount } from '../explain.ts';
import type { Light, Milestone } from '../light.ts';
import { dateSaid } from './said.ts';
import type { TellWords } from './words.ts';

/** A turn of a light that is on record: its date, and the time of that day (HH:MM). */
export interface LitTurn {
  readonly light: Light;
  readonly on: string;
  readonly time: string;
}

/** When a light is to turn and when it did; `past`: its day has come. */
export interface LightLine {
  readonly light: Light;
  readonly words: string;
  readonly past: boolean;
}

/**
 * The lights of a clock in order: the day on which each is to turn by the calendar of today, and when it turned by its
 * fact (rules G3, G56). A turn that is on record and has no day in that order any more, as after a pause, has its own line.
 */
export function lightsSaid(
  { turns, from, today }: Pick<ClockAccount, 'turns' | 'from' | 'today'>,
  lit: readonly LitTurn[],
  words: TellWords,
): LightLine[] {
  const told = new Map(turns.map(turn => [turn, litFor(turn, lit)]));
  const used = new Set(told.values());
  const said = (date: string): string => dateSaid(words, date, today);
  const at = ({ on, time }: LitTurn): string => `${said(on)} ${time}`;
  const planned = turns.map((turn): LightLine & { on: string } => {
    const [one, past] = [told.get(turn), turn.on <= today];
    const did = one ? words.lit(at(one)) : past ? words.unlit : null;
    const says = words.lightDue(words.light[turn.light], said(turn.on));
    return { on: turn.on, light: turn.light, past, words: [says, ...(did ? [did] : [])].join(words.join) };
  });
  const others = lit.flatMap((one): (LightLine & { on: string })[] => {
    if (one.on < from || used.has(one)) return [];
    return [
      { on: one.on, light: one.light, past: true, words: words.litOnly(words.light[one.light], at(one)) },
    ];
  });
  return [...planned, ...others]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ light, words: says, past }) => ({ light, words: says, past }));
}

/** The fact by which a light that is to turn turned: the first since that day, or an earlier one under which the day came. */
function litFor({ light, on }: Milestone, lit: readonly LitTurn[]): LitTurn | undefined {
  const before = lit.filter(one => one.on < on).at(-1);
  return (
    lit.find(one => one.light === light && one.on >= on) ?? (before?.light === light ? before : undefined)
  );
}
