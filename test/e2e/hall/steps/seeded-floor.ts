import path from 'node:path';
import type { Browser } from 'playwright-core';
import { turnLights } from '../../../../server/app/turn-lights.ts';
import type { CaseSheet } from '../../../../server/contract/cases/sheet.ts';
import { wallOf } from '../../../../server/domain/hours/when.ts';
import { machineIds } from '../../../../server/ports.ts';
import { defaultEntries } from '../../../../server/seed/default-hall/entries/index.ts';
import { defaultHall, defaultHouse, defaultItems } from '../../../../server/seed/default-hall/index.ts';
import { openChromium, openScreen, type Screen } from '../../../support/chromium.ts';
import { sheet } from '../../../support/hall/case-floor.ts';
import { decideEmpower } from '../../../support/hall/empowered.ts';
import type { HttpClient } from '../../../support/hall/http-client.ts';
import { type Member, openTestHall, type TestHall } from '../../../support/hall/open-test-hall.ts';
import { TimeMachine } from '../../../support/hall/time-machine.ts';
import { buildScreens } from '../screens-built.ts';

const DIST = path.resolve(import.meta.dirname, '../../../../dist');
/** Handled at counter 21 by the tobacco bureau. */
export const TOBACCO = '烟草专卖零售许可证新办';
const BUREAU = 'b-tobacco';

/** The default hall with a clock that a story moves, an officer at a counter, and who decides for the tobacco bureau. */
export class SeededFloor {
  readonly time = new TimeMachine();
  hall!: TestHall;
  officer!: Member;
  chief!: Member;
  supervisor!: Member;
  kiosk!: HttpClient;
  private browser!: Browser;
  private readonly screens: Screen[] = [];
  private itemCode!: string;

  async open(): Promise<void> {
    buildScreens();
    const items = defaultItems();
    const entries = defaultEntries(items);
    this.itemCode = entries.find(({ name }) => name === TOBACCO)!.code;
    const { around, clock } = this.time;
    const floor = { plan: defaultHall(items), items, beside: { ...defaultHouse(), entries } };
    this.hall = await openTestHall({ dist: DIST, around, clock, floor });
    this.kiosk = await this.hall.device('k-1');
    this.officer = await this.hall.member(['officer']);
    this.chief = await this.hall.member(['chief']);
    this.supervisor = await this.hall.member(['supervisor']);
    for (const { staffId } of [this.officer, this.chief])
      await this.hall.director.must('staff:post', { staffId, bureauId: BUREAU });
    await this.hall.order(decideEmpower, {});
    this.browser = await openChromium();
  }
  async close(): Promise<void> {
    for (const screen of this.screens) await screen.close();
    await this.browser.close();
    await this.hall.close();
  }
  get today(): string {
    return wallOf(this.time.clock.wall(), 480).date;
  }

  /** Goes on to a minute of a day, signs everybody in anew, and turns what is to turn. */
  async goTo(date: string, minute: string): Promise<void> {
    this.time.pass(Date.parse(`${date}T${minute}:00+08:00`) - this.time.clock.wall());
    for (const who of [this.officer, this.chief, this.supervisor])
      who.carries = { cookie: await this.hall.signIn(who.staffId) };
    const { sequencer, store, handlers } = this.hall.hall;
    const parts = { sequencer, store, handlers, ids: machineIds, utcOffsetMinutes: 480 };
    await turnLights(parts, this.time.clock.wall());
  }

  async screen(size: { width: number; height: number }, address: string, who?: HttpClient): Promise<Screen> {
    const screen = await openScreen(this.browser, size);
    this.screens.push(screen);
    const { cookie, device } = who?.carries ?? {};
    if (cookie !== undefined) {
      const [name, value] = cookie.split('=') as [string, string];
      await screen.context.addCookies([{ name, value, url: this.hall.url }]);
    }
    if (device !== undefined)
      await screen.context.addInitScript(token => localStorage.setItem('hall.device', token), device);
    await screen.page.goto(this.hall.url + address);
    return screen;
  }

  /** A case of the tobacco bureau received at counter 21, its ticket finished. */
  async receive(): Promise<string> {
    const at = { counterId: 'c-21', seat: this.officer.seat };
    await this.officer.must('counter:open', at);
    await this.kiosk.must('ticket:take', { itemCode: this.itemCode });
    const { ticketId } = await this.officer.must('counter:call', at);
    await this.officer.must('counter:start', { ...at, ticketId });
    const applicant = { kind: 'person', name: '张秀兰', idNumber: '110101194912310024' } as const;
    const input = { ...at, ticketId, itemCode: this.itemCode, applicant };
    const { caseId } = await this.officer.must('case:receive', input);
    await this.officer.must('counter:finish', { ...at, ticketId });
    await this.officer.must('counter:close', at);
    return caseId;
  }
  sheet = (caseId: string): Promise<CaseSheet> => sheet(this.officer, caseId);
  async allGood(caseId: string): Promise<void> {
    const { materials } = await this.sheet(caseId);
    const checks = materials.map((_, at) => ({ at, verdict: 'good' as const }));
    await this.officer.must('case:check', { caseId, checks });
  }
  /** Accepts it and leads it to the decision. */
  async toDecision(caseId: string): Promise<void> {
    await this.allGood(caseId);
    await this.officer.must('case:accept', { caseId });
    const step = (id: string, to?: string) =>
      this.chief.must('case:step', { caseId, step: id, ...(to === undefined ? {} : { to }), words: '已核' });
    await step('inspect');
    await step('review', 'decide');
  }
  /** Number and code as the applicant has them on the receipt. */
  async receiptOf(caseId: string): Promise<{ number: string; code: string }> {
    const { file } = await this.sheet(caseId);
    return { number: file.number, code: this.hall.hall.vault.queryCode(caseId) };
  }
}
