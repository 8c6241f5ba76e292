import { labelOf } from '../label.ts';

/** A block of paper numbers (纸号) of one queue, printed before it is needed (rule N10). */
export interface Roll {
  readonly id: string;
  readonly queueId: string;
  /** As the queue had it when the block was reserved: it stands on paper. */
  readonly prefix: string;
  /** Rises with each block of the hall, so that no two blocks have a label in common. */
  readonly series: number;
  /** It goes from 1 to this. */
  readonly size: number;
  readonly reservedAt: number;
  /** The numbers that are on record as handed out, rising. */
  readonly entered: readonly number[];
}

export const MOST_IN_ROLL = 200;

/** What stands on a paper number: no label of N1 has a dash. */
export const rollLabel = ({ prefix, series }: Pick<Roll, 'prefix' | 'series'>, number: number): string =>
  labelOf(`${prefix}-P${series}-`, number);

/** The id of a paper number's ticket is known before it is handed out: the address of its page is printed on it. */
export const rollTicketId = (rollId: string, number: number): string => `${rollId}-${number}`;

/** Every number of a block, rising. */
export const numbersOf = ({ size }: Pick<Roll, 'size'>): number[] =>
  Array.from({ length: size }, (_, at) => at + 1);
