import type { Sender } from '../../../server/domain/decision.ts';
import type { PlayedHall } from './played-hall.ts';

/** To reach the printer, to send what it prints, and until it says that it is out. */
const [REACHES_MS, SENDS_MS, PRINTS_MS] = [200, 500, 1_500];

/** A kiosk's printer with its agent: told of a slip, it claims what is queued, sends it, and says that it printed. */
export class Printer {
  private readonly hall: PlayedHall;
  private readonly printerId: string;
  private readonly sender: Sender;
  private owed = 0;
  private busy = false;

  constructor(hall: PlayedHall, number: number) {
    this.hall = hall;
    this.printerId = `pr-${number}`;
    this.sender = { kind: 'device', stationId: `a-${number}` };
  }

  /** One more slip is queued. */
  ring(): void {
    this.owed += 1;
    if (!this.busy) void this.work();
  }

  private async work(): Promise<void> {
    const { hall, sender, printerId } = this;
    this.busy = true;
    while (this.owed > 0) {
      this.owed -= 1;
      const claimed = await hall.act('print:claim', { printerId }, sender);
      const job = claimed.ok ? (claimed.data as { job: { id: string; attempt: number } | null }).job : null;
      if (!job) continue;
      await hall.clock.sleep(REACHES_MS);
      const its = { jobId: job.id, attempt: job.attempt };
      await hall.act('print:sending', { ...its, bytesHash: '0'.repeat(64) }, sender);
      await hall.clock.sleep(SENDS_MS);
      await hall.act('print:sent', its, sender);
      await hall.clock.sleep(PRINTS_MS);
      await hall.act('print:confirm', its, sender);
    }
    this.busy = false;
  }
}
