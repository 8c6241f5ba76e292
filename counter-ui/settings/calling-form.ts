import { callingFaults, type CallingRules, type TicketClass } from '../../server/contract/queue/calling.ts';

/** The calling rules as they are typed; an empty field is ''. */
export interface TypedCalling {
  rates: Record<TicketClass, number | ''>;
  bookedWithinMinutes: number | '';
  earlyMinutes: number | '';
  /** Empty: any number in a row. */
  mostInARow: number | '';
}

export const typedOf = ({
  rates,
  mostInARow,
  bookedWithinMinutes,
  earlyMinutes,
}: CallingRules): TypedCalling => ({
  ...{ rates: { ...rates }, bookedWithinMinutes, earlyMinutes },
  mostInARow: mostInARow ?? '',
});

const figure = (value: number | ''): number => (value === '' ? NaN : Number(value));

export const rulesOf = ({
  rates,
  bookedWithinMinutes,
  earlyMinutes,
  mostInARow,
}: TypedCalling): CallingRules => ({
  rates: {
    ...{ ordinary: figure(rates.ordinary), booked: figure(rates.booked) },
    ...{ priority: figure(rates.priority), green: figure(rates.green) },
  },
  bookedWithinMinutes: figure(bookedWithinMinutes),
  earlyMinutes: figure(earlyMinutes),
  mostInARow: mostInARow === '' ? null : Number(mostInARow),
});

/** What the hall would refuse, said while one types; null: nothing. */
export const faultOf = (typed: TypedCalling) => callingFaults(rulesOf(typed))[0]?.code ?? null;

/** Minutes of a class and of an ordinary number that are called together: thirty of the latter at most. */
export function together({ rates }: CallingRules, of: TicketClass): { a: number; b: number } {
  const b = 30;
  return { a: Math.round(((b * rates.ordinary) / rates[of]) * 10) / 10, b };
}
