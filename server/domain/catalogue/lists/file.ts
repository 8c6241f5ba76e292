import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { holdsPersonal } from '../../text/personal.ts';
import { signerOf } from '../versions/signer.ts';
import { plainName } from './compare.ts';
import type { Listed, ListSide } from './facts.ts';

export interface FileListInput {
  readonly bureauId: string;
  readonly side: ListSide;
  readonly rows: readonly Listed[];
}

/** Files a bureau's list of powers from one side (三步法); refuses an unknown bureau, a name twice, and personal numbers. */
export function decideFileList(hall: Hall, act: Act<FileListInput>): Decision<{ rows: number }> {
  const { bureauId, side, rows } = act.input;
  if (!hall.bureaus.has(bureauId)) return refuse('bureau.unknown');
  const names = rows.map(row => plainName(row.name));
  const twice = rows.filter((_, at) => names.indexOf(names[at]!) !== at);
  if (twice.length > 0) return refuse('list.twice', { names: twice.slice(0, 10).map(row => row.name) });
  if (holdsPersonal(...rows.flatMap(row => [row.name, row.basis ?? '']))) return refuse('text.personal');
  return accept([{ kind: 'list.filed', bureauId, side, rows, by: signerOf(act.sender) }], {
    rows: rows.length,
  });
}
