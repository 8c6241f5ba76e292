import { z } from 'zod';
import { commands } from '../command.ts';
import { id, none, time } from '../fields.ts';

export const stationKind = z.enum(['kiosk', 'display', 'agent']);

export const stationCommands = commands({
  'device:askPairing': {
    says: 'A device asks to be let in and gets a code to show.',
    input: z.strictObject({ kind: stationKind }),
    data: z.object({ pairingId: id, code: z.string(), until: time }),
  },
  'device:confirmPairing': {
    says: 'A director says which station shows this code.',
    input: z.strictObject({ code: z.string().max(20), stationId: id }),
    data: z.object({ stationId: id }),
  },
  'device:revoke': { says: 'Puts a device out.', input: z.strictObject({ stationId: id }), data: none },
});
