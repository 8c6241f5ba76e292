import type { Entry } from './entry.ts';

const LICENCE_TYPE = '01';

/** Whether an item is a licence (行政许可), of which that law's limits and papers hold. */
export const isLicence = (entry: Pick<Entry, 'typeCode'> | null | undefined): boolean =>
  entry?.typeCode === LICENCE_TYPE;
