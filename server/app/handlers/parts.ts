import type { Hall } from '../../domain/state/hall.ts';
import type { WaitBoard } from '../forecast/board.ts';
import type { MessagePort } from '../messages/port.ts';
import type { PaymentPort } from '../payments/port.ts';
import type { Clock, Ids, Store } from '../ports.ts';
import type { Vault } from '../secrets/vault.ts';
import type { VoicePort } from '../voice/port.ts';

/** What handlers lean on before the lock. */
export interface HandlerParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly ids: Ids;
  readonly clock: Clock;
  /** How long one waits, as it was forecast last. */
  readonly waits: Pick<WaitBoard, 'fresh'>;
  /** Where citizens' phones reach this hall, without a slash at the end. */
  readonly publicUrl: () => string;
  readonly utcOffsetMinutes: number;
  /** The hall as it stands committed. */
  readonly hall: () => Hall;
  /** The provider of QR payments. */
  readonly payments: PaymentPort;
  /** Where texts go out; null: nowhere. */
  readonly messages: MessagePort | null;
  /** The clips that announcements are joined from. */
  readonly voice: VoicePort;
  readonly setupCode: () => string | null;
}
