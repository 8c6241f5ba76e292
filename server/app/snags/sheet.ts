import { printedCode } from '../../contract/cases/query-code.ts';
import type { SnagLogLine, SnagSheet } from '../../contract/snags/sheet.ts';
import { actsOf } from '../../domain/snags/life.ts';
import { mayDo, readsContact } from '../../domain/snags/may.ts';
import { snagRules } from '../../domain/snags/rules.ts';
import { contactOf, type Snag, type SnagEntry } from '../../domain/snags/snag.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { Store } from '../ports.ts';
import { readText } from '../secrets/case-text.ts';
import { fieldContext } from '../secrets/field-cipher.ts';
import type { Vault } from '../secrets/vault.ts';
import { badgeOf, snagLineOf } from './line.ts';

interface Reading {
  readonly hall: Hall;
  readonly store: Store;
  readonly vault: Vault;
  /** Who reads. */
  readonly staffId: string;
}

/** A snag as a member of staff sees it: its log with the words opened, and the telephone for who may have it (rule I5). */
export async function snagSheetOf(reading: Reading, snag: Snag): Promise<SnagSheet> {
  const { hall, store, vault, staffId } = reading;
  const texts = new Map((await store.cases.texts(snag.id)).map(row => [row.id, readText(vault, row)]));
  const logged = ({ words, by, owner, ...entry }: SnagEntry): SnagLogLine => ({
    ...entry,
    words: words && (texts.get(words.textId) ?? null),
    badge: badgeOf(hall, by),
    ...(owner && { owner: { ...owner, badge: badgeOf(hall, owner.staffId) } }),
  });
  const reads = readsContact(hall, snag, staffId);
  return {
    line: snagLineOf(hall, snag),
    log: snag.log.map(logged),
    may: actsOf(snag.state).filter(act => mayDo(hall, snag, act, staffId)),
    phone: reads && snag.hasContact ? await phoneOf(reading, snag.id) : null,
    code: reads ? printedCode(vault.queryCode(snag.id)) : null,
    staff: [...hall.staff.values()].flatMap(({ id, active, card }) => {
      const bureauId = hall.postings.get(id)?.bureauId ?? null;
      return active && card ? [{ staffId: id, badge: card.badge, bureauId }] : [];
    }),
    extendDays: snagRules(hall).extendDays,
  };
}

async function phoneOf({ store, vault }: Reading, snagId: string): Promise<string | null> {
  const row = await store.personOf(contactOf(snagId), snagId);
  if (!row || row.phoneSealed === null) return null;
  return vault.cipher.open(row.phoneSealed, fieldContext('person', 'phone_sealed', row.id));
}
