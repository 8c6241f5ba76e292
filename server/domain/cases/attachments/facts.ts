import type { HallDraft } from '../../state/hall.ts';
import type { Attachment, AttachmentType } from './attachment.ts';

interface AboutAttachment {
  readonly attachmentId: string;
  readonly caseId: string;
  readonly bureauId: string;
  readonly on: string;
  readonly by: string;
}

export type AttachmentFact =
  | ({
      kind: 'attachment.added';
      material: number;
      type: AttachmentType;
      bytes: number;
      blob: string;
      sealed: string;
    } & AboutAttachment)
  | ({ kind: 'attachment.removed' } & AboutAttachment);

/** Changes the hall by a fact about an attachment, where its case is on the shelf. */
export function evolveAttachment(hall: HallDraft, fact: AttachmentFact, at: number, seq: number): void {
  const one = hall.cases.get(fact.caseId);
  if (!one) return;
  const before = one.attachments ?? [];
  hall.cases.put(one.id, { ...one, attachments: after(before, fact, at), seq });
}

function after(before: readonly Attachment[], fact: AttachmentFact, at: number): Attachment[] {
  const { attachmentId: id, on, by } = fact;
  if (fact.kind === 'attachment.removed')
    return before.map(known => (known.id === id ? { ...known, removed: { on, by } } : known));
  const { material, type, bytes, blob, sealed } = fact;
  return [...before, { id, material, type, bytes, blob, sealed, on, at, by, removed: null }];
}
