import { createHash } from 'node:crypto';
import type { DocumentContent, Opened } from '../../domain/cases/documents/content/content.ts';
import { contentOf } from '../../domain/cases/documents/content/contents.ts';
import { decideRendered, type RenderedInput } from '../../domain/cases/documents/copies.ts';
import type { CaseDocument, ReprintReason } from '../../domain/cases/documents/document.ts';
import type { Case } from '../../domain/cases/case.ts';
import type { AgentRow, Sender } from '../../domain/decision.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { AnyHandler } from '../handler.ts';
import { type Blobs, BlobLost } from '../blobs.ts';
import { caseLink } from '../cases/case-link.ts';
import type { Ids, Store } from '../ports.ts';
import { readText } from '../secrets/case-text.ts';
import { fieldContext } from '../secrets/field-cipher.ts';
import type { Vault } from '../secrets/vault.ts';
import { fromStored } from '../sequencer/chain.ts';
import type { Sequencer } from '../sequencer/sequencer.ts';

export interface DocumentParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly blobs: Blobs;
  readonly ids: Ids;
  readonly sequencer: Sequencer;
  readonly publicUrl: () => string;
  readonly utcOffsetMinutes: number;
}

/** Sets a document's content; what makes papers is beside the hall's own thread. */
export type Typeset = (content: DocumentContent, madeAt: number) => Promise<Uint8Array>;

/** What stands in a copy of an opened document. */
export type ContentOf = (copy: number, reason: ReprintReason | undefined) => DocumentContent;

/** A document, opened: its fact from the journal, its applicant and texts from their rows. */
export async function openDocument(
  parts: Pick<DocumentParts, 'store' | 'vault' | 'publicUrl'>,
  one: Case,
  { id, seq }: Pick<CaseDocument, 'id' | 'seq'>,
): Promise<ContentOf> {
  const { store, vault, publicUrl } = parts;
  const [[stored], applicant, agents, texts] = await Promise.all([
    store.factsAfter(seq - 1, 1),
    store.cases.applicant(one.id),
    store.cases.agents(one.id),
    store.cases.texts(one.id),
  ]);
  const { fact } = fromStored(stored!);
  if (fact.kind !== 'document.issued' || fact.documentId !== id)
    throw new Error(`fact ${seq} does not issue document ${id}`);
  const { document, number, filled } = fact;
  const query = caseLink(vault, publicUrl(), one);
  const name =
    applicant && vault.cipher.open(applicant.nameSealed, fieldContext('applicant', 'name_sealed', one.id));
  const opened: Opened = {
    applicant: name ?? '（申请人信息已按规定删除）',
    ...(filled.agent?.agentId && { agent: nameOfAgent(vault, agents, filled.agent.agentId) }),
    words: textId => {
      const text = texts.find(known => known.id === textId);
      return text ? readText(vault, text) : '（内容已按规定删除）';
    },
  };
  return (copy, reason) => contentOf({ document, number, filled, copy, reason, query }, opened);
}

function nameOfAgent(vault: Vault, agents: readonly AgentRow[], agentId: string): string {
  const row = agents.find(({ id }) => id === agentId);
  return row
    ? vault.cipher.open(row.nameSealed, fieldContext('case_agent', 'name_sealed', row.id))
    : '（代理人信息已按规定删除）';
}

const RENDERED = { decide: decideRendered } as unknown as AnyHandler;

async function record(
  parts: DocumentParts,
  sender: Sender,
  input: RenderedInput,
): Promise<RefusalCode | null> {
  const needs = ({ caseId }: RenderedInput): readonly string[] => [caseId];
  const commandId = parts.ids.next();
  const answer = await parts.sequencer.submit({
    ...{ name: 'document:rendered', commandId, sender, digest: commandId, input },
    prepared: { utcOffsetMinutes: parts.utcOffsetMinutes },
    handler: { ...RENDERED, needs } as AnyHandler,
  });
  return answer.ok ? null : answer.refusal.code;
}

export type Written = { readonly bytes: Uint8Array } | { readonly refused: RefusalCode };

/**
 * The file of a copy (rule G53). The first time it is made, kept as a blob, and its SHA-256 put on record; from then on
 * it is that file. If the blob is gone it is made anew and must be the same byte for byte, or it is refused.
 */
export async function writeDocument(
  parts: DocumentParts,
  typeset: Typeset,
  asked: {
    readonly one: Case;
    readonly document: CaseDocument;
    readonly copy: number;
    readonly sender: Sender;
  },
): Promise<Written> {
  const { one, document, copy, sender } = asked;
  const made = document.copies[copy]?.made;
  if (made === undefined) return { refused: 'document.unknown' };
  const kept = made && (await parts.blobs.take(made.blob).catch(lost));
  if (kept && hashOf(kept) === made.sha256) return { bytes: kept };
  const content = (await openDocument(parts, one, document))(copy, document.copies[copy]?.reason);
  const bytes = await typeset(content, document.at);
  const sha256 = hashOf(bytes);
  if (made && made.sha256 !== sha256) return { refused: 'document.changed' };
  const { blob } = await parts.blobs.put(bytes);
  if (made) return { bytes };
  const input = { caseId: one.id, documentId: document.id, copy, sha256, blob, bytes: bytes.byteLength };
  const refused = await record(parts, sender, input);
  return refused ? { refused } : { bytes };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const lost = (error: unknown): null => {
  if (error instanceof BlobLost) return null;
  throw error;
};
