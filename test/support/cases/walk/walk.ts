import { decideRetime } from '../../../../server/domain/cases/clocks/retime.ts';
import { decideSetLights } from '../../../../server/domain/cases/clocks/rules.ts';
import { decideTurn } from '../../../../server/domain/cases/clocks/turn.ts';
import type { Answer } from '../../../../server/domain/refusal.ts';
import { decideAnnounceYear } from '../../../../server/domain/time/calendar/announce.ts';
import type { PublishedYear } from '../../../../server/domain/time/legal/calendar.ts';
import { Chance } from '../../hall/chance.ts';
import { device, type PracticeHall, staff, SYSTEM } from '../../hall/practice-hall.ts';
import { actFor, firstInOrder, TRIES, whoFor } from './acts.ts';
import { agentFor } from './agency-tries.ts';
import { NaiveDays, plus } from './days.ts';
import { Floor } from './floor.ts';
import { freshCase } from './fresh.ts';
import { PLACED, walkGround } from './ground.ts';
import { WALK_ITEMS } from './items.ts';
import { isDeemed, lightOf, type ModelRules } from './clocks.ts';
import { acceptIn, beyond, isOver, type ModelCase } from './model.ts';
import { nightly } from './night.ts';
import { ruleOf } from './orders.ts';
import { KIOSK, mayKnock, type Person } from './people.ts';
import { faultsOf, type Standing } from './try.ts';

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
  private readonly floor: Floor;
  private places = 0;
  private readonly laidAside = new Map<string, string>();
  private years: readonly PublishedYear[];

  constructor(seed: number, date: string, years: readonly PublishedYear[]) {
    this.chance = new Chance(seed);
    this.today = date;
    this.years = years;
    this.hall = walkGround(date, years);
    this.floor = new Floor(this.hall, this.chance);
    for (const { days } of years) this.days.announce(days);
  }

  get open(): ModelCase[] {
    return this.all.filter(one => !isOver(one));
  }

  /** A day: lights turn, people come, things are tried, and in the evening hall and model must agree. */
  day(cases: number, tries: number): string[] {
    this.floor.openDay(this.today);
    // Now and then no process was up at midnight: what is due then turns a day later.
    if (this.chance.is(0.7)) this.turn();
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
    this.floor.closeDay();
    this.today = plus(this.today, 1);
    this.hall.now += 86_400_000;
    return wrong;
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

  private receive(): string[] {
    const { chance, floor, today, hall } = this;
    floor.serve();
    const item = chance.pick(WALK_ITEMS);
    const id = hall.newId();
    const agent = chance.is(0.12) ? agentFor(this.standing) : null;
    const seat = chance.is(0.03) ? 'another-browser' : 'seat-of-c-1';
    const input = { counterId: 'c-1', seat, ticketId: floor.hand, itemCode: item.code };
    const answer = this.send(
      'receive',
      floor.desk,
      { ...input, ...(agent && { agent: agent.input }) },
      {
        ...{ caseId: id, applicant: {}, agent: agent?.row ?? null },
      },
    );
    const agency = agent?.kept ?? null;
    const by = { by: floor.desk.id, unified: floor.isForOther(item.bureau), agency };
    const one = freshCase({ id, item, received: today, ...by });
    if (answer.ok) this.all.push(one);
    // Now and then nobody looks at one until its notice is overdue.
    if (chance.is(0.08)) this.laidAside.set(id, this.days.last(today, { n: 5, unit: 'G' }, []));
    const faults = faultsOf({
      'counter.other_seat': seat === 'another-browser',
      ...(agent && { ...agent.faults, ...beyond({ agency }, 'submit', today) }),
    });
    return this.judge('receive', one, faults, answer);
  }

  private tryOne(): string[] {
    const { chance } = this;
    const open = this.open.filter(({ id }) => (this.laidAside.get(id) ?? '') < this.today);
    if (open.length === 0) return [];
    // The ended are asked for too, now and then: nothing may happen to them any more.
    const turn = chance.is(0.04) ? firstInOrder(open) : undefined;
    const one = chance.is(0.03) ? chance.pick(this.all) : (turn ?? chance.pick(open));
    const act = actFor(this, one);
    const who = whoFor(this.standing, act, one);
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
    const { chance, days, rules, today, all, hall, floor } = this;
    const { hand, desk, errands } = floor;
    const nextPlace = (): number => (this.places += 1);
    return { chance, days, rules, today, all, hall, hand, desk, errands, nextPlace };
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
