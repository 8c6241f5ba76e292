import { decideRetime } from '../../../../server/domain/cases/clocks/retime.ts';
import { decideSetLights } from '../../../../server/domain/cases/clocks/rules.ts';
import { decideTurn } from '../../../../server/domain/cases/clocks/turn.ts';
import { decideConfigure } from '../../../../server/domain/hall/configure.ts';
import { decideOpenCounter } from '../../../../server/domain/counters/open.ts';
import { decideCloseDay, decideOpenDay } from '../../../../server/domain/day/open-close.ts';
import type { Answer } from '../../../../server/domain/refusal.ts';
import { decideCall } from '../../../../server/domain/queue/call.ts';
import { decideInHand } from '../../../../server/domain/queue/serve.ts';
import { decideTake } from '../../../../server/domain/queue/take.ts';
import { decideAnnounceYear } from '../../../../server/domain/time/calendar/announce.ts';
import type { PublishedYear } from '../../../../server/domain/time/legal/calendar.ts';
import { Chance } from '../../hall/chance.ts';
import { device, type PracticeHall, staff, SYSTEM } from '../../hall/practice-hall.ts';
import { preparedFor } from '../../hall/ready-hall.ts';
import { COURSE_TRIES } from './course-tries.ts';
import { NaiveDays, plus } from './days.ts';
import { DELIVERY_TRIES } from './delivery-tries.ts';
import { ENDING_TRIES } from './ending-tries.ts';
import { PLACED, planOf, walkGround } from './ground.ts';
import { HANDOVER_TRIES, passing } from './handover-tries.ts';
import { HEARING_TRIES } from './hearing-tries.ts';
import { INTAKE_TRIES } from './intake-tries.ts';
import { WALK_ITEMS } from './items.ts';
import { acceptIn, isDeemed, isOver, lightOf, type ModelCase, type ModelRules, noHearing } from './model.ts';
import { nightly } from './night.ts';
import { MONEY_TRIES } from './money-tries.ts';
import { ruleOf } from './orders.ts';
import { WAY_TRIES } from './way-tries.ts';
import {
  CASHIER,
  COUNTER,
  EXIT,
  KIOSK,
  mayGive,
  mayKnock,
  PEOPLE,
  type Person,
  type StepPost,
} from './people.ts';
import type { Proposal, Standing } from './try.ts';

const TRIES: Readonly<Record<string, Proposal>> = {
  ...INTAKE_TRIES,
  ...COURSE_TRIES,
  ...ENDING_TRIES,
  ...DELIVERY_TRIES,
  ...MONEY_TRIES,
  ...WAY_TRIES,
  ...HEARING_TRIES,
  ...HANDOVER_TRIES,
};
/** What an officer would most likely do next in each state. */
const LIKELY: Readonly<Record<string, readonly string[]>> = {
  received: ['check', 'check', 'accept', 'accept', 'correct', 'correct', 'refuse', 'pledge', 'hasten'],
  correcting: ['check', 'supply', 'accept', 'refuse', 'pledge', 'fetch'],
  accepted: [
    'step',
    'step',
    'decide',
    'suspend',
    'extend',
    'approve',
    'order',
    'bring',
    'passOver',
    'tellHearing',
  ],
  in_progress: [
    'step',
    'step',
    'decide',
    'decide',
    'giveBack',
    'suspend',
    'extend',
    'approve',
    'order',
    'payCash',
    'bring',
    'passOver',
    'hasten',
    'tellHearing',
    'askHearing',
  ],
  suspended: ['resume', 'payCash', 'askHearing', 'setHearing', 'setHearing', 'holdHearing', 'holdHearing'],
  decided: [
    'make',
    'make',
    'deliver',
    'deliver',
    'fetch',
    'verify',
    'revoke',
    'order',
    'payCash',
    'askQr',
    'payQr',
  ],
  delivered: ['close', 'refund', 'payCash', 'payQr'],
};
const MONEY = Object.keys(MONEY_TRIES);

const hasOpen = ({ item, open }: ModelCase, post: StepPost): boolean =>
  [...open].some(id => item.steps[id]?.post === post);

/** Cases in a hall of rules, and the same cases in the reference model, side by side. */
export class Walk {
  readonly hall: PracticeHall;
  readonly chance: Chance;
  readonly days = new NaiveDays();
  readonly all: ModelCase[] = [];
  readonly refused = new Map<string, number>();
  done = 0;
  rules: ModelRules = { remindDays: 2, yellowDays: 1, yellowShare: 0.9 };
  today: string;
  private hand = '';
  /** Who sits at the counter that takes in today, and whether it is a unified one. */
  private desk = COUNTER;
  private unified = false;
  private places = 0;
  private readonly errands = new Map<string, string>();
  private readonly laidAside = new Map<string, string>();
  private years: readonly PublishedYear[];

