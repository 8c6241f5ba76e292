import { createHash } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CasePapers, DocumentKind } from '../../../server/contract/cases/papers.ts';
import { APPLICANT, type CaseFloor, openCaseFloor, FETCHED } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { textOf } from '../../unit/papers/support/poppler.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

const YEAR = new Date(Date.now() + 480 * 60_000).toISOString().slice(0, 4);

onBothEngines('documents of a case', place => {
  let floor: CaseFloor;
  beforeAll(async () => {
    floor = await openCaseFloor({ databaseUrl: await place() });
  });
  afterAll(() => floor.hall.close());

  const papers = async (caseId: string, who: HttpClient = floor.officer): Promise<CasePapers> => {
    const response = await fetch(`${who.url}/api/cases/${caseId}/documents`, { headers: who.headers() });
    return ((await response.json()) as { data: CasePapers }).data;
  };
  const kinds = async (caseId: string): Promise<DocumentKind[]> =>
    (await papers(caseId)).documents.map(({ kind }) => kind);
  const pdf = (name: string, who: HttpClient = floor.officer) =>
    fetch(`${who.url}/api/documents/${name}`, { headers: who.headers() });
  const bytesOf = async (name: string): Promise<Buffer> => {
    const response = await pdf(name);
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const blobFiles = async (): Promise<string[]> => {
    const all = await readdir(path.join(floor.hall.dir, 'blobs'), { recursive: true, withFileTypes: true });
    return all.filter(one => one.isFile()).map(one => path.join(one.parentPath, one.name));
  };

  it('[G51] every act brings its paper in the same decision, and a form comes when it is asked for', async () => {
    const { officer, chief } = floor;
    const caseId = await floor.receive();
    expect(await kinds(caseId)).toEqual(['receipt']);
    await officer.must('case:check', {
      caseId,
      checks: [
        { at: 0, verdict: 'good' },
        { at: 1, verdict: 'faulty', words: '已过有效期' },
      ],
    });
    await officer.must('case:correct', { caseId });
    await floor.allGood(caseId);
    await officer.must('case:supply', { caseId });
    await officer.must('case:accept', { caseId });
    await officer.must('document:issue', { caseId, kind: 'courier' });
    await chief.must('case:decide', { caseId, result: 'granted', words: '符合条件' });
    expect(await officer.code('document:issue', { caseId, kind: 'withdrawal' })).toBe('document.not_now');
    await chief.must('case:make', { caseId, validUntil: null });
    await officer.must('case:deliver', { caseId, ...FETCHED });
    await officer.must('case:close', { caseId });
    expect(await kinds(caseId)).toEqual(
      'receipt correction supplement acceptance courier granted delivery finish'.split(' '),
    );
    const refused = await floor.receive();
    await officer.must('case:refuse', { caseId: refused, ground: 'not_ours', words: '请到税务局办理' });
    const gone = await floor.receive();
    await officer.must('case:withdraw', { caseId: gone, words: '申请人自愿撤回' });
    expect(await kinds(refused)).toEqual(['receipt', 'not_accepted']);
    expect(await kinds(gone)).toEqual(['receipt', 'ended']);
  });

  it('[G50] documents are numbered by kind, organ and year without a gap', async () => {
    const all = [await floor.receive(), await floor.receive(), await floor.receive()];
    const numbers = await Promise.all(
      all.map(async id => (await papers(id)).documents.find(({ kind }) => kind === 'receipt')!.number),
    );
    const places = numbers.map(number => Number(/第(\d{4})号$/.exec(number)![1])).sort((a, b) => a - b);
    expect(numbers.every(number => number.startsWith(`收字〔${YEAR}〕第`))).toBe(true);
    expect(places).toEqual(places.map((_, at) => places[0]! + at));
    expect(new Set(places).size).toBe(all.length);
  });

  it('[G53] a file is made once: its hash is a fact, and what is opened later is the same byte for byte', async () => {
    const ticketId = await floor.serve();
    const applicant = { ...APPLICANT, name: '㛃䶮𬱖' };
    const { caseId } = await floor.officer.must('case:receive', {
      ...{ ...floor.at, ticketId, itemCode: 'i-1', applicant },
    });
    await floor.officer.must('counter:finish', { ...floor.at, ticketId });
    const { documents } = await papers(caseId);
    const { id } = documents[0]!;
    expect(documents[0]!.copies[0]!.made).toBeNull();
    const first = await bytesOf(`${id}.pdf`);
    const text = textOf(first).join('\n');
    expect(text).toContain('㛃䶮𬱖');
    expect(text).toContain('收件凭证');
    const made = (await papers(caseId)).documents[0]!.copies[0]!.made!;
    expect(made.sha256).toBe(createHash('sha256').update(first).digest('hex'));
    expect((await bytesOf(`${id}.pdf`)).equals(first)).toBe(true);
    // Without its blob it is made anew, and must be the same.
    for (const file of await blobFiles()) await rm(file);
    expect((await bytesOf(`${id}.pdf`)).equals(first)).toBe(true);
    // What stands in it has changed: refused.
    for (const file of await blobFiles()) await writeFile(file, 'something else');
    const { vault } = floor.hall.hall;
    const { queryCode } = vault;
    Object.assign(vault, { queryCode: () => '00000000' });
    const changed = await pdf(`${id}.pdf`);
    expect(await changed.json()).toMatchObject({ refusal: { code: 'document.changed' } });
    Object.assign(vault, { queryCode });
  });

  it('[G52] a copy is a fact, and says that it is one and why', async () => {
    const caseId = await floor.receive();
    const documentId = (await papers(caseId)).documents[0]!.id;
    expect((await pdf(`${documentId}.pdf?copy=1`)).status).toBe(404);
    const reason = 'lost' as const;
    expect(await floor.officer.must('document:reprint', { caseId, documentId, reason })).toEqual({ copy: 1 });
    const copy = textOf(await bytesOf(`${documentId}.pdf?copy=1`)).join('\n');
    expect(copy).toContain('补打（第 1 次，原件遗失）');
    expect(textOf(await bytesOf(`${documentId}.pdf`)).join('\n')).not.toContain('补打');
    expect(await floor.officer.code('document:reprint', { caseId, documentId: `${caseId}-9`, reason })).toBe(
      'document.unknown',
    );
  });

  it('a document is read by those alone who deal with applicants', async () => {
    const caseId = await floor.receive();
    const { id } = (await papers(caseId)).documents[0]!;
    expect((await pdf(`${id}.pdf`, floor.hall.anybody())).status).toBe(401);
    const supervisor = await floor.hall.member(['supervisor']);
    expect((await pdf(`${id}.pdf`, supervisor)).status).toBe(403);
    const seen = await papers(caseId, supervisor);
    expect(seen.documents).toHaveLength(1);
    expect(seen).toMatchObject({ readable: false, open: false, askable: [] });
    expect((await pdf(`${id}`)).status).toBe(404);
  });

  it('[G51] no fact holds a name or a reason, and the facts alone make the same hall', async () => {
    const { sequencer, store } = floor.hall.hall;
    const facts = await store.factsAfter(0, 1_000);
    const text = facts.map(({ body }) => body).join('\n') + floor.hall.log.join('\n');
    expect(text).toContain('document.issued');
    for (const secret of ['张秀兰', '㛃䶮', '已过有效期', '申请人自愿撤回'])
      expect(text).not.toContain(secret);
    expect(wholeOf(replayed(facts.map(fromStored), 50))).toEqual(wholeOf(sequencer.image.hall));
    for (const one of sequencer.image.hall.cases.values())
      expect((await store.cases.one(one.id))?.documents, one.number).toEqual(one.documents);
  });
});
