import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ViewSnapshot } from '../../../server/contract/views/specs.ts';
import { CASE_STATES, type CaseState } from '../../../server/domain/cases/life.ts';
import { LIGHTS } from '../../../server/domain/cases/clocks/light.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { recountFigures, recountLight, recountState, type ToldFact } from '../../support/cases/recount.ts';
import { type CaseFloor, FETCHED, openCaseFloor } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import type { LiveView } from '../../support/hall/live-socket.ts';

const ENTRIES = [
  soundEntry('i-1'),
  soundEntry('i-2', { caseKind: 'instant', promised: { n: 0, unit: 'G' } }),
  soundEntry('i-3', { statutory: { n: 30, unit: 'Z' } }),
];
const words = '依法办理';
const LOOK_MS = 15;
/** At so many moments each screen is looked at, at least. */
const MOMENTS = 11;
const MOST_ROUNDS = 60;

type Figures = Pick<ViewSnapshot<'figures'>, 'states' | 'periods'>;
type Loads = ViewSnapshot<'caseload'>['loads'];
/** What somebody saw, and up to which fact it goes. */
interface Seen<T> {
  readonly who: string;
  readonly seq: number;
  readonly saw: T;
}

onBothEngines('figures of a hall that goes on', place => {
  let floor: CaseFloor;
  beforeAll(async () => {
    floor = await openCaseFloor({ databaseUrl: await place() }, ENTRIES, announcedYears());
  });
  afterAll(() => floor.hall.close());

  /** One case from the ticket in hand to its end, by the acts of those whose acts they are. */
  async function goes(itemCode: string, end: 'granted' | 'denied' | 'refused' | 'withdrawn'): Promise<void> {
    const { officer, chief } = floor;
    const caseId = await floor.receive(itemCode);
    await floor.allGood(caseId);
    if (end === 'refused')
      return void (await officer.must('case:refuse', { caseId, ground: 'not_ours', words }));
    await officer.must('case:accept', { caseId });
    if (end === 'withdrawn') return void (await officer.must('case:withdraw', { caseId, words }));
    await chief.must('case:decide', { caseId, result: end, words });
    if (end === 'granted') await chief.must('case:make', { caseId, validUntil: null });
    await officer.must('case:deliver', { caseId, ...FETCHED });
    await officer.must('case:close', { caseId });
  }

  /** Two rounds of five cases, and as many more as it takes until enough was seen (a fast machine ends one in between two looks); gives how many. */
  async function day(isSeen: () => boolean): Promise<number> {
    let rounds = 0;
    for (; rounds < 2 || (!isSeen() && rounds < MOST_ROUNDS); rounds += 1) {
      await goes('i-1', 'granted');
      await goes('i-3', 'refused');
      await goes('i-2', 'granted');
      await goes('i-1', 'denied');
      await goes('i-3', 'withdrawn');
    }
    return rounds;
  }

  /** Somebody who only takes numbers, so that the journal grows by more than cases. */
  async function crowd(until: () => boolean): Promise<void> {
    while (!until()) {
      await floor.kiosk.must('ticket:take', { queueId: 'q-b' });
      await new Promise(resolve => setTimeout(resolve, LOOK_MS));
    }
  }

  it('[G80] page, board and supervision show at every moment what the facts up to there make, while it goes on', async () => {
    const { hall } = floor;
    const [supervisor, display] = [await hall.member(['supervisor']), await hall.device('d-1')];
    const screens: Record<string, LiveView<'figures'>> = {
      page: await (await hall.socket()).watch('figures', {}),
      board: await (await hall.socket(display)).watch('figures', {}),
      supervision: await (await hall.socket(supervisor)).watch('figures', {}),
    };
    const loads = {
      supervision: await (await hall.socket(supervisor)).watch('caseload', {}),
      board: await (await hall.socket(display)).watch('caseload', {}),
    };
    const figures: Seen<Figures>[] = [];
    const caseloads: Seen<Loads>[] = [];
    let over = false;
    const look = async (): Promise<void> => {
      for (const [who, { seq, snapshot }] of Object.entries(screens)) {
        const { states, periods } = snapshot;
        figures.push({ who, seq, saw: { states, periods } });
      }
      for (const [who, { seq, snapshot }] of Object.entries(loads))
        caseloads.push({ who, seq, saw: snapshot.loads });
      const response = await fetch(`${hall.url}/api/views/figures`);
      const { seq, snapshot } = (await response.json()) as { seq: number; snapshot: Figures };
      figures.push({ who: 'http', seq, saw: snapshot });
    };
    const looking = (async () => {
      while (!over) {
        await look();
        await new Promise(resolve => setTimeout(resolve, LOOK_MS));
      }
    })();
    const crowded = crowd(() => over);
    const momentsOf = (who: string): number =>
      new Set(figures.flatMap(one => (one.who === who ? [one.seq] : []))).size;
    const everybody = [...Object.keys(screens), 'http'];
    const rounds = await day(() => everybody.every(who => momentsOf(who) >= MOMENTS)).finally(
      () => (over = true),
    );
    await Promise.all([looking, crowded]);

    const { store, sequencer } = hall.hall;
    const all = await store.factsAfter(0, 20_000);
    const facts = all.map(({ seq, body }) => ({ seq, fact: JSON.parse(body) as ToldFact }));
    const upTo = (seq: number): ToldFact[] => facts.flatMap(one => (one.seq <= seq ? [one.fact] : []));
    const known = new Map<number, ToldFact[]>();
    const told = (seq: number): ToldFact[] => known.get(seq) ?? known.set(seq, upTo(seq)).get(seq)!;
    for (const who of everybody) expect([who, momentsOf(who) >= MOMENTS]).toEqual([who, true]);
    for (const { who, seq, saw } of figures) {
      for (const [id, shown] of Object.entries(saw.periods)) {
        const [period, of] = id.split('/') as [string, string];
        const right = recountFigures(told(seq), period, of === '*' ? null : of);
        expect([who, seq, id, shown]).toEqual([who, seq, id, expect.objectContaining(right)]);
      }
      for (const [bureau, states] of Object.entries(saw.states))
        expect([who, seq, bureau, states]).toEqual([who, seq, bureau, statesOf(told(seq), bureau)]);
    }
    for (const { who, seq, saw } of caseloads)
      for (const [bureau, { states, lights }] of Object.entries(saw)) {
        expect([who, seq, bureau, states]).toEqual([who, seq, bureau, statesOf(told(seq), bureau)]);
        const right = LIGHTS.map(light => recountLight(told(seq), light, bureau));
        expect([who, seq, bureau, LIGHTS.map(light => lights[light])]).toEqual([who, seq, bureau, right]);
      }

    const last = sequencer.image.seq;
    for (const view of [...Object.values(screens), ...Object.values(loads)])
      await view.shows(() => view.seq >= last);
    const year = Object.keys(screens['page']!.snapshot.periods).find(id => /^\d{4}\/\*$/.test(id))!;
    for (const { snapshot } of Object.values(screens)) {
      expect(snapshot.periods[year]).toMatchObject({
        received: 5 * rounds,
        decided: 3 * rounds,
        denied: rounds,
        refused: rounds,
        withdrawn: rounds,
        closed: 3 * rounds,
      });
      expect(snapshot).toEqual(screens['page']!.snapshot);
    }
  });
});

const statesOf = (facts: readonly ToldFact[], bureau: string): Record<CaseState, number> =>
  Object.fromEntries(
    CASE_STATES.map(state => [state, recountState(facts, state, bureau === '*' ? null : bureau)]),
  ) as Record<CaseState, number>;
