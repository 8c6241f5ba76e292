/** How a ticket waits: what its credit grows by is its class's rate. */
export const TICKET_CLASSES = ['ordinary', 'booked', 'priority', 'green'] as const;
export type TicketClass = (typeof TICKET_CLASSES)[number];

/** By what the hall decides who is called (rules Q3 to Q7). */
export interface CallingRules {
  /** Credit a minute of waiting brings each class; only what they are to one another counts. */
  readonly rates: Readonly<Record<TicketClass, number>>;
  /** So many minutes after the slot a booked one is next, if it was not called (rule Q5); DECISIONS: why five and not ten. */
  readonly bookedWithinMinutes: number;
  /** So many minutes before the slot the credit of a booked one begins at the earliest (rule Q5). */
  readonly earlyMinutes: number;
  /** So many priority or green tickets of a queue are called in a row while others of it wait (Q6); null: any number. */
  readonly mostInARow: number | null;
}

/** ENGINES 3; DOMAIN (c): at most two in a row. */
export const USUAL_CALLING: CallingRules = {
  rates: { ordinary: 1, booked: 1, priority: 3, green: 6 },
  bookedWithinMinutes: 5,
  earlyMinutes: 5,
  mostInARow: 2,
};

export const RATE_LIMITS = { least: 0.1, most: 100 } as const;
export const MOST_MINUTES = 120;
export const MOST_IN_A_ROW = 20;

export type CallingFault =
  /** A rate that is no number from 0.1 to 100. */
  | { readonly code: 'rate_out_of_range'; readonly class: TicketClass }
  /** Who goes before by law or promise would wait longer than who does not. */
  | { readonly code: 'rate_below_ordinary'; readonly class: TicketClass }
  | { readonly code: 'minutes_out_of_range'; readonly field: 'bookedWithinMinutes' | 'earlyMinutes' }
  | { readonly code: 'in_a_row_out_of_range' };

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** What is wrong with a document of calling rules; empty when it may be set. */
export function callingFaults(rules: CallingRules): CallingFault[] {
  const faults: CallingFault[] = [];
  for (const name of TICKET_CLASSES) {
    const rate = rules.rates[name];
    if (!(rate >= RATE_LIMITS.least && rate <= RATE_LIMITS.most))
      faults.push({ code: 'rate_out_of_range', class: name });
    else if (rate < rules.rates.ordinary) faults.push({ code: 'rate_below_ordinary', class: name });
  }
  for (const field of ['bookedWithinMinutes', 'earlyMinutes'] as const)
    if (!isWhole(rules[field], 0, MOST_MINUTES)) faults.push({ code: 'minutes_out_of_range', field });
  if (rules.mostInARow !== null && !isWhole(rules.mostInARow, 1, MOST_IN_A_ROW))
    faults.push({ code: 'in_a_row_out_of_range' });
  return faults;
}

/** Whether tickets of a class go before others, so that not too many of them may in a row (rule Q6). */
export function goesBefore(of: TicketClass): boolean {
  return of === 'priority' || of === 'green';
}
