import type { StationKind } from '../hall/plan.ts';

/** A browser or agent that was let in at a station. `generation` makes an older pairing's token worthless. */
export interface PairedDevice {
  readonly stationId: string;
  readonly kind: StationKind;
  readonly generation: number;
  readonly pairedAt: number;
}

/** A device that asks to be let in: it shows `code`, a director says which station it is. */
export interface Pairing {
  readonly id: string;
  readonly code: string;
  readonly kind: StationKind;
  readonly askedAt: number;
  readonly until: number;
  readonly stationId: string | null;
  readonly generation: number;
}