  constructor(seed: number, date: string, years: readonly PublishedYear[]) {
    this.chance = new Chance(seed);
    this.today = date;
    this.years = years;
    this.hall = walkGround(date, years);
    for (const { days } of years) this.days.announce(days);
  }

  get open(): ModelCase[] {
    return this.all.filter(one => !isOver(one));
  }

  /** A day: lights turn, people come, things are tried, and in the evening hall and model must agree. */
  day(cases: number, tries: number): string[] {
    this.morning();
    const wrong: string[] = [];
    for (let n = 0; n < cases; n += 1) wrong.push(...this.receive());
    for (let n = 0; n < tries; n += 1) wrong.push(...this.tryOne());
    wrong.push(
      ...nightly(
        this.hall,
        this.days,
        this.all.filter(one => !isOver(one) || this.chance.is(0.02)),
      ),
    );
    this.hall.must(decideCloseDay, {});
    this.errands.clear();
    this.today = plus(this.today, 1);
    this.hall.now += 86_400_000;
    return wrong;
  }

  private morning(): void {
    const { hall, today, chance } = this;
    this.unified = chance.is(0.45);
    hall.must(decideConfigure, { plan: planOf(this.unified) });
    this.desk = chance.is(0.6)
      ? COUNTER
      : chance.pick(PEOPLE.filter(({ bureau }) => bureau !== null).filter(({ role }) => role === 'officer'));
    hall.must(decideOpenDay, { date: today }, { prepared: { dayId: hall.newId(), sealedKey: 'key' } });
    for (const [who, counterId] of [
      [this.desk, 'c-1'],
      [EXIT, 'c-3'],
      [CASHIER, 'c-4'],
    ] as const)
      hall.must(decideOpenCounter, { counterId, seat: `seat-of-${counterId}` }, { sender: staff(who.id) });
    this.hand = '';
    // Now and then no process was up at midnight: what is due then turns a day later.
    if (this.chance.is(0.7)) this.turn();
  }

  private turn(): void {
    const caseIds = this.open.map(({ id }) => id);
    this.hall.must(decideTurn, { caseIds }, { sender: { kind: 'clock' }, prepared: PLACED });
    for (const one of this.open) this.turned(one);
  }

  /** The model's part of midnight: who was told nothing is accepted, and lights are as they should be. */
  private turned(one: ModelCase): void {
    if (isDeemed(this.days, one, this.today)) acceptIn(one, one.received, this.today, (this.places += 1));
    one.light = lightOf(this.days, this.rules, one, this.today);
  }

  private serve(): void {
    const at = { counterId: 'c-1', seat: 'seat-of-c-1' };
    const sender = staff(this.desk.id);
    const { hall } = this;
    if (this.hand !== '') hall.must(decideInHand('finish'), { ...at, ticketId: this.hand }, { sender });
    this.errands.delete(this.hand);
    hall.must(decideTake, { queueId: 'q-a' }, { sender: device('k-1'), prepared: preparedFor(hall) });
    this.hand = hall.must(decideCall, at, { sender }).ticketId;
    hall.must(decideInHand('start'), { ...at, ticketId: this.hand }, { sender });
  }

  private receive(): string[] {
    this.serve();
    const item = this.chance.pick(WALK_ITEMS);
    const id = this.hall.newId();
    const wrong = this.chance.is(0.05) ? 'another-browser' : 'seat-of-c-1';
    const input = { counterId: 'c-1', seat: wrong, ticketId: this.hand, itemCode: item.code };
    const answer = this.send('receive', this.desk, input, { caseId: id, applicant: {} });
    const faults = wrong === 'seat-of-c-1' ? [] : ['counter.other_seat'];
    const one: ModelCase = {
      ...{ id, item, received: this.today, state: 'received', told: false, accepted: null },
      ...{ supplyBy: null, supplied: false, by: this.desk.id, slips: [] },
      unified: this.unified && this.desk.bureau !== item.bureau,
      verdicts: item.materials.map(() => null),
      ...{ promised: item.promised, hastened: false, place: 0, later: null, openedOn: new Map() },
      ...{ pledgePaper: false, pledged: false, pledgeKept: null, doneBy: new Map(), hearing: noHearing() },
      ...{
        open: new Set(),
        done: new Set(),
        specials: [],
        extended: null,
        asked: null,
        decided: null,
        made: false,
      },
      ...{ orders: [], light: 'green' },
    };
    if (answer.ok) this.all.push(one);
    // Now and then nobody looks at one until its notice is overdue.
    if (this.chance.is(0.08)) this.laidAside.set(id, this.days.last(this.today, { n: 5, unit: 'G' }, []));
    return this.judge('receive', one, faults, answer);
  }

