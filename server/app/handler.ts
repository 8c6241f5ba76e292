import type { Act, Decision, Sender } from '../domain/decision.ts';
import type { Hall } from '../domain/state/hall.ts';

/** What `prepare` may look at before the lock: the input, who sends, and the committed hall as it is now. */
export interface Preparing<Input> {
  readonly input: Input;
  readonly sender: Sender;
  readonly hall: Hall;
  readonly newId: () => string;
}

/** Opens for its sender what a kept answer only names: answers are kept for days, and hold no person. */
export type OpenAnswer = (data: unknown) => Promise<unknown>;

/** One command: slow work outside the lock, then a pure rule under it. */
export interface Handler<Input = never, Prepared = never> {
  readonly prepare?: (asked: Preparing<Input>) => Promise<Prepared>;
  /** Ids of the cases the rule looks at: they are read from their rows once a batch (DESIGN 3.5). */
  readonly needs?: (input: Input, prepared: Prepared) => readonly string[];
  readonly decide: (hall: Hall, act: Act<Input, Prepared>) => Decision;
  readonly open?: OpenAnswer;
}

/** A handler whose types were checked where it was made. */
export interface AnyHandler {
  readonly prepare?: (asked: Preparing<unknown>) => Promise<unknown>;
  readonly needs?: (input: unknown, prepared: unknown) => readonly string[];
  readonly decide: (hall: Hall, act: Act<unknown, unknown>) => Decision;
  readonly open?: OpenAnswer;
}

/** Enters handlers under their names; a name twice is a bug at start. */
export class HandlerTable {
  private readonly byName = new Map<string, AnyHandler>();
  add<Input, Prepared>(name: string, handler: Handler<Input, Prepared>): this {
    if (this.byName.has(name)) throw new Error(`two handlers for ${name}`);
    this.byName.set(name, handler as unknown as AnyHandler);
    return this;
  }
  /** Does something to every decision before it is kept. */
  following(after: (hall: Hall, act: Act<unknown, unknown>, decision: Decision) => Decision): this {
    for (const [name, handler] of this.byName) {
      const { decide } = handler;
      this.byName.set(name, { ...handler, decide: (hall, act) => after(hall, act, decide(hall, act)) });
    }
    return this;
  }
  get(name: string): AnyHandler | undefined {
    return this.byName.get(name);
  }
  names(): string[] {
    return [...this.byName.keys()];
  }
}
