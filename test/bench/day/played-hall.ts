import { openHall, type Hall } from '../../../server/compose.ts';
import { readConfig } from '../../../server/config.ts';
import type { Sender } from '../../../server/domain/decision.ts';
import type { Answer } from '../../../server/domain/refusal.ts';
import { Refused } from '../../../server/app/handlers/refused.ts';
import { machineIds } from '../../../server/ports.ts';
import { foundHall, loadDefaultHall } from '../../../server/seed/load.ts';
import { environmentOf, type Place } from '../floor/in-process.ts';
import { planOf, type Size } from './floor-plan.ts';
import type { SimClock } from './sim-clock.ts';

/** What commands came to, by name: how long each took in real time, and what was refused. */
export interface Heard {
  readonly tookMs: Map<string, number[]>;
  readonly refused: Map<string, number>;
  /** What a rule did not say no to, and was not answered: never. */
  readonly broken: string[];
}

/** A whole hall under the clock of a played day, with its real sequencer, store, clockwork and handlers. */
export class PlayedHall {
  readonly heard: Heard = { tookMs: new Map(), refused: new Map(), broken: [] };
  readonly hall: Hall;
  readonly clock: SimClock;
  private underWay = 0;

  private constructor(hall: Hall, clock: SimClock) {
    this.hall = hall;
    this.clock = clock;
  }

  static async open(place: Place, clock: SimClock, size: Size): Promise<PlayedHall> {
    const log = {
      info: () => undefined,
      warn: (facts: object, text: string) => console.warn(text, facts),
      error: (facts: object, text: string) => console.error(text, facts),
    };
    const ports = {
      clock,
      ids: machineIds,
      log,
      publicUrl: () => 'http://hall.example',
      around: clock.around,
    };
    const hall = await openHall(readConfig(environmentOf(place)), ports);
    await foundHall(hall.sequencer, place.hallId);
    await loadDefaultHall(hall.sequencer, planOf(size), []);
    return new PlayedHall(hall, clock);
  }

  /** One command as the gateway hands it on; how long it took is noted. */
  async act(name: string, input: unknown, sender: Sender): Promise<Answer> {
    const { handlers, sequencer, vault } = this.hall;
    const handler = handlers.get(name)!;
    this.underWay += 1;
    const begun = performance.now();
    try {
      const newId = (): string => machineIds.next();
      const prepared = await handler.prepare?.({ input, sender, hall: sequencer.image.hall, newId });
      const digest = vault.digest(name, input);
      const commandId = machineIds.next();
      const answer = await sequencer.submit({ name, commandId, sender, digest, input, prepared, handler });
      const times = this.heard.tookMs.get(name) ?? [];
      this.heard.tookMs.set(name, times);
      times.push(performance.now() - begun);
      if (!answer.ok) this.countRefusal(`${name} ${answer.refusal.code}`);
      return answer;
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal };
      this.heard.broken.push(`${name}: ${String(error)}`);
      throw error;
    } finally {
      this.underWay -= 1;
    }
  }

  /** Plays on, a step at a time: what happens in a step happens together, and the next waits until all is answered. */
  async playUntil(until: number, stepMs: number): Promise<void> {
    while (this.clock.now < until) {
      this.clock.runUntil(Math.min(until, this.clock.now + stepMs));
      await turn();
      for (const begun = performance.now(); this.underWay > 0;) {
        await turn();
        if (performance.now() - begun > 30_000) throw new Error(`${this.underWay} commands hang`);
      }
    }
  }

  private countRefusal(what: string): void {
    this.heard.refused.set(what, (this.heard.refused.get(what) ?? 0) + 1);
  }
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
