import type { Agency, Mandate } from '../../domain/cases/agency/agency.ts';
import type { DelegateAs } from '../../domain/seals/delegation.ts';
import type { Case, DeliveredHow, Wish } from '../../domain/cases/case.ts';
import type { Passage } from '../../domain/cases/handover/slip.ts';
import type { HastenedWay } from '../../domain/cases/hastened/hasten.ts';
import type { CaseAct } from '../../domain/cases/life.ts';
import type { Opinion } from '../../domain/cases/joint/silent.ts';
import type { CaseStage } from '../../domain/cases/stage.ts';
import type { MyStep } from '../../domain/cases/steps/mine.ts';
import type { Fee, Limit } from '../../domain/catalogue/entry/entry.ts';
import type { Material } from '../../domain/catalogue/entry/material.ts';
import type { SpecialProcedure } from '../../domain/catalogue/entry/terms.ts';
import type { Step } from '../../domain/catalogue/entry/step.ts';

export { DELIVERED_HOW, NOT_ACCEPTED, VERDICTS } from '../../domain/cases/case.ts';
export type {
  Case,
  CaseResult,
  CaseStep,
  Delivered,
  DeliveredHow,
  MaterialCheck,
  NotAccepted,
  Verdict,
} from '../../domain/cases/case.ts';
export { type Fetcher, FETCHERS } from '../../domain/cases/ending/proof.ts';
export { MANDATE_ACTS, type MandateAct } from '../../domain/cases/agency/agency.ts';
export { TERMINATED_FOR, type TerminatedFor } from '../../domain/cases/ending/grounds.ts';
export { type Slip, type SlipOf } from '../../domain/cases/handover/slip.ts';
export { HASTENED_WAYS, type HastenedWay } from '../../domain/cases/hastened/hasten.ts';
export { LATER_DAYS, MOST_LATER_DAYS } from '../../domain/cases/promises/promise.ts';
export {
  CLOSED_FOR,
  type ClosedFor,
  HEARD_AS,
  HEARD_FOR,
  type HeardFor,
  type HeardParty,
} from '../../domain/cases/hearing/hearing.ts';
export type { Light } from '../../domain/cases/clocks/light.ts';
export { type CaseAct, isOpen } from '../../domain/cases/life.ts';
export { AWAITED, type AwaitedOf } from '../../domain/cases/joint/awaited.ts';
export type { Opinion } from '../../domain/cases/joint/silent.ts';
export { type CaseStage, stageOf, STAGES } from '../../domain/cases/stage.ts';
export type { MyStep } from '../../domain/cases/steps/mine.ts';

/** A case in a list: what it is about, whose turn it is, and how long that may last. */
export interface CaseLine {
  readonly id: string;
  readonly number: string;
  readonly item: string;
  readonly itemCode: string;
  readonly bureauId: string;
  readonly applicant: string;
  readonly state: Case['state'];
  readonly stage: CaseStage | null;
  readonly light: Case['light'];
  /** How it was put before others; null: it was not. */
  readonly hastened: HastenedWay | null;
  /** Last day of the promise, else of the statute; null: no limit runs. */
  readonly dueOn: string | null;
  readonly statutoryOn: string | null;
  readonly provisional: boolean;
  /** Days to that day as the limit counts them, below 0 when it is over; null: none. */
  readonly left: number | null;
  readonly unit: Limit['unit'] | null;
  /** Names of the steps that are open. */
  readonly steps: readonly string[];
  /** Other bodies' opinions that it waits for, the late ones first. */
  readonly opinions: readonly Opinion[];
  /** The head was asked for something and has not answered. */
  readonly asked: Wish['what'] | null;
  /** How often supervision has something to look at. */
  readonly findings: number;
  readonly ticket: string | null;
  /** A hand-over that it waits for; `late`: for longer than a working day; null: none. */
  readonly passage: (Passage & { readonly late: boolean }) | null;
}

