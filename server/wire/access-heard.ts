import type { CommandName } from '../contract/commands.ts';
import type { Role } from '../domain/identity/roles.ts';

/** Whom citizens ask. */
const ASKED: readonly Role[] = ['officer', 'chief', 'cashier', 'approver', 'guide'];
/** Who works on what citizens asked or could not get done, or watches over it. */
export const HEARING: readonly Role[] = [...ASKED, 'supervisor', 'director'];

/** Who may give each command about what citizens asked and could not get done; a part of the one table. */
export const HEARD_ACCESS = {
  'question:open': ASKED,
  'question:offer': ASKED,
  'question:acknowledge': ASKED,
  'question:decline': ASKED,
  'question:finish': ASKED,
  'snag:set': ['director'],
  'snag:open': ['officer', 'chief', 'cashier'],
  'snag:assign': HEARING,
  'snag:answer': HEARING,
  'snag:tell': HEARING,
  'snag:close': HEARING,
  'snag:reopen': HEARING,
  'snag:extend': HEARING,
} as const satisfies { readonly [N in CommandName]?: readonly Role[] };
