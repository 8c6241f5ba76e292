import { Corrector } from '../../domain/forecast/correct/corrector.ts';
import type { Hints } from '../../domain/forecast/correct/leftover.ts';
import { type Estimate, estimate, USUAL_RUNS } from '../../domain/forecast/estimate.ts';
import { Learner } from '../../domain/forecast/learner.ts';
import type { Draw } from '../../domain/forecast/laws/shape.ts';
import { type Shown, showNext } from '../../domain/forecast/show.ts';
import type { Snapshot } from '../../domain/forecast/snapshot.ts';
import type { TicketClass } from '../../domain/queue/calling/rules.ts';
import type { WaitTold } from '../../contract/waits.ts';
import type { Lesson } from './lessons.ts';

/** A question: what happened since the last, the hall now, and what else is seen of each queue. */
export interface Asked {
  readonly lessons: readonly Lesson[];
  readonly snapshot: Snapshot;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** By queue and class (`hintKey`). */
  readonly hints: ReadonlyMap<string, Hints>;
  /** By queue: counters that are open, not paused, and serve it. */
  readonly open: ReadonlyMap<string, number>;
  /** Minutes that a queue's tickets usually take by the plan. */
  readonly usual: ReadonlyMap<string, number>;
}

/** What may be told; what is not there cannot be. */
export interface Forecast {
  readonly queues: ReadonlyMap<string, WaitTold>;
  readonly tickets: ReadonlyMap<string, WaitTold>;
}

export const hintKey = (queueId: string, of: TicketClass): string => `${queueId} ${of}`;

const REFIT_MS = 60_000;
const NO_HINTS = { lesMs: 0, holMs: 0, perCounter: 0 };

/** Learns from what happens and forecasts waits; the same lessons, questions and seed give the same answers. */
export class Forecaster {
  private usual: ReadonlyMap<string, number> = new Map();
  private readonly learner = new Learner(queueId => this.usual.get(queueId) ?? null);
  private readonly corrector = new Corrector();
  /** When a ticket was first told, epoch ms. */
  private readonly notedAt = new Map<string, number>();
  private shown = new Map<string, Shown>();
  private fittedAt = -Infinity;
  private readonly drawOf: (run: number) => Draw;

  /** `drawOf`: the chance of a run, by its number. */
  constructor(drawOf: (run: number) => Draw) {
    this.drawOf = drawOf;
  }

  learn(lessons: readonly Lesson[]): void {
    for (const lesson of lessons) this.take(lesson);
  }

  ask(asked: Asked): Forecast {
    this.usual = asked.usual;
    this.learner.dayBegins(asked.day);
    this.learn(asked.lessons);
    const { snapshot } = asked;
    if (snapshot.at - this.fittedAt >= REFIT_MS || snapshot.at < this.fittedAt) this.fit(asked);
    const raw = estimate(snapshot, this.learner.knowledge(), USUAL_RUNS, this.drawOf);
    const shown = new Map<string, Shown>();
    const tell = (key: string, queueId: string, of: TicketClass, bare: Estimate, isTicket: boolean) => {
      const told = this.corrector.correct(of, bare, this.hintsOf(asked, queueId, of));
      const now = { counters: asked.open.get(queueId) ?? 0, ahead: told.ahead };
      const next = showNext(this.shown.get(key) ?? null, told, now, snapshot.at, isTicket);
      if (next === null) return [];
      shown.set(key, next);
      return [{ band: next.band, ahead: told.ahead, reason: next.reason }];
    };
    const tickets = snapshot.waiting.flatMap(({ ticketId, queueId, class: of }) => {
      const bare = raw.tickets.get(ticketId);
      if (!bare) return [];
      this.note(ticketId, of, bare, asked, queueId);
      return tell(`t/${ticketId}`, queueId, of, bare, true).map(told => [ticketId, told] as const);
    });
    const queues = [...raw.queues].flatMap(([queueId, bare]) =>
      tell(`q/${queueId}`, queueId, 'ordinary', bare, false).map(told => [queueId, told] as const),
    );
    this.shown = shown;
    return { queues: new Map(queues), tickets: new Map(tickets) };
  }

  /** A ticket is held to the first that was told of it. */
  private note(ticketId: string, of: TicketClass, bare: Estimate, asked: Asked, queueId: string): void {
    if (this.notedAt.has(ticketId)) return;
    this.notedAt.set(ticketId, asked.snapshot.at);
    this.corrector.note(ticketId, of, bare, this.hintsOf(asked, queueId, of));
  }

  private hintsOf({ hints, snapshot }: Asked, queueId: string, of: TicketClass): Hints {
    return hints.get(hintKey(queueId, of)) ?? { ...NO_HINTS, minuteOfDay: snapshot.minuteOfDay };
  }

  private fit({ snapshot, day }: Asked): void {
    this.fittedAt = snapshot.at;
    this.learner.fit(
      snapshot.counters.flatMap(({ inHand, caller: { counterId } }) =>
        inHand === null ? [] : [{ ...inHand, counterId, day, ms: snapshot.at - inHand.since, whole: false }],
      ),
    );
  }

  private take(lesson: Lesson): void {
    const { learner, corrector } = this;
    switch (lesson.kind) {
      case 'taken':
        if (lesson.day > learner.today) this.forget();
        learner.dayBegins(lesson.day);
        learner.arrived(lesson.queueId, lesson.class, lesson.minuteOfDay);
        if (lesson.lateMs !== null) learner.booking(lesson.lateMs);
        return;
      case 'called': {
        const notedAt = this.notedAt.get(lesson.ticketId);
        if (notedAt !== undefined) corrector.outcome(lesson.ticketId, Math.max(0, lesson.calledAt - notedAt));
        return;
      }
      case 'served': {
        const { queueId, counterId, item: kind, day, ms } = lesson;
        learner.called(lesson.class, lesson.waitedMs, null);
        return learner.took({ queueId, counterId, kind, day, ms, whole: true });
      }
      case 'absent':
        return learner.called(lesson.class, lesson.waitedMs, lesson.ms);
      case 'left':
        corrector.outcome(lesson.ticketId, null);
        return learner.left(lesson.waitedMs);
      case 'not_come':
        return learner.booking(null);
      case 'gap':
        return learner.gap(lesson.ms);
    }
  }

  private forget(): void {
    this.notedAt.clear();
    this.corrector.forget();
    this.shown.clear();
  }
}
