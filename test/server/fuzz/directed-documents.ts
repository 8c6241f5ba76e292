import { accept } from '../../../server/domain/decision.ts';
import { MOST_OF_MATERIAL } from '../../../server/domain/cases/attachments/attachment.ts';
import { MOST_COPIES } from '../../../server/domain/cases/documents/copies.ts';
import type { Fact } from '../../../server/domain/facts.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { pngOf } from '../../support/attachments/files.ts';
import { accepted, received } from './directed-cases.ts';
import { type Act, by, type Scene, told } from './scene.ts';

const ON = '2026-11-23';
const NOBODY = { bureauId: 'b-tax', on: ON, by: 'nobody' };

/** A case with one form asked for: ids of both. */
async function issued(scene: Scene) {
  const caseId = await received(scene);
  const answer = await told(by(scene, 'officer'), 'document:issue', { caseId, kind: 'courier' });
  if (!answer.ok) throw new Error('the form was not issued');
  return { caseId, documentId: answer.data.documentId };
}

/** The notice of an acceptance that nobody has had yet, to be printed as a slip at the first printer. */
async function slip(scene: Scene) {
  const caseId = await accepted(scene);
  const { documents = [] } = scene.test.hall.sequencer.image.hall.cases.get(caseId)!;
  return { caseId, documentId: documents.at(-1)!.id, printerId: 'pr-1' };
}

const put = (scene: Scene, facts: readonly Fact[]) => scene.test.order(() => accept(facts, null), {});

async function asked(scene: Scene, path: string, init: RequestInit = {}): Promise<unknown> {
  const officer = by(scene, 'officer');
  const headers = { ...officer.headers(), ...(init.headers as Record<string, string>) };
  return (await fetch(`${officer.url}${path}`, { ...init, headers })).json();
}

const upload = (scene: Scene, caseId: string, bytes: Buffer, type = 'image/png'): Promise<unknown> =>
  asked(scene, `/api/cases/${caseId}/attachments?material=0`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: new Uint8Array(bytes),
  });

const added = (caseId: string, n: number): Fact => ({
  ...{ kind: 'attachment.added', attachmentId: `${caseId}-a${n}`, caseId, ...NOBODY, material: 0 },
  ...{ type: 'png', bytes: 1, blob: String(n).padStart(64, '0'), sealed: 'none' },
});

/** The codes of papers and files of cases, and what leads to each. */
export const DIRECTED_DOCUMENTS = {
  'document.unknown': async scene => {
    const caseId = await received(scene);
    return told(by(scene, 'officer'), 'document:reprint', {
      caseId,
      documentId: `${caseId}-1`,
      reason: 'lost',
    });
  },
  'document.not_now': async scene => {
    const caseId = await received(scene);
    await told(by(scene, 'officer'), 'case:withdraw', { caseId, words: '撤回' });
    return told(by(scene, 'officer'), 'document:issue', { caseId, kind: 'mandate' });
  },
  'document.too_many': async scene => {
    const { caseId, documentId } = await issued(scene);
    const copies = Array.from({ length: MOST_COPIES }, (_, at): Fact => {
      return { kind: 'document.reprinted', documentId, caseId, ...NOBODY, copy: at + 1 };
    });
    await put(scene, copies);
    return told(by(scene, 'officer'), 'document:reprint', { caseId, documentId, reason: 'more' });
  },
  'document.changed': async scene => {
    const { caseId, documentId } = await issued(scene);
    const made = { copy: 0, sha256: '0'.repeat(64), blob: '0'.repeat(64), bytes: 1 };
    const about = { documentId, caseId, bureauId: 'b-tax', on: ON };
    await put(scene, [{ kind: 'document.rendered', ...about, ...made }]);
    return asked(scene, `/api/documents/${documentId}.pdf`);
  },
  'document.no_slip': async scene => {
    const made = await issued(scene);
    return told(by(scene, 'officer'), 'document:slip', { ...made, printerId: 'pr-1' });
  },
  'document.slip_waiting': async scene => {
    const wish = await slip(scene);
    await told(by(scene, 'officer'), 'document:slip', wish);
    return told(by(scene, 'officer'), 'document:slip', wish);
  },
  'document.printed_already': async scene => {
    const wish = await slip(scene);
    const { caseId, documentId } = wish;
    const slipped = { documentId, caseId, ...NOBODY, copy: 0, jobId: 'job-gone', sha256: '0'.repeat(64) };
    await put(scene, [{ kind: 'document.slipped', ...slipped }]);
    return told(by(scene, 'officer'), 'document:slip', wish);
  },
  'printer.stopped': async scene => {
    const wish = await slip(scene);
    await put(scene, [{ kind: 'printer.reported', printerId: 'pr-1', condition: 'out' }]);
    const answer = await told(by(scene, 'officer'), 'document:slip', wish);
    await put(scene, [{ kind: 'printer.reported', printerId: 'pr-1', condition: 'ready' }]);
    return answer;
  },
  'attachment.refused': async scene => upload(scene, await received(scene), Buffer.from('MZ'), 'image/png'),
  'attachment.too_many': async scene => {
    const caseId = await received(scene);
    await put(
      scene,
      Array.from({ length: MOST_OF_MATERIAL }, (_, at) => added(caseId, at + 1)),
    );
    return upload(scene, caseId, pngOf(1));
  },
  'attachment.unknown': async scene => {
    const caseId = await received(scene);
    return told(by(scene, 'officer'), 'attachment:remove', { caseId, attachmentId: `${caseId}-a1` });
  },
  'attachment.lost': async scene => {
    const caseId = await received(scene);
    await put(scene, [added(caseId, 1)]);
    return asked(scene, `/api/cases/${caseId}/attachments/${caseId}-a1`);
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };
