import type { TicketClass } from '../../domain/queue/calling/rules.ts';

interface OfTicket {
  readonly ticketId: string;
  readonly queueId: string;
  readonly class: TicketClass;
}

/** What the forecast learns from, in the order in which it happened; `day` is days since 1970-01-01, times ms. */
export type Lesson =
  | ({ readonly kind: 'taken'; readonly day: number; readonly minuteOfDay: number } & OfTicket & {
        /** After the slot that was booked, before it: negative; null: none was. */
        readonly lateMs: number | null;
      })
  /** `calledAt`: epoch ms. */
  | ({ readonly kind: 'called'; readonly waitedMs: number; readonly calledAt: number } & OfTicket)
  /** The counter was taken so long by one who came. */
  | ({ readonly kind: 'served'; readonly day: number; readonly counterId: string } & OfTicket & {
        readonly item: string | null;
        readonly waitedMs: number;
        readonly ms: number;
      })
  /** It was taken so long by one who did not. */
  | ({ readonly kind: 'absent'; readonly waitedMs: number; readonly ms: number } & OfTicket)
  | ({ readonly kind: 'left'; readonly waitedMs: number } & OfTicket)
  /** One who had booked did not come. */
  | { readonly kind: 'not_come' }
  /** From one end to the next call, while somebody waited. */
  | { readonly kind: 'gap'; readonly ms: number };
