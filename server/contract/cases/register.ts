import type { CaseEnd, Registered, Withheld } from '../../domain/cases/register/record.ts';
import type { CaseKind, SpecialProcedure } from '../../domain/catalogue/entry/terms.ts';
import type { Limit } from '../../domain/catalogue/entry/entry.ts';
import type { AcceptedHow, DeliveredHow, NotAccepted } from '../../domain/cases/case.ts';

export { ENDS, REGISTERED, WITHHELD } from '../../domain/cases/register/record.ts';
export type { CaseEnd, Registered, Withheld };
export type { MonthRoll, MonthRow } from '../../domain/cases/register/roll.ts';

/**
 * What anybody may read of a case: its decision, how it was carried out, and its result (DOMAIN B5). No field is of a
 * person, and no word that was written of one (rule G84).
 */
export interface PublicRecord {
  readonly number: string;
  readonly itemCode: string;
  readonly item: string;
  readonly bureauId: string;
  readonly kind: CaseKind;
  readonly decision: {
    readonly receivedOn: string;
    readonly acceptedOn: string | null;
    readonly how: AcceptedHow | null;
    readonly notAccepted: NotAccepted | null;
    readonly decidedOn: string | null;
    /** Law and article. */
    readonly basis: readonly string[];
  };
  readonly execution: {
    readonly steps: readonly { readonly name: string; readonly doneOn: string }[];
    readonly specials: readonly {
      readonly ground: SpecialProcedure;
      readonly from: string;
      readonly to: string | null;
    }[];
    readonly extended: { readonly on: string; readonly days: number } | null;
  };
  readonly result: {
    readonly end: CaseEnd;
    readonly endedOn: string;
    readonly delivered: { readonly on: string; readonly how: DeliveredHow } | null;
    /** Working days it took, the promise and the statute. */
    readonly taken: number | null;
    readonly promised: Limit | null;
    readonly statutory: Limit | null;
  };
}

/** A record as its reviewers see it: what would be public, and where its review stands. */
export interface RegisterLine {
  readonly caseId: string;
  readonly record: PublicRecord;
  readonly state: Registered;
  /** Whether the item is open to all: else a review keeps the record. */
  readonly open: boolean;
  readonly dueOn: string;
  readonly late: boolean;
  readonly reviewedOn: string | null;
  readonly ground: Withheld | null;
  /** Whether the reader may review it, or withhold what is public. */
  readonly may: boolean;
}

export interface RegisterPlace {
  readonly endedOn: string;
  readonly number: string;
}
export interface RegisterList {
  readonly lines: readonly RegisterLine[];
  readonly next: RegisterPlace | null;
  readonly today: string;
}
/** Published records, the newest first. */
export interface ResultList {
  readonly records: readonly PublicRecord[];
  readonly next: RegisterPlace | null;
}
