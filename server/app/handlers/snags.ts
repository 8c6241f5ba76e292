import { printedCode } from '../../contract/cases/query-code.ts';
import type { OfSnag } from '../../domain/snags/begin.ts';
import {
  decideAnswerSnag,
  decideAssignSnag,
  decideCloseSnag,
  decideExtendSnag,
  decideReopenSnag,
  decideTellSnag,
} from '../../domain/snags/handle.ts';
import { decideOpenSnag, type OpenSnagInput, type OpenSnagPrepared } from '../../domain/snags/open.ts';
import { decideSnagOver } from '../../domain/snags/over.ts';
import { decideSetSnagRules } from '../../domain/snags/rules.ts';
import type { HandlerTable, Preparing } from '../handler.ts';
import { writeText } from '../secrets/case-text.ts';
import type { HandlerParts } from './parts.ts';
import { sealPerson } from './queue.ts';

type OpenAsked = OpenSnagInput & { readonly phone?: string | undefined };
type Opened = { readonly snagId: string };

/** The commands about what could not be done: words and telephone are sealed before the lock. */
export function addSnagHandlers(table: HandlerTable, parts: HandlerParts): void {
  const { vault, utcOffsetMinutes, publicUrl } = parts;
  const open = async ({ input, newId }: Preparing<OpenAsked>): Promise<OpenSnagPrepared> => {
    const snagId = newId();
    const { phone, words } = input;
    const contact = phone === undefined ? null : sealPerson(parts, { phone, idNumber: undefined }, newId);
    return { snagId, contact, utcOffsetMinutes, written: writeText(vault, newId, snagId, words) };
  };
  const plain = async () => ({ written: null, utcOffsetMinutes });
  const perhaps = async ({ input, newId }: Preparing<OfSnag>) => ({
    written: input.words === undefined ? null : writeText(vault, newId, input.snagId, input.words),
    utcOffsetMinutes,
  });
  /** The contract asks for words where these are prepared. */
  const said = async ({ input, newId }: Preparing<OfSnag>) => ({
    written: writeText(vault, newId, input.snagId, input.words ?? ''),
    utcOffsetMinutes,
  });
  table
    .add('snag:set', { decide: decideSetSnagRules })
    .add('snag:open', {
      prepare: open,
      decide: decideOpenSnag,
      // The code is made anew for its sender: no answer that is kept holds it.
      open: async data => {
        const { snagId, ...told } = data as Opened & { number: string; dueOn: string };
        const code = printedCode(vault.queryCode(snagId));
        return { snagId, ...told, code, url: `${publicUrl()}/case#${told.number}.${code}` };
      },
    })
    .add('snag:assign', { prepare: perhaps, decide: decideAssignSnag })
    .add('snag:answer', { prepare: said, decide: decideAnswerSnag })
    .add('snag:tell', { prepare: plain, decide: decideTellSnag })
    .add('snag:close', { prepare: plain, decide: decideCloseSnag })
    .add('snag:reopen', { prepare: said, decide: decideReopenSnag })
    .add('snag:extend', { prepare: said, decide: decideExtendSnag })
    .add('clock:snag.over', { prepare: plain, decide: decideSnagOver });
}