  private tryOne(): string[] {
    const { chance } = this;
    const open = this.open.filter(({ id }) => (this.laidAside.get(id) ?? '') < this.today);
    if (open.length === 0) return [];
    // The ended are asked for too, now and then: nothing may happen to them any more.
    const one = chance.is(0.03) ? chance.pick(this.all) : chance.pick(open);
    const likely = [...(LIKELY[one.state] ?? []), ...passing(one)];
    const act = likely.length > 0 && chance.is(0.85) ? chance.pick(likely) : chance.pick(Object.keys(TRIES));
    const who = this.whoFor(act, one);
    const { input, prepared, faults, does, lights } = TRIES[act]!(this.standing, one, who);
    const answer = this.send(act, who, { caseId: one.id, ...input }, prepared);
    const all = mayKnock(act, who) ? faults : [...faults, 'access.denied'];
    const wrong = this.judge(act, one, all, answer);
    if (answer.ok) {
      does();
      if (lights) one.light = lightOf(this.days, this.rules, one, this.today);
    }
    return wrong;
  }

  private get standing(): Standing {
    const { chance, days, rules, today, hand, all, hall, errands, desk } = this;
    return {
      chance,
      days,
      rules,
      today,
      hand,
      all,
      hall,
      errands,
      desk,
      nextPlace: () => (this.places += 1),
    };
  }

  private whoFor(act: string, one: ModelCase): Person {
    if (this.chance.is(0.12)) return this.chance.pick(PEOPLE);
    if (act === 'visit') return this.desk;
    if (act === 'signOut' && this.chance.is(0.8)) return EXIT;
    if (act === 'fetch') return KIOSK;
    if (MONEY.includes(act) && act !== 'order' && act !== 'drop') return CASHIER;
    const asked = Object.entries(one.item.steps).find(
      ([id, { asks }]) => asks !== undefined && one.open.has(id),
    );
    if (['step', 'giveBack'].includes(act) && hasOpen(one, 'legal') && this.chance.is(0.7))
      return this.chance.pick(PEOPLE.filter(who => mayGive(act, who, one.item.bureau, 'legal')));
    const bureau = asked && act === 'step' && this.chance.is(0.5) ? asked[1].asks! : one.item.bureau;
    return this.chance.pick(PEOPLE.filter(who => mayGive(act, who, bureau)));
  }

  private send(act: string, who: Person, input: object, prepared: object = {}): Answer {
    const textId = this.hall.newId();
    const words = { words: { textId, mark: 'mark' }, row: { table: 'case_text', put: { id: textId } } };
    const written = act === 'check' ? (input as { checks: object[] }).checks.map(() => words) : words;
    return this.hall.run(ruleOf(act, who) as never, input as never, {
      sender: who === KIOSK ? device(who.id) : staff(who.id),
      prepared: { ...PLACED, written, ...prepared } as never,
    });
  }

  /** Where the rules and the model differ about an act; none where they agree. */
  private judge(act: string, one: ModelCase, faults: readonly string[], answer: Answer): string[] {
    const said = answer.ok ? 'done' : answer.refusal.code;
    if (answer.ok) this.done += 1;
    else this.refused.set(said, (this.refused.get(said) ?? 0) + 1);
    const right = answer.ok ? faults.length === 0 : faults.includes(said);
    return right
      ? []
      : [`${this.today} ${one.id} ${one.state} ${act}: ${said}, not ${faults.join('|') || 'done'}`];
  }

  /** The hall sets other rules for lights, and every open case is looked at again. */
  setLights(rules: ModelRules): void {
    this.hall.must(decideSetLights, { rules });
    this.rules = rules;
    this.retime();
  }

  /** A day becomes a day off that was none, and every open case is counted anew. */
  dayOff(date: string): void {
    const year = Number(date.slice(0, 4));
    const known = this.years.find(one => one.year === year)!;
    const days = [...known.days.filter(day => day.date !== date), { date, name: '临时放假', off: true }];
    const published = { ...known, days: days.sort((a, b) => (a.date < b.date ? -1 : 1)) };
    this.hall.must(decideAnnounceYear, { published });
    this.years = this.years.map(one => (one.year === year ? published : one));
    this.days.announce([{ date, off: true }]);
    this.retime();
  }

  private retime(): void {
    const at = this.hall.hall.retiming.get('hall');
    if (!at) return;
    const input = { ...at, caseIds: this.open.map(({ id }) => id), whole: [], through: null };
    this.hall.must(decideRetime, input, { sender: SYSTEM, prepared: PLACED });
    for (const one of this.open) this.turned(one);
  }
}
