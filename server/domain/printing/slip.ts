import type { PrinterTransport, SheetModel, SlipModel, Text } from '../hall/plan.ts';
import type { DocumentContent } from '../cases/documents/content/content.ts';
import type { Card } from './card.ts';
import type { PaperSlip } from './paper.ts';
import type { Sheet } from './sheet.ts';
import type { SlipTexts } from './texts.ts';

/** What a slip says. No name, no ID number. Times are epoch ms; `copy` 0 is the first print, n is 补打 第n次. */
export interface Slip {
  readonly hall: Text;
  readonly queue: Text;
  readonly item: string | null;
  readonly label: string;
  /** People before this ticket when it was issued; null when unknown (offline). */
  readonly ahead: number | null;
  readonly band: { readonly lowMinutes: number; readonly highMinutes: number } | null;
  readonly place: Text;
  /** The ticket's phone page, ASCII, read from the QR. */
  readonly url: string;
  readonly takenAt: number;
  /** Hall's offset from UTC in minutes, so that the slip's time is the wall's. */
  readonly utcOffsetMinutes: number;
  readonly machine: string;
  readonly serial: number;
  readonly copy: number;
  /** Names of the materials that its citizen said to be missing; absent where none. */
  readonly lacks?: readonly string[] | undefined;
  /** The legs of its route, where it has one (rule T21). */
  readonly route?: SlipRoute | undefined;
  /** Larger and shorter, for who asked for it. */
  readonly elder?: true | undefined;
}

/** Where one goes with a number for a route. */
export interface SlipRoute {
  readonly name: Text | null;
  readonly ordered: boolean;
  readonly legs: readonly { readonly queue: Text; readonly place: Text }[];
}

/** A job as an agent gets it when it claims one. */
export type ClaimedJob = ClaimedSlip | ClaimedSheet;

/** Of a thermal printer: a ticket's slip, a card of what to bring, or a document of a case. */
export type ClaimedSlip = Claimed & OnSlip & Printed;

/** A guide or card on A4; its file is fetched by the job's id (rule P10). */
export type ClaimedSheet = Claimed & OfSheet;

/** A job as the answer keeps it: of a document without its words. */
export type KeptJob = (Claimed & OnSlip & (OfTicket | OfCard | OfPaper)) | ClaimedSheet;

/** What of the three is printed. */
export type Printed = OfTicket | OfCard | (OfPaper & OpenedPaper);

interface OfTicket {
  readonly slip: Slip;
  readonly card?: undefined;
  readonly paper?: undefined;
  readonly content?: undefined;
  readonly sheet?: undefined;
}
interface OfCard {
  readonly slip?: undefined;
  readonly card: Card;
  readonly paper?: undefined;
  readonly content?: undefined;
  readonly sheet?: undefined;
}
interface OfPaper {
  readonly slip?: undefined;
  readonly card?: undefined;
  readonly paper: PaperSlip;
  readonly sheet?: undefined;
}
/** What stands in a document; null: it is no longer what was to be printed, and nothing is (rule G28). */
interface OpenedPaper {
  readonly content: DocumentContent | null;
}

interface OnSlip {
  readonly model: SlipModel;
}
interface OfSheet {
  readonly model: SheetModel;
  readonly sheet: Sheet;
  readonly slip?: undefined;
  readonly card?: undefined;
  readonly paper?: undefined;
  readonly content?: undefined;
}

interface Claimed {
  readonly id: string;
  readonly attempt: number;
  readonly leaseUntil: number;
  readonly printerId: string;
  readonly transport: PrinterTransport;
  /** What the slip says beside its ticket, as the hall has it now (rule P6). */
  readonly texts: SlipTexts;
  /** Where it was asked for, as printed at the foot; empty for a number that a guide took. */
  readonly machineName: string;
}
