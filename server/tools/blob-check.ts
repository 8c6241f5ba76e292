import { createHash } from 'node:crypto';
import { fromStored } from '../app/sequencer/chain.ts';
import type { StoredFact } from '../app/ports.ts';
import type { StoredHall } from '../app/verify/verify-hall.ts';
import { blobFolder } from '../store/blobs/folder.ts';

/** A file that a fact tells of and that is not there, or is not what was put there. */
export interface BlobFault {
  readonly seq: number;
  readonly id: string;
  readonly kind: 'missing' | 'changed';
}

export interface BlobVerdict {
  readonly files: number;
  readonly faults: readonly BlobFault[];
}

interface Told {
  readonly id: string;
  readonly blob: string;
  /** SHA-256 of the file as it lies there; null: a document's, whose hash is of what is sealed in it. */
  readonly sealed: string | null;
}

/** What a fact says of a file; a fact that was changed by hand says nothing here, and the chain tells of it. */
function toldBy(stored: StoredFact): Told | null {
  if (!/"(attachment\.added|document\.rendered)"/.test(stored.body)) return null;
  try {
    const { fact } = fromStored(stored);
    if (fact.kind === 'attachment.added')
      return { id: fact.attachmentId, blob: fact.blob, sealed: fact.sealed };
    if (fact.kind === 'document.rendered') return { id: fact.documentId, blob: fact.blob, sealed: null };
  } catch {
    return null;
  }
  return null;
}

/** Whether every file of which the facts tell lies in a folder as it was put there (rule G47). */
export async function checkBlobs(stored: StoredHall, folder: string): Promise<BlobVerdict> {
  const files = blobFolder(folder);
  const faults: BlobFault[] = [];
  let count = 0;
  for await (const facts of stored.facts())
    for (const one of facts) {
      const told = toldBy(one);
      if (!told) continue;
      count += 1;
      const bytes = await files.read(told.blob);
      const isOther =
        bytes !== null &&
        told.sealed !== null &&
        createHash('sha256').update(bytes).digest('hex') !== told.sealed;
      if (bytes === null || isOther)
        faults.push({ seq: one.seq, id: told.id, kind: bytes === null ? 'missing' : 'changed' });
    }
  return { files: count, faults };
}

const WHAT = { missing: '缺失 missing', changed: '被改动 changed' } as const;
const SHOWN = 50;

/** The same for people. */
export function blobText({ files, faults }: BlobVerdict): string {
  const lines = faults
    .slice(0, SHOWN)
    .map(({ seq, id, kind }) => `  ! 记录 ${seq} 的文件 file ${id} ${WHAT[kind]}`);
  const more = faults.length > SHOWN ? [`  … ${faults.length - SHOWN} more`] : [];
  return [
    `  办件文件 Files of cases ${files}, ${faults.length === 0 ? '完好 whole' : `${faults.length} 处 faults`}`,
    ...lines,
    ...more,
  ].join('\n');
}
