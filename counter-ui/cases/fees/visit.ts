/** The ticket in hand at one's counter. */
export interface Visit {
  readonly counterId: string;
  readonly ticketId: string;
}
