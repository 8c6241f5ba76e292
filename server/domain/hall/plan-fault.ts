export type PrefixFault = 'bad_prefix' | 'reserved_prefix';

/** Everything that can be wrong with a floor plan; the director's settings hold a text for each. */
export const PLAN_FAULT_CODES = [
  'bad_prefix',
  'reserved_prefix',
  'duplicate_id',
  'empty_id',
  'empty_name',
  'duplicate_prefix',
  'bad_counter_number',
  'duplicate_counter_number',
  'bad_station_number',
  'duplicate_station_number',
  'unknown_zone',
  'unknown_profile',
  'unknown_queue',
  'unknown_printer',
  'unknown_counter',
  'unknown_station',
  'repeated_reference',
  'queue_without_counter',
  'bad_weight',
  'bad_limit',
  'bad_minutes',
  'bad_tel',
  'too_many_printers',
  'paper_mismatch',
  'transport_mismatch',
  'bad_address',
  'too_many_topics',
  'too_many_elder',
  'too_many_common',
  'sign_without_counter',
  'station_not_display',
  'station_twice',
  'bad_size',
  'bad_distance',
  'bad_span',
] as const;

export type PlanFaultCode = (typeof PLAN_FAULT_CODES)[number];

export type PlanPart =
  'hall' | 'zone' | 'bureau' | 'queue' | 'profile' | 'counter' | 'printer' | 'station' | 'topic' | 'board';

/** What is wrong, in which part; `value` is the offending id, prefix or figure, empty when there is none. */
export interface PlanFault {
  readonly code: PlanFaultCode;
  readonly part: PlanPart;
  readonly id: string;
  readonly value: string;
}

/** One fault; figures are told as text. */
export function fault(
  code: PlanFaultCode,
  part: PlanPart,
  id: string,
  value: string | number = '',
): PlanFault {
  return { code, part, id, value: String(value) };
}

/** Each value that stands more than once, told once. */
export function repeated<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

/** Whether a figure is whole and within its bounds. */
export function inWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
