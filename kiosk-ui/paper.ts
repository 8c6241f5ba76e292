/** What can be said of the paper slip: it comes, it ran out, or none is given here. */
export type Paper = 'printing' | 'out' | 'none';

/** Takes whether a slip was ordered and what the kiosk's printer says of itself; null while that is not known. */
export function paperOf(printed: boolean, printer: string | null): Paper {
  if (printed && (printer === null || printer === 'ready' || printer === 'low')) return 'printing';
  return printer === 'out' ? 'out' : 'none';
}
