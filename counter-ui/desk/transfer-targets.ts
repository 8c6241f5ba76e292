import type { ViewSnapshot } from '../../server/contract/views/specs.ts';

type Counter = ViewSnapshot<'floor'>['counters'][string];

/** To whom a ticket is sent. */
export type SendTo = { queueId: string } | { toCounterId: string } | { toOfficerId: string };

/** A counter, or with a badge the officer who sits there. */
export interface Target {
  readonly key: string;
  readonly mark: string;
  readonly to: SendTo;
  readonly counter: Pick<Counter, 'number' | 'profile'>;
  readonly badge: string | null;
}

/** The other open counters and the officers there, by what one types: the beginning of a number or a badge; all at first. */
export function targetsOf(
  counters: Readonly<Record<string, Counter>>,
  ownId: string,
  typed: string,
): Target[] {
  const word = typed.trim().toLowerCase();
  return Object.entries(counters)
    .filter(([id, { open }]) => open && id !== ownId)
    .sort(([, a], [, b]) => a.number - b.number)
    .flatMap(([id, counter]): Target[] => {
      const { number, badge, officerId } = counter;
      const mark = String(number);
      const there: Target = { key: id, mark, to: { toCounterId: id }, counter, badge: null };
      const officer: Target[] =
        badge === null || officerId === null
          ? []
          : [{ key: `${id}-officer`, mark: badge, to: { toOfficerId: officerId }, counter, badge }];
      return [there, ...officer];
    })
    .filter(({ mark }) => mark.toLowerCase().startsWith(word));
}
