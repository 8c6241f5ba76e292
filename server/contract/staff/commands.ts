import { z } from 'zod';
import { ROLES } from '../../domain/identity/roles.ts';
import type { StaffCard } from '../../domain/staff/card.ts';
import { commands } from '../command.ts';
import { badge, id, line, none, nothing, text, time } from '../fields.ts';

const role = z.enum(ROLES);
const roles = z.array(role).min(1).max(ROLES.length);
const login = z.string().max(64);
const password = z.string().max(200);

/** What boards say of an officer: badge number and post. */
export const staffCard = z.strictObject({ badge, post: text }) satisfies z.ZodType<StaffCard>;

export const staffCommands = commands({
  'setup:found': {
    says: 'Makes the first director, with the one-time code of the console or from this machine.',
    input: z.strictObject({ code: z.string().max(40), login, name: line(40), password }),
    data: z.object({ staffId: id }),
  },
  'staff:signIn': {
    says: 'Signs a member of staff in.',
    input: z.strictObject({ login, password }),
    data: z.object({ sessionId: id, staffId: id, roles: z.array(role), until: time }),
  },
  'staff:signOut': { says: 'Ends the own session.', input: nothing, data: none },
  'staff:add': {
    says: 'Adds a member of staff.',
    input: z.strictObject({ login, name: line(40), password, roles }),
    data: z.object({ staffId: id }),
  },
  'staff:set': {
    says: 'Gives other roles, puts out or lets in again.',
    input: z.strictObject({ staffId: id, roles, active: z.boolean() }),
    data: none,
  },
  'staff:setPassword': {
    says: 'Sets a new password.',
    input: z.strictObject({ staffId: id, oldPassword: password.optional(), newPassword: password }),
    data: none,
  },
  'staff:setCard': {
    says: 'Gives a member of staff the badge number and post that boards show, or takes them.',
    input: z.strictObject({ staffId: id, card: staffCard.nullable() }),
    data: none,
  },
});
