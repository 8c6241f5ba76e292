import type { CasePapers } from '../../contract/cases/papers.ts';
import type { Case } from '../../domain/cases/case.ts';
import { ASKED_IN, ASKED_KINDS } from '../../domain/cases/documents/kinds.ts';
import { materialsOf } from '../../domain/cases/intake/check.ts';
import { isOpen } from '../../domain/cases/life.ts';
import type { Hall } from '../../domain/state/hall.ts';

/** The papers of a case as its page shows them. `handles`: its reader is of those who deal with applicants. */
export function papersOf(hall: Hall, one: Case, handles: boolean): CasePapers {
  const attachments = (one.attachments ?? []).filter(({ removed }) => removed === null);
  return {
    documents: (one.documents ?? []).map(({ id, kind, number, at, copies }) => ({
      id,
      kind,
      number,
      at,
      copies,
    })),
    readable: handles,
    askable: ASKED_KINDS.filter(kind => handles && ASKED_IN[kind]?.includes(one.state)),
    materials: materialsOf(hall, one).map(({ name }, at) => ({
      name,
      attachments: attachments.filter(({ material }) => material === at),
    })),
    open: handles && isOpen(one.state),
  };
}
