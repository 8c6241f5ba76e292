/** What a list of tickets behind a figure may show. */
export const SHOWS = [
  'waiting',
  'hand',
  'held',
  'away',
  'issued',
  'called',
  'missed',
  'done',
  'legs',
  'left',
  'voided',
  'direct',
  'paper',
  'exceptional',
  'outOfOrder',
  'green',
] as const;
