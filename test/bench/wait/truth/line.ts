import { goesBefore } from '../../../../server/domain/queue/calling/rules.ts';
import type { Person } from './people.ts';

/** Who waits in a queue of the true hall: of each class the first, and all who booked, can be called. */
export class TrueLine {
  candidates: Person[] = [];
  inARow = 0;
  private behind = new Map<string, Person[]>();

  join(person: Person): void {
    if (person.slotAt !== null) this.candidates.push(person);
    else if (this.candidates.some(one => one.slotAt === null && one.class === person.class)) {
      const rest = this.behind.get(person.class);
      if (rest) rest.push(person);
      else this.behind.set(person.class, [person]);
    } else this.candidates.push(person);
  }

  take(ticketId: string): Person {
    const at = this.candidates.findIndex(one => one.ticketId === ticketId);
    const person = this.candidates[at]!;
    const next = person.slotAt === null ? this.behind.get(person.class)?.shift() : undefined;
    if (next) this.candidates[at] = next;
    else this.candidates.splice(at, 1);
    return person;
  }

  countCall(person: Person): void {
    this.inARow = goesBefore(person.class) ? this.inARow + 1 : 0;
  }

  /** All who wait, in the order of their numbers. */
  all(): Person[] {
    return [...this.candidates, ...[...this.behind.values()].flat()].sort((a, b) => a.order - b.order);
  }
}
