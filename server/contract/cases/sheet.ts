import type { Case } from '../../domain/cases/case.ts';
import type { CaseStage } from '../../domain/cases/stage.ts';
import type { Material } from '../../domain/catalogue/entry/material.ts';
import type { Step } from '../../domain/catalogue/entry/step.ts';

export type { Case, CaseStep, MaterialCheck, Verdict } from '../../domain/cases/case.ts';
export type { CaseStage } from '../../domain/cases/stage.ts';

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
  /** Last day of the promise, else of the statute; null: no limit runs. */
  readonly dueOn: string | null;
  readonly statutoryOn: string | null;
  readonly provisional: boolean;
  /** Days to that day as the limit counts them, below 0 when it is over; null: none. */
  readonly left: number | null;
  /** Names of the steps that are open. */
  readonly steps: readonly string[];
  readonly ticket: string | null;
}

/** A page of a list; `next`: where the page after it begins, null on the last. */
export interface CaseList {
  readonly lines: readonly CaseLine[];
  readonly next: { readonly dueOn: string; readonly number: string } | null;
  readonly today: string;
}

/** Everything of one case for who handles it. Names and numbers are opened for those alone. */
export interface CaseSheet {
  readonly line: CaseLine;
  readonly file: Case;
  readonly materials: readonly Material[];
  readonly steps: readonly Step[];
  readonly applicant: {
    readonly kind: 'person' | 'body';
    readonly name: string;
    readonly idNumber: string | null;
    readonly phone: string | null;
  } | null;
  /** With the number lets the applicant see how it stands; for who prints the receipt, else null. */
  readonly queryCode: string | null;
  /** The case's texts by id. */
  readonly texts: Readonly<Record<string, string>>;
  readonly today: string;
}
