import type { Limit } from '../catalogue/entry/entry.ts';
import type { CaseKind, SpecialProcedure } from '../catalogue/entry/terms.ts';
import type { Agency } from './agency/agency.ts';
import type { Asks } from './joint/asks.ts';
import type { Attachment } from './attachments/attachment.ts';
import type { CaseDocument } from './documents/document.ts';
import type { Light } from './clocks/light.ts';
import type { Finding } from './findings/finding.ts';
import type { Certificate } from './ending/certificate.ts';
import type { CaseOrder } from './fees/order.ts';
import type { CaseState } from './life.ts';
import type { TerminatedFor } from './ending/grounds.ts';
import type { Proof } from './ending/proof.ts';
import type { Hearing } from './hearing/hearing.ts';
import type { Hastened } from './hastened/hasten.ts';
import type { LaterPromise, Pledge } from './promises/promise.ts';
import type { Power } from '../seals/power.ts';
import type { Slip } from './handover/slip.ts';
import type { RegisterRecord } from './register/record.ts';

/** What the counter found of one material of the list: there, not there, not good, or promised for later (容缺). */
export const VERDICTS = ['good', 'missing', 'faulty', 'later'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A text that stands sealed in a row of its own; facts keep its id and a keyed mark of its words (DESIGN 3). */
export interface Words {
  readonly textId: string;
  readonly mark: string;
}

/** One material of the item's list, by its place in it; null: nobody has looked. */
export interface MaterialCheck {
  readonly verdict: Verdict | null;
  /** What is wrong with it, as the applicant is told. */
  readonly words: Words | null;
}

/** A visit: the number with which the applicant came. */
export interface CaseVisit {
  readonly ticketId: string;
  readonly label: string;
  readonly date: string;
}

/** 一次性告知: told once, with all that is lacking (行政许可法 32(4)). */
export interface Correction {
  readonly on: string;
  /** By when it is to be supplied; absent: nothing was said of it. */
  readonly until?: string;
  /** When everything was handed in. */
  readonly suppliedOn: string | null;
}

/** How a case came to be accepted. `deemed`: nobody told within five working days (行政许可法 32(4)). */
export type AcceptedHow = 'whole' | 'corrected' | 'deemed' | 'lacking';

export interface Acceptance {
  /** The clock runs from this date: of a case deemed accepted that of its receipt. */
  readonly on: string;
  readonly at: number;
  readonly how: AcceptedHow;
  /** Place in the order of acceptance among cases of the item (行政许可法 57). */
  readonly order: number;
}

export type StepState = 'waiting' | 'open' | 'done';

/** One step of the version under which the case was accepted (DOMAIN A18). */
export interface CaseStep {
  readonly id: string;
  readonly state: StepState;
  readonly openedOn: string | null;
  readonly doneOn: string | null;
  /** Who did it, by id. */
  readonly by: string | null;
  /** How often it was given back. */
  readonly returns: number;
  /** The opinion with which it was done, or the reason for which it was given back. */
  readonly words: Words | null;
  /** Its own limit, from the day it opened; null: none. */
  readonly limit: Limit | null;
  /** Whether another body has its say in it (联办). */
  readonly member: boolean;
  /** Whose word it is where it is not the handling bureau's; absent: it is. */
  readonly asks?: Asks | undefined;
  /** The head went on without that word (rule G64); absent: not so. */
  readonly passedOver?: true | undefined;
}

/** The clock stands still (行政许可法 45): on which ground, from and to which day, both among them; `to` null: still so. */
export interface Special {
  readonly ground: SpecialProcedure;
  readonly from: string;
  readonly to: string | null;
  /** Working days of the time the applicant was told in writing, and the last of them: no later day is left out. */
  readonly told: number;
  readonly until: string;
  readonly approvedBy: string;
  readonly words: Words;
}

/** 延期 (行政许可法 42): once, approved by the organ's head before the limit ends. */
export interface Extension {
  readonly on: string;
  readonly days: number;
  /** Whether the promise was still open that day: one that is broken stays broken. */
  readonly promise: boolean;
  readonly approvedBy: string;
  readonly words: Words;
}

/** What the handler asks the head of the bureau to approve. */
export type Wish =
  | { readonly what: 'suspend'; readonly ground: SpecialProcedure; readonly days: number }
  | { readonly what: 'extend' };
export interface Asked {
  readonly wish: Wish;
  readonly on: string;
  readonly by: string;
  readonly words: Words;
}

export type CaseResult = 'granted' | 'denied';

export interface CaseDecision {
  readonly result: CaseResult;
  readonly on: string;
  readonly by: string;
  readonly words: Words;
  /** Working days that it took (rule G62). */
  readonly taken: number | null;
  /** Whether a certificate is made of it; absent: from before it was said. */
  readonly toMake?: boolean | undefined;
  /** By which seal and whose power (rules G14, G16); absent: from before there was a register of them. */
  readonly power?: Power | undefined;
}

export const DELIVERED_HOW = ['counter', 'courier', 'electronic'] as const;
export type DeliveredHow = (typeof DELIVERED_HOW)[number];

/** `by`: who handed it over; with the proof absent of cases of before it was asked for. */
export interface Delivered {
  readonly on: string;
  readonly how: DeliveredHow;
  readonly by?: string | undefined;
  readonly proof?: Proof | undefined;
}

/** Why a case is not accepted (行政许可法 32(1), 32(2)), or what was asked for was not handed in. */
export const NOT_ACCEPTED = ['not_needed', 'not_ours', 'not_supplied'] as const;
export type NotAccepted = (typeof NOT_ACCEPTED)[number];

/** One application on one item, from received to closed (办件). Holds no identity: that stands in a row of its own. */
export interface Case {
  readonly id: string;
  /** Of the hall's day and in order: 20261126-0001. */
  readonly number: string;
  readonly itemCode: string;
  /** The version it is handled under, whatever comes after (DOMAIN A15); 0: a bare list that has none. */
  readonly version: number;
  readonly bureauId: string;
  /** The law that was cited for an item that is not published or not in force (rule E5); null: none had to be. */
  readonly exception: string | null;
  readonly kind: CaseKind;
  readonly statutory: Limit | null;
  readonly promised: Limit | null;
  readonly receivedAt: number;
  readonly receivedOn: string;
  readonly receivedBy: string;
  readonly counterId: string | null;
  readonly visits: readonly CaseVisit[];
  readonly state: CaseState;
  readonly materials: readonly MaterialCheck[];
  readonly correction: Correction | null;
  readonly acceptance: Acceptance | null;
  readonly refused: { readonly ground: NotAccepted; readonly words: Words } | null;
  readonly steps: readonly CaseStep[];
  readonly specials: readonly Special[];
  readonly extension: Extension | null;
  readonly asked: Asked | null;
  /** What supervision has to look at, oldest first. */
  readonly findings: readonly Finding[];
  readonly decision: CaseDecision | null;
  readonly orders: readonly CaseOrder[];
  /** Who acts for the applicant; absent: nobody does. */
  readonly agency?: Agency | undefined;
  /** 容缺受理 and 告知承诺; absent: nothing was promised. */
  readonly later?: LaterPromise | undefined;
  readonly pledge?: Pledge | undefined;
  /** It goes before others (绿色通道, 特事特办); absent: it does not. */
  readonly hastened?: Hastened | undefined;
  /** Absent: nobody was told that one may ask for one. */
  readonly hearing?: Hearing | undefined;
  readonly madeOn: string | null;
  /** Absent: none was made. */
  readonly certificate?: Certificate | undefined;
  readonly delivered: Delivered | null;
  readonly endedAt: number | null;
  /** What it is on record as once it has ended; absent: it has not. */
  readonly register?: RegisterRecord | undefined;
  /** A unified counter took it in for a bureau that its officer does not work for (综合窗口); absent: not so. */
  readonly unified?: true | undefined;
  /** Hand-overs of its papers and of its result, in order; absent: none. */
  readonly slips?: readonly Slip[] | undefined;
  /** Papers that came of it, in order; absent: none. */
  readonly documents?: readonly CaseDocument[] | undefined;
  /** Files put to its materials, those taken away among them; absent: none. */
  readonly attachments?: readonly Attachment[] | undefined;
  /** Why it was withdrawn or terminated. */
  readonly ended: Words | null;
  /** On which ground it was terminated; absent: it was not, or long ago. */
  readonly terminatedFor?: TerminatedFor | undefined;
  readonly light: Light;
  /** Last days of the promised and of the statutory limit; null: none runs. */
  readonly dueOn: string | null;
  readonly statutoryOn: string | null;
  /** Leans on a year whose days off are not announced (rule L4). */
  readonly provisional: boolean;
  /** The first day on which its light may be another, or something is to be found of it; null: none. */
  readonly lightOn: string | null;
  /** Number of the newest fact about it. */
  readonly seq: number;
}
