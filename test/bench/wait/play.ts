import { quantile } from '../../../server/domain/forecast/quantile.ts';
import { Chance } from '../../support/hall/chance.ts';
import { type Generator, MINUTE, OPENS } from './halls/hall.ts';
import { History } from './predictors/history.ts';
import { oracle } from './predictors/oracle.ts';
import { Ours } from './predictors/ours.ts';
import type { Told } from './score.ts';
import { streamOf, trueDay } from './truth/day.ts';
import type { Person } from './truth/people.ts';
import { World } from './truth/world.ts';

export interface Playing {
  /** Days to learn from before any is counted. */
  readonly before: number;
  readonly days: number;
  /** So many who come are asked about a day, if they have to wait. */
  readonly aDay: number;
  readonly oracleRuns: number;
  readonly seed: number;
}

export interface Played {
  readonly told: readonly Told[];
  /** How many came on the days that count. */
  readonly tickets: number;
}

type Asked = Omit<Told, 'wait'> & { readonly person: Person };

/** Plays days of a hall, asks everybody at issue of some who have to wait, and notes what became of them. */
export function play(hall: Generator, playing: Playing): Played {
  const ours = new Ours();
  const told: Told[] = [];
  const chance = new Chance(playing.seed * 77 + 5);
  let tickets = 0;
  for (let day = 0; day < playing.before + playing.days; day += 1) {
    const isCounted = day >= playing.before;
    const { plan, people, booked } = trueDay(hall, playing.seed * 10_000 + day);
    const history = new History();
    const asked = new Map<string, Asked>();
    const calledNow = new Set<string>();
    ours.dayBegins(day);
    const world = new World({
      ...{ hall, plan, at: OPENS * MINUTE, chance: new Chance(playing.seed * 10_000 + day + 5_000) },
      stream: streamOf(people),
      listener: {
        arrived: person => {
          if (isCounted) tickets += 1;
          ours.arrived(person);
          if (calledNow.has(person.ticketId) || !chance.is(playing.aDay / people.length)) return;
          const baselines = history.baselines(world, person);
          const minuteOfDay = world.now / MINUTE;
          const hints = {
            lesMs: baselines.les,
            holMs: baselines.hol,
            minuteOfDay,
            perCounter: baselines.perCounter,
          };
          const band = ours.band(world, booked, person.ticketId, { class: person.class, hints });
          if (band === null) return;
          const { les, hol, ql, last10, formula } = baselines;
          const waits = isCounted ? oracle(world, booked, person.ticketId, playing.oracleRuns, chance) : [0];
          const sorted = Float64Array.from(waits);
          const [low, mid, high] = [0.1, 0.5, 0.9].map(share => quantile(sorted, share) / MINUTE);
          const by = {
            ...{ les: les / MINUTE, hol: hol / MINUTE, ql: ql / MINUTE },
            ...{ last10: last10 / MINUTE, formula: formula / MINUTE, oracle: mid! },
            ...{ ours: band.bands['ours']![1], raw: band.bands['raw']![1] },
          };
          const bands = { ...band.bands, oracle: [low!, mid!, high!] as const };
          asked.set(person.ticketId, { class: person.class, by, bands, person });
        },
        called: (person, _counter, at, _comes, gap) => {
          if (at === person.takenAt) calledNow.add(person.ticketId);
          ours.called(gap);
          history.called(person, at);
          const one = asked.get(person.ticketId);
          if (!one) return;
          const wait = (at - person.takenAt) / MINUTE;
          ours.learn(person.ticketId, at - person.takenAt);
          if (isCounted) told.push({ class: one.class, by: one.by, bands: one.bands, wait });
        },
        ended: (person, counter, calledAt, at, comes) => {
          ours.ended(person, counter, calledAt, at, comes);
          if (comes) history.ended(person, calledAt, at);
        },
        left: person => ours.left(person),
      },
    });
    while (world.step());
    ours.dayEnds(booked.filter(({ comesAt }) => comesAt === null).length);
  }
  return { told, tickets };
}
