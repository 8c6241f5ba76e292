import fc from 'fast-check';
import { idCheckCharacter } from '../../../server/domain/identity/id-number.ts';

const two = (n: number) => String(n).padStart(2, '0');

/**
 * ID numbers of nobody: born 2500–2999, check character computed. Only days to 28, so that every one is a date.
 */
export const inventedId = fc
  .tuple(
    fc.constantFrom('110101', '511602', '830000', '500000', '711234', '911840'),
    fc.integer({ min: 2500, max: 2999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, year, month, day, order]) =>
    withCheck(`${region}${year}${two(month)}${two(day)}${String(order).padStart(3, '0')}`),
  );

/** Takes 17 digits; gives the whole number. */
export function withCheck(first17: string): string {
  return first17 + idCheckCharacter(first17);
}

/** Mobile numbers of the plan's form; like any such number one may be somebody's, so none is ever printed. */
export const inventedMobile = fc
  .tuple(fc.constantFrom(...'3456789'), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);
