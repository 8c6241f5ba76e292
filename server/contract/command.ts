import type { z } from 'zod';

/** What one command takes and gives. Names are area:verb. */
export interface CommandSpec<Input extends z.ZodType = z.ZodType, Data extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly data: Data;
  /** One English sentence for the interface description. */
  readonly says: string;
}

/** Keeps the schemas' own types while checking the shape. */
export function commands<T extends Record<`${string}:${string}`, CommandSpec>>(specs: T): T {
  return specs;
}
