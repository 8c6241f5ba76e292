import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import type { CasePapers } from '../../../server/contract/cases/papers.ts';
import { jpegOf, pdfFile, pngOf } from '../../support/attachments/files.ts';
import { type CaseFloor, openCaseFloor } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

const NO_CASE = 'no-such-case';

onBothEngines('attachments of a case', place => {
  let floor: CaseFloor;
  let caseId: string;
  beforeAll(async () => {
    floor = await openCaseFloor({ databaseUrl: await place() });
    caseId = await floor.receive();
  });
  afterAll(() => floor.hall.close());

  const put = async (
    bytes: Buffer,
    type = 'image/png',
    { who = floor.officer as HttpClient, at = '0', to = caseId, headers = {} } = {},
  ): Promise<{
    ok: boolean;
    data?: { attachmentId: string };
    refusal?: { code: string; params: object };
  }> => {
    const response = await fetch(`${who.url}/api/cases/${to}/attachments?material=${at}`, {
      method: 'POST',
      headers: { ...who.headers(), 'content-type': type, ...headers },
      body: new Uint8Array(bytes),
    });
    return (await response.json()) as never;
  };
  const get = (id: string, who: HttpClient = floor.officer) =>
    fetch(`${who.url}/api/cases/${caseId}/attachments/${id}`, { headers: who.headers() });
  const shown = async (): Promise<readonly (readonly string[])[]> => {
    const { url } = floor.officer;
    const response = await fetch(`${url}/api/cases/${caseId}/documents`, {
      headers: floor.officer.headers(),
    });
    const { data } = (await response.json()) as { data: CasePapers };
    return data.materials.map(({ attachments }) => attachments.map(({ id }) => id));
  };
  const files = async (): Promise<string[]> => {
    const all = await readdir(path.join(floor.hall.dir, 'blobs'), { recursive: true, withFileTypes: true });
    return all.filter(one => one.isFile()).map(one => path.join(one.parentPath, one.name));
  };

  it('[G54] files are put to their materials, read again as they were, and once only', async () => {
    const png = pngOf(7);
    const { data } = await put(png);
    const id = data!.attachmentId;
    expect((await put(png)).data!.attachmentId).toBe(id);
    await put(jpegOf(), 'image/jpeg');
    await put(pdfFile(), 'application/pdf', { at: '1' });
    expect((await shown()).map(all => all.length)).toEqual([2, 1]);
    const response = await get(id);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true);
  });

  it('[G54] what is not what it says, or has no place, is refused by code and leaves nothing', async () => {
    const before = await files();
    const code = async (...given: Parameters<typeof put>) => (await put(...given)).refusal;
    const refused = (reason: string) => ({ code: 'attachment.refused', params: { reason } });
    expect(await code(Buffer.from('MZ program'))).toEqual(refused('unknown_type'));
    expect(await code(pngOf(), 'image/jpeg')).toEqual(refused('other_type'));
    expect(await code(Buffer.concat([pngOf(), Buffer.from('PK')]))).toEqual(refused('polyglot'));
    expect(await code(pdfFile({ trailer: '/Encrypt 9 0 R' }), 'application/pdf')).toEqual(
      refused('encrypted'),
    );
    expect(await code(Buffer.alloc(21 * 1024 * 1024))).toEqual(refused('too_large'));
    expect(await code(Buffer.alloc(0))).toEqual(refused('empty'));
    expect(await code(pngOf(), 'image/png', { to: NO_CASE })).toMatchObject({ code: 'case.unknown' });
    expect(await code(pngOf(), 'image/png', { at: 'x' })).toMatchObject({ code: 'input.invalid' });
    expect(await code(pngOf(), 'image/png', { who: floor.hall.anybody() })).toMatchObject({
      code: 'access.sign_in',
    });
    const supervisor = await floor.hall.member(['supervisor']);
    expect(await code(pngOf(), 'image/png', { who: supervisor })).toMatchObject({ code: 'access.denied' });
    const elsewhere = { origin: 'http://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    expect(await code(pngOf(), 'image/png', { headers: elsewhere })).toMatchObject({ code: 'access.denied' });
    expect(await code(pngOf(9), 'image/png', { at: '9' })).toMatchObject({ code: 'case.no_material' });
    expect(await files()).toEqual(before);
  });

  it('[G55] a file lies sealed, and one that is missing or changed is told as such', async () => {
    const bytes = pngOf(200);
    const { data } = await put(bytes);
    const { attachments } = floor.hall.hall.sequencer.image.hall.cases.get(caseId)!;
    const { blob } = attachments!.find(({ id }) => id === data!.attachmentId)!;
    const file = (await files()).find(name => name.endsWith(blob))!;
    const sealed = await readFile(file);
    expect(sealed.includes(bytes.subarray(0, 16))).toBe(false);
    const lost = async () => ((await (await get(data!.attachmentId)).json()) as { refusal: unknown }).refusal;
    await writeFile(file, Buffer.concat([sealed.subarray(0, -1), Buffer.from([sealed.at(-1)! ^ 1])]));
    expect(await lost()).toEqual({ code: 'attachment.lost', params: { reason: 'changed' } });
    await rm(file);
    expect(await lost()).toEqual({ code: 'attachment.lost', params: { reason: 'missing' } });
    // Put again, it is there again.
    await put(bytes);
    expect((await get(data!.attachmentId)).status).toBe(200);
  });

  it('[G55] taking a file away is a fact, its blob stays, and an ended case keeps what it has', async () => {
    const { data } = await put(pngOf(33), 'image/png', { at: '1' });
    const { attachmentId } = data!;
    const before = (await files()).length;
    await floor.officer.must('attachment:remove', { caseId, attachmentId });
    expect((await shown())[1]).not.toContain(attachmentId);
    expect((await files()).length).toBe(before);
    expect(await floor.officer.code('attachment:remove', { caseId, attachmentId })).toBe(
      'attachment.unknown',
    );
    const [kept] = (await shown())[0]!;
    await floor.officer.must('case:withdraw', { caseId, words: '自愿撤回' });
    expect(await floor.officer.code('attachment:remove', { caseId, attachmentId: kept! })).toBe(
      'case.wrong_state',
    );
    expect((await put(pngOf(34))).refusal).toMatchObject({ code: 'case.wrong_state' });
  });

  it('[G55] the facts alone make the same hall, and every row says the same', async () => {
    const { sequencer, store } = floor.hall.hall;
    const facts = await store.factsAfter(0, 1_000);
    expect(wholeOf(replayed(facts.map(fromStored), 50))).toEqual(wholeOf(sequencer.image.hall));
    const live = sequencer.image.hall.cases.get(caseId)!;
    expect((await store.cases.one(caseId))!.attachments).toEqual(live.attachments);
  });
});
