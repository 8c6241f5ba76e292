/** What a ticket's holder is told by telephone: that the turn is near, that it is called. */
export const TICKET_MESSAGES = ['near', 'called'] as const;
/** What who booked is told: that the hall changed its hours, and where the booking went (rule M3). */
export const BOOKING_MESSAGES = ['booking_moved', 'booking_lapsed'] as const;
export const MESSAGE_KINDS = [...TICKET_MESSAGES, ...BOOKING_MESSAGES] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
export type BookingMessage = (typeof BOOKING_MESSAGES)[number];

export const isOfBooking = (kind: MessageKind): kind is BookingMessage =>
  (BOOKING_MESSAGES as readonly MessageKind[]).includes(kind);

/** `unknown`: it was handed over and nobody knows what became of it; it is not sent again. */
export const MESSAGE_ENDS = ['sent', 'refused', 'unknown'] as const;
export type MessageEnd = (typeof MESSAGE_ENDS)[number];
export type MessageState = 'wished' | 'sending' | MessageEnd;

/** One message of one ticket or booking (rule M2); whom it goes to stands sealed in its person row alone. */
export interface Message {
  /** The ticket's or the booking's. */
  readonly ticketId: string;
  readonly kind: MessageKind;
  readonly state: MessageState;
  /** When it came into that state, epoch ms. */
  readonly at: number;
}

/** Its one key in the hall. */
export const messageKey = (ticketId: string, kind: MessageKind): string => `${ticketId}/${kind}`;

/** Rule M2: sent at most once; what is not known to have gone out is not sent again. */
export const MESSAGE_LIFE: { readonly [S in MessageState]: readonly MessageState[] } = {
  wished: ['sending'],
  sending: ['sent', 'refused', 'unknown'],
  sent: [],
  refused: [],
  unknown: [],
};

/** How the hall tells by telephone. */
export interface MessageSettings {
  /** Nothing is wished for or sent while it is off. */
  readonly isOn: boolean;
  /** With so many ahead, or fewer, the turn is near. */
  readonly nearPlaces: number;
}

/** As set by a fact, whose number is the revision. */
export interface MessageSettingsRow {
  readonly settings: MessageSettings;
  readonly revision: number;
}

/** Until a director sets others: nobody is written to unless the hall wants it. */
export const USUAL_MESSAGES: MessageSettings = { isOn: false, nearPlaces: 3 };
