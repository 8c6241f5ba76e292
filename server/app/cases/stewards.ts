import type { StewardLine } from '../../contract/cases/stewards.ts';
import { isSteward } from '../../domain/cases/agency/agency.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { Store } from '../ports.ts';
import type { Vault } from '../secrets/vault.ts';
import { peopleOf } from './sheet.ts';

/** The hall's list of who goes errands for applicants (帮办代办员), by name and badge, for those who assign them. */
export async function stewardsOf(
  hall: Hall,
  store: Pick<Store, 'credentialOf'>,
  vault: Vault,
): Promise<StewardLine[]> {
  const ids = [...hall.staff.ids()].filter(id => isSteward(hall, id));
  const names = await peopleOf(store, vault, ids);
  const lines = ids.map(staffId => ({
    staffId,
    name: names[staffId] ?? '',
    badge: hall.staff.get(staffId)?.card?.badge ?? null,
  }));
  return lines.sort((a, b) => a.name.localeCompare(b.name, 'zh') || a.staffId.localeCompare(b.staffId));
}
