import type { CaseLine, DeliveredHow } from './sheet.ts';

/** A case whose result lies to be collected: how it may be handed over, what was made, and since when it lies here. */
export interface ExitLine {
  readonly line: CaseLine;
  readonly ways: readonly DeliveredHow[];
  /** Name and number of the certificate; null: the decision alone is collected. */
  readonly certificate: string | null;
  readonly since: string;
}

/** A case that was handed over: the document that is its proof. */
export interface HandedLine {
  readonly line: CaseLine;
  readonly proofId: string | null;
}

/** Cases that go into the same hands: of the ticket in hand, or found by number, with the others of the same applicant. */
export interface ExitTogether {
  /** The ticket in hand; null: found by number. */
  readonly label: string | null;
  readonly number: string;
  /** Whether the query code was shown. */
  readonly checked: boolean;
  readonly lines: readonly ExitLine[];
  /** The case that was named, where it cannot be collected yet. */
  readonly not: CaseLine | null;
}

/** What the exit counter works with, each oldest first. */
export interface ExitReading {
  readonly today: string;
  /** Whether its reader sits at an exit counter. */
  readonly atExit: boolean;
  /** Slips of results that wait for an exit counter's signature. */
  readonly toSign: readonly CaseLine[];
  readonly toFetch: readonly ExitLine[];
  /** Handed over, and to be closed. */
  readonly handed: readonly HandedLine[];
  readonly together: ExitTogether | null;
}