/**
 * A page of a list; `next`: where the page after it begins, null on the last. `cut`: only so many were looked at, and
 * there are more; null: all that there are.
 */
export interface CaseList {
  readonly lines: readonly CaseLine[];
  readonly next: { readonly dueOn: string | null; readonly number: string } | null;
  readonly cut: number | null;
  readonly today: string;
}

/** A limit of the clock that runs for a case: its length, its last day, and the days left to it. */
export interface CaseLimit {
  readonly length: Limit;
  readonly on: string | null;
  readonly left: number | null;
}

/** What the head of the bureau, or who handles a case for it, may do beside its way. */
export interface MayBeside {
  readonly acts: readonly ('suspend' | 'resume' | 'extend' | 'approve')[];
  /** Whether an act holds at once; else it is put before the head. */
  readonly isHead: boolean;
  /** Grounds on which the clock may stand still, of the item's version. */
  readonly grounds: readonly SpecialProcedure[];
  /** Other bodies' steps that are late and may be passed over. */
  readonly passOver: readonly string[];
}

/** What of a hearing may be entered next, the day bounds of its notice, and who may preside. */
export interface MayHear {
  readonly acts: readonly ('tell' | 'ask' | 'set' | 'hold' | 'drop')[];
  /** From and to which day one may be set now; `last` null: no request bounds it. */
  readonly first: string | null;
  readonly last: string | null;
  /** By staffId, with the name and the badge they go by. */
  readonly presiders: readonly string[];
}

/** What its reader may do with a case as it stands. */
export interface CaseMay {
  readonly acts: readonly CaseAct[];
  readonly steps: readonly MyStep[];
  /** Whether the same hand may accept it and decide it at once, with no choice and no fee between (rule G24). */
  readonly atOnce: boolean;
  /** Whether it may be granted at once on the applicant's pledge (rule G26). */
  readonly pledge: boolean;
  readonly beside: MayBeside;
  readonly hearing: MayHear;
}

/** Everything of one case for who handles it. Names and numbers are opened for those alone. */
export interface CaseSheet {
  readonly line: CaseLine;
  readonly file: Case;
  readonly materials: readonly Material[];
  readonly steps: readonly Step[];
  /** The item's list of charges; null: nobody has written it down. */
  readonly fees: readonly Fee[] | null;
  readonly applicant: {
    readonly kind: 'person' | 'body';
    readonly name: string;
    readonly idNumber: string | null;
    readonly phone: string | null;
  } | null;
  /** Who acts for the applicant; masked as he is. A steward stands among `people`. */
  readonly agent: {
    readonly kind: Agency['kind'];
    readonly name: string;
    readonly idNumber: string | null;
    readonly phone: string | null;
    readonly mandate: Mandate;
    /** Whether the mandate is over. */
    readonly isOver: boolean;
  } | null;
  /** With the number lets the applicant see how it stands; for who prints the receipt, else null. */
  readonly queryCode: string | null;
  /** The case's texts by id. */
  readonly texts: Readonly<Record<string, string>>;
  readonly today: string;
  readonly may: CaseMay;
  /** The ways in which its result may be handed over. */
  readonly ways: readonly DeliveredHow[];
  /** Materials by place that stand in the way of acceptance. */
  readonly lacking: readonly number[];
  /** The clock that runs now; null: none does. */
  readonly clock: {
    readonly kind: 'notice' | 'decision' | 'delivery';
    readonly from: string;
    readonly promised: CaseLimit | null;
    readonly statutory: CaseLimit | null;
  } | null;
  /** By which seal, and as whom, it was decided; null: it is not, or before there was a register. */
  readonly power: {
    readonly sealCode: string;
    readonly as: DelegateAs;
    readonly from: string;
    readonly to: string;
  } | null;
  /** What those are called who had a hand in it, by staffId. */
  readonly people: Readonly<Record<string, string>>;
}
