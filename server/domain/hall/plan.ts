import type { Board } from './board.ts';
import type { Topic } from './topic.ts';

/** A text that the public reads: Chinese first, English beside it. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** An area of the floor. */
export interface Zone {
  readonly id: string;
  readonly name: Text;
  readonly floor: number;
}

/** A government body in the hall and the zone it sits in. */
export interface Bureau {
  readonly id: string;
  readonly name: Text;
  readonly zoneId: string;
  /** Its service telephone: a landline with area code or a short number, never a mobile. */
  readonly tel?: string | null | undefined;
  /** Where its items are handled that are not handled here. */
  readonly outside?: Outside | null | undefined;
}

export interface Outside {
  readonly address: Text;
  readonly tel: string;
}

/** A power or service that may be asked for. `queueId` null: not served by a queue of this hall. */
export interface Item {
  /** 实施编码: unique in the catalogue, shapes differ by place, so it is only checked for being there. */
  readonly code: string;
  readonly name: string;
  readonly group: string | null;
  readonly bureauId: string;
  readonly typeCode: string;
  readonly queueId: string | null;
}

/** Where one waits. `prefix`: 1-2 letters, unique in the hall, none of I O Q Z, V and Y reserved. */
export interface Queue {
  readonly id: string;
  readonly prefix: string;
  readonly name: Text;
  readonly zoneId: string;
  /** Where to go, as on slip and board, e.g. 二楼东侧 21-24窗口. */
  readonly place: Text;
  /** Numbers that kiosks give a day; null or absent: as many as are asked for. */
  readonly dailyLimit?: number | null | undefined;
  /** How long one should wait at most, in minutes. */
  readonly targetMinutes?: number | null | undefined;
  /** How long one ticket usually takes, in minutes, before the day has told. */
  readonly usualMinutes?: number | null | undefined;
  /** One waits here to pay (收费窗口). */
  readonly fees?: boolean | undefined;
  /** Whether one waits here to collect what was decided (领证, rule G92). */
  readonly pickup?: boolean | undefined;
  /** Here one says what could not be done (办不成事, rule I1). */
  readonly snags?: boolean | undefined;
  /** One asks something here and is asked nothing (咨询, rule T29). */
  readonly enquiry?: boolean | undefined;
}

/** Nobody should wait longer, where the plan says nothing else. */
export const TARGET_MINUTES = 30;

/** How a counter regards one of the queues that it serves (rules Q3, Q4); without one it is its own. */
export interface QueueWeight {
  readonly queueId: string;
  /** More than 0 to 1: as if its people had waited that part of their time. */
  readonly weight: number;
  /** A neighbour's: called only while nobody of its own waits. */
  readonly idleOnly: boolean;
}

/** Which queues a counter serves. */
export interface Profile {
  readonly id: string;
  readonly name: Text;
  readonly queueIds: readonly string[];
  readonly weights?: readonly QueueWeight[] | undefined;
  /** 综合窗口: takes in for every bureau, and passes on what is another's by slip (rule G86). */
  readonly unified?: boolean | undefined;
  /** 出件窗口: results come here by slip and are handed out (rule G87). */
  readonly exit?: boolean | undefined;
}

export interface Counter {
  readonly id: string;
  /** The figure on the door plate, unique in the hall. */
  readonly number: number;
  readonly zoneId: string;
  readonly profileId: string;
  /** Profiles by which it may serve for a while when the load asks for it (潮汐窗口, rule C8). */
  readonly tidalIds?: readonly string[] | undefined;
  /** Calls by itself as soon as it is free (rule Q10), from its next opening on. */
  readonly automatic?: boolean | undefined;
}

export type PaperWidth = 58 | 80;

/** How a printer is reached and what it can do. */
export interface Printer {
  readonly id: string;
  readonly name: Text;
  readonly model: PrinterModel;
  readonly transport: PrinterTransport;
}

export type PrinterModel = SlipModel | SheetModel;

/** A printer of A4 sheets; what it can do it says itself (IPP). */
export interface SheetModel {
  readonly paper: 'a4';
}

/** A thermal printer of slips. */
export interface SlipModel {
  readonly paper: PaperWidth;
  /** Printable dots a line: 576 for 80 mm at 203 dpi, 384 for 58 mm. */
  readonly dots: number;
  /** Columns of the 12x24 font: 48 or 32. */
  readonly columns: number;
  /** GS ( k, or a raster picture for firmware that lacks it. */
  readonly qr: 'native' | 'raster';
  readonly cut: 'partial' | 'full' | 'none';
  /** GS ( H process id, GS r fallback, or no way to know. */
  readonly confirm: 'process-id' | 'status' | 'none';
  /** Whether 4-byte GB18030 codes print; if not, they become a visible fallback. */
  readonly rareHan: boolean;
}

export type PrinterTransport =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'file'; readonly path: string }
  /** A network printer of A4 sheets: ipp://host[:631]/ipp/print, or ipps. */
  | { readonly kind: 'ipp'; readonly url: string }
  | { readonly kind: 'virtual' };

export type StationKind = 'kiosk' | 'display' | 'agent';

/** A place for a device: a kiosk, a board or an agent at printers. It works once a device is paired with it. */
export interface Station {
  readonly id: string;
  readonly kind: StationKind;
  readonly name: Text;
  readonly zoneId: string | null;
  /** A kiosk's printers, one of slips and one of A4 sheets at most; an agent's printers. */
  readonly printerIds: readonly string[];
  /** A kiosk's figure, as printed on its slips: 1号取号机. */
  readonly number?: number | null | undefined;
}

/** Everything a director may configure about the floor, as one document. */
export interface HallPlan {
  readonly name: Text;
  readonly zones: readonly Zone[];
  readonly bureaus: readonly Bureau[];
  readonly queues: readonly Queue[];
  readonly profiles: readonly Profile[];
  readonly counters: readonly Counter[];
  readonly printers: readonly Printer[];
  readonly stations: readonly Station[];
  /** Plans of before had none of these. */
  readonly topics?: readonly Topic[] | undefined;
  readonly boards?: readonly Board[] | undefined;
}
