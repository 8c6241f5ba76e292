import { z } from 'zod';
import { DELEGATES } from '../../domain/seals/delegation.ts';
import { SEAL_ENDS, SEAL_KINDS } from '../../domain/seals/seal.ts';
import { itemCode } from '../catalogue/item.ts';
import { commands } from '../command.ts';
import { date, id, none } from '../fields.ts';

/** The thirteen figures that are cut into a seal (GA 241). */
export const sealCode = z.string().regex(/^\d{13}$/);

/** A seal of a bureau's approval office as the register shows it. */
export const officeSeal = z.object({
  bureauId: id,
  kind: z.enum(SEAL_KINDS),
  from: date,
  out: z.object({ on: date, why: z.enum(SEAL_ENDS) }).nullable(),
});

const grant = z.strictObject({
  bureauId: id,
  staffId: id,
  as: z.enum(DELEGATES),
  /** null: all items of the bureau. */
  itemCodes: z.array(itemCode).min(1).max(200).nullable(),
  from: date,
  to: date,
});

/** Delegated power as the register shows it. */
export const delegation = grant.extend({ revokedOn: date.nullable() });

export const sealCommands = commands({
  'seal:takeUp': {
    says: "Enters a seal of a bureau's approval office.",
    input: z.strictObject({ sealCode, bureauId: id, kind: z.enum(SEAL_KINDS) }),
    data: none,
  },
  'seal:takeOut': {
    says: 'Takes a seal out of use, for good.',
    input: z.strictObject({ sealCode, why: z.enum(SEAL_ENDS) }),
    data: none,
  },
  'delegation:grant': {
    says: "Gives a bureau's power to decide to one of its staff, from day to day.",
    input: grant,
    data: z.object({ delegationId: id }),
  },
  'delegation:revoke': {
    says: 'Takes delegated power back, from now on.',
    input: z.strictObject({ delegationId: id }),
    data: none,
  },
});
