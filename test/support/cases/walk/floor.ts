import { decideOpenCounter } from '../../../../server/domain/counters/open.ts';
import { decideCloseDay, decideOpenDay } from '../../../../server/domain/day/open-close.ts';
import { decideConfigure } from '../../../../server/domain/hall/configure.ts';
import { decideCall } from '../../../../server/domain/queue/call.ts';
import { decideInHand } from '../../../../server/domain/queue/serve.ts';
import { decideTake } from '../../../../server/domain/queue/take.ts';
import type { Chance } from '../../hall/chance.ts';
import { device, type PracticeHall, staff } from '../../hall/practice-hall.ts';
import { preparedFor } from '../../hall/ready-hall.ts';
import { planOf } from './ground.ts';
import { CASHIER, COUNTER, EXIT, PEOPLE } from './people.ts';

const OFFICERS = PEOPLE.filter(({ role, bureau }) => role === 'officer' && bureau !== null);

/** The counters of a day: one takes in, one hands out, one takes money. */
export class Floor {
  /** The ticket being served where applications are taken in. */
  hand = '';
  /** Who takes in today: somebody of the centre's, or of a bureau. */
  desk = COUNTER;
  /** The case of each number that was taken for one and is not over, by ticket. */
  readonly errands = new Map<string, string>();
  private unified = false;

  constructor(
    private readonly hall: PracticeHall,
    private readonly chance: Chance,
  ) {}

  /** Whether what is taken in today for a bureau goes there by slip (rule G86). */
  isForOther(bureau: string): boolean {
    return this.unified && this.desk.bureau !== bureau;
  }

  openDay(date: string): void {
    const { hall, chance } = this;
    this.unified = chance.is(0.45);
    this.desk = chance.is(0.6) ? COUNTER : chance.pick(OFFICERS);
    hall.must(decideConfigure, { plan: planOf(this.unified) });
    hall.must(decideOpenDay, { date }, { prepared: { dayId: hall.newId(), sealedKey: 'key' } });
    for (const [who, counterId] of [
      [this.desk, 'c-1'],
      [EXIT, 'c-3'],
      [CASHIER, 'c-4'],
    ] as const)
      hall.must(decideOpenCounter, { counterId, seat: `seat-of-${counterId}` }, { sender: staff(who.id) });
    this.hand = '';
  }

  /** The next applicant takes a number and is served. */
  serve(): void {
    const { hall, desk, hand } = this;
    const [at, sender] = [{ counterId: 'c-1', seat: 'seat-of-c-1' }, staff(desk.id)];
    if (hand !== '') hall.must(decideInHand('finish'), { ...at, ticketId: hand }, { sender });
    this.errands.delete(hand);
    hall.must(decideTake, { queueId: 'q-a' }, { sender: device('k-1'), prepared: preparedFor(hall) });
    this.hand = hall.must(decideCall, at, { sender }).ticketId;
    hall.must(decideInHand('start'), { ...at, ticketId: this.hand }, { sender });
  }

  closeDay(): void {
    this.hall.must(decideCloseDay, {});
    this.errands.clear();
  }
}
