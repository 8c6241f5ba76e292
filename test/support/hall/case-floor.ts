import { decideAdopt } from '../../../server/domain/catalogue/versions/adopt.ts';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import { decideAnnounceYear } from '../../../server/domain/time/calendar/announce.ts';
import type { PublishedYear } from '../../../server/domain/time/legal/calendar.ts';
import { decideEmpower } from './empowered.ts';
import { soundEntry } from './entries.ts';
import type { HttpClient } from './http-client.ts';
import { type Member, openTestHall, type TestHall, type TestHallOptions } from './open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from './plan.ts';

export const APPLICANT = { kind: 'person', name: '张秀兰', idNumber: '110101194912310024' } as const;

/** Fetched at the counter by who applied, whose ID was checked. */
export const FETCHED = { how: 'counter', fetcher: 'applicant', idChecked: true } as const;

/** A small hall in which i-1 is written out, with an officer at c-1, a chief and an approver of its bureau. */
export interface CaseFloor {
  readonly hall: TestHall;
  readonly kiosk: HttpClient;
  readonly officer: Member;
  readonly chief: Member;
  readonly approver: Member;
  readonly at: { readonly counterId: string; readonly seat: string };
  /** A ticket taken, called and being served at c-1. */
  serve(): Promise<string>;
  /** A case received from a new ticket, which is finished at once. */
  receive(itemCode?: string): Promise<string>;
  /** All of a case's materials found good. */
  allGood(caseId: string): Promise<void>;
}

export async function openCaseFloor(
  options: TestHallOptions,
  entries: readonly Entry[] = [soundEntry('i-1')],
  years: readonly PublishedYear[] = [],
): Promise<CaseFloor> {
  const hall = await openTestHall({ floor: { plan: SMALL_PLAN, items: SMALL_ITEMS }, ...options });
  await hall.order(decideAdopt, { entries }, { prepared: { utcOffsetMinutes: 480 } });
  for (const published of years) await hall.order(decideAnnounceYear, { published });
  const [officer, chief, approver] = [
    await hall.member(['officer']),
    await hall.member(['chief']),
    await hall.member(['approver']),
  ];
  for (const who of [chief, approver])
    await hall.director.must('staff:post', { staffId: who.staffId, bureauId: 'b-tax' });
  await hall.order(decideEmpower, {});
  const kiosk = await hall.device('k-1');
  const at = { counterId: 'c-1', seat: officer.seat };
  await officer.must('counter:open', at);
  const serve = async (): Promise<string> => {
    await kiosk.must('ticket:take', { queueId: 'q-a' });
    const { ticketId } = await officer.must('counter:call', at);
    await officer.must('counter:start', { ...at, ticketId });
    return ticketId;
  };
  return {
    ...{ hall, kiosk, officer, chief, approver, at, serve },
    async receive(itemCode = 'i-1') {
      const ticketId = await serve();
      const { caseId } = await officer.must('case:receive', {
        ...{ ...at, ticketId, itemCode, applicant: APPLICANT },
      });
      await officer.must('counter:finish', { ...at, ticketId });
      return caseId;
    },
    async allGood(caseId) {
      const { materials } = await sheet(officer, caseId);
      const checks = materials.map((_, place) => ({ at: place, verdict: 'good' as const }));
      await officer.must('case:check', { caseId, checks });
    },
  };
}

/** A case as one of the staff reads it. */
export async function sheet(who: HttpClient, caseId: string) {
  const response = await fetch(`${who.url}/api/cases/${caseId}`, { headers: who.headers() });
  const body = (await response.json()) as {
    data: import('../../../server/contract/cases/sheet.ts').CaseSheet;
  };
  return body.data;
}
