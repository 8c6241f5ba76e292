import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeSlip } from '../../../devices/slip/encode.ts';
import { slipText } from '../../../devices/virtual-printer/text.ts';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import type { CasePapers } from '../../../server/contract/cases/papers.ts';
import type { ClaimedSlip } from '../../../server/contract/printing.ts';
import { decideCardOver } from '../../../server/domain/printing/print-card.ts';
import { APPLICANT, type CaseFloor, openCaseFloor } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';
import { printOn } from '../../unit/devices/support/paper.ts';

onBothEngines('a document of a case as a thermal slip', place => {
  let floor: CaseFloor;
  let agent: HttpClient;
  beforeAll(async () => {
    floor = await openCaseFloor({ databaseUrl: await place() });
    agent = await floor.hall.device('agent-1');
  });
  afterAll(() => floor.hall.close());

  const printerId = 'pr-2';
  const documents = async (caseId: string): Promise<CasePapers['documents']> => {
    const { url } = floor.officer;
    const response = await fetch(`${url}/api/cases/${caseId}/documents`, {
      headers: floor.officer.headers(),
    });
    return ((await response.json()) as { data: CasePapers }).data.documents;
  };
  /** A case with its receipt: what a slip of it is asked for by. */
  const receipt = async () => {
    const caseId = await floor.receive();
    return { caseId, documentId: (await documents(caseId))[0]!.id, printerId };
  };
  const claim = async (): Promise<ClaimedSlip | null> =>
    (await agent.must('print:claim', { printerId })).job as ClaimedSlip | null;
  const linesOf = (job: ClaimedSlip): string[] => slipText(printOn(job.model, encodeSlip(job, 'ab12'))[0]!);
  async function printAll(end: 'print:confirm' | 'print:doubt'): Promise<ClaimedSlip> {
    const job = (await claim())!;
    const at = { jobId: job.id, attempt: job.attempt };
    await agent.must('print:sending', { ...at, bytesHash: 'ab'.repeat(32) });
    if (end === 'print:confirm') await agent.must(end, at);
    else await agent.must(end, { ...at, cause: 'connection-reset' });
    return job;
  }
  const stateOf = async (caseId: string, jobId: string) =>
    (await floor.officer.view('papers', { caseId })).snapshot.jobs[jobId]?.state;

  it('[G29] goes through the print jobs, says what its A4 says, and its hash is a fact', async () => {
    const wish = await receipt();
    const { jobId, copy } = await floor.officer.must('document:slip', wish);
    expect(copy).toBe(0);
    expect(await floor.officer.code('document:slip', wish)).toBe('document.slip_waiting');
    expect(await stateOf(wish.caseId, jobId)).toBe('queued');
    const job = await printAll('print:confirm');
    expect(job).toMatchObject({ id: jobId, machineName: '1号窗口', paper: { document: 'receipt', copy: 0 } });
    const lines = linesOf(job).join('\n');
    for (const said of ['收件凭证', `${APPLICANT.name}：`, '查询码', '办件编号', '/case#'])
      expect(lines).toContain(said);
    expect(lines).not.toContain('补打');
    const [document] = await documents(wish.caseId);
    expect(lines).toContain(document!.number);
    const sha256 = createHash('sha256').update(JSON.stringify(job.content), 'utf8').digest('hex');
    expect(document!.copies[0]).toMatchObject({ slip: { jobId, sha256 }, made: null });
    expect(await stateOf(wish.caseId, jobId)).toBe('confirmed');
  });

  it('[G28][G52] whoever has, or may have, a slip gets a copy with its reason; what was dropped is printed as what it was', async () => {
    const wish = await receipt();
    await floor.officer.must('document:slip', wish);
    await printAll('print:doubt');
    expect(await floor.officer.code('document:slip', wish)).toBe('document.printed_already');
    const again = await floor.officer.must('document:slip', { ...wish, reason: 'unprinted' });
    expect(again.copy).toBe(1);
    await floor.hall.order(decideCardOver, { at: 0, kind: 'print.paper', subject: again.jobId });
    expect(await stateOf(wish.caseId, again.jobId)).toBe('dropped');
    expect(await floor.officer.must('document:slip', wish)).toMatchObject({ copy: 1 });
    const job = await printAll('print:confirm');
    expect(linesOf(job).join('')).toContain('补打（第 1 次，未能打出）');
    const [document] = await documents(wish.caseId);
    expect(document!.copies.map(({ reason }) => reason)).toEqual([undefined, 'unprinted']);
    // Who opened the A4 first gets a slip as a copy only.
    const other = await receipt();
    const pdf = await fetch(`${floor.officer.url}/api/documents/${other.documentId}.pdf`, {
      headers: floor.officer.headers(),
    });
    expect(pdf.status).toBe(200);
    expect(await floor.officer.code('document:slip', other)).toBe('document.printed_already');
  });

  it('[G28] is refused of what stays on A4, at a printer that is none or cannot print, and to who hands nothing over', async () => {
    const wish = await receipt();
    const { officer, hall } = floor;
    const issued = await officer.must('document:issue', { caseId: wish.caseId, kind: 'pledge' });
    const form = { ...wish, documentId: issued.documentId };
    expect(await officer.code('document:slip', form)).toBe('document.no_slip');
    expect(await officer.code('document:slip', { ...wish, documentId: `${wish.caseId}-9` })).toBe(
      'document.unknown',
    );
    expect(await officer.code('document:slip', { ...wish, printerId: 'pr-9' })).toBe('printer.unknown');
    await agent.must('printer:report', { printerId, condition: 'out' });
    expect(await officer.code('document:slip', wish)).toBe('printer.stopped');
    await agent.must('printer:report', { printerId, condition: 'ready' });
    expect(await (await hall.member(['guide'])).code('document:slip', wish)).toBe('access.denied');
    expect(await claim()).toBeNull();
  });

  it('[G29] what would say another thing than was asked for is not printed, and is dropped', async () => {
    const wish = await receipt();
    const { jobId } = await floor.officer.must('document:slip', wish);
    const { vault } = floor.hall.hall;
    const { queryCode } = vault;
    Object.assign(vault, { queryCode: () => '00000000' });
    const job = (await claim())!;
    Object.assign(vault, { queryCode });
    expect(job.content).toBeNull();
    expect(() => encodeSlip(job, 'ab12')).toThrow('document-changed');
    await agent.must('print:fail', { jobId, attempt: job.attempt, cause: 'encode document-changed' });
    expect(await stateOf(wish.caseId, jobId)).toBe('dropped');
    expect(await claim()).toBeNull();
  });

  it('[F1][J3] neither facts nor kept answers name the applicant; jobs load as they are and come out of the facts', async () => {
    const wish = await receipt();
    const { caseId } = wish;
    await floor.officer.must('document:slip', wish);
    await claim();
    const { sequencer, store } = floor.hall.hall;
    const { jobs } = wholeOf(sequencer.image.hall);
    expect(wholeOf((await store.load()).hall).jobs).toEqual(jobs);
    const facts = await store.factsAfter(0, 100_000);
    const anew = replayed(facts.map(fromStored), 50);
    expect(wholeOf(anew).jobs).toEqual(jobs);
    expect(await store.cases.one(caseId)).toEqual(anew.cases.get(caseId));
    expect(JSON.stringify(facts)).not.toContain(APPLICANT.name);
    const queued = facts.filter(({ body }) => body.includes('print.paperQueued'));
    expect(queued.length).toBeGreaterThan(4);
  });
});
