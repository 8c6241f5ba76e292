import { owed, yuan } from '../../../server/contract/cases/fee-window.ts';
import type { CaseSheet, Delivered } from '../../../server/contract/cases/sheet.ts';
import type { Handing } from '../acts/delivery.ts';

/** Something that happened to a case: keys under `cases.event`, when, by whom, and what was said. */
export interface Happening {
  readonly event:
    | 'received'
    | 'visited'
    | 'told'
    | 'supplied'
    | 'accepted'
    | 'deemed'
    | 'refused'
    | 'step'
    | 'passed'
    | 'suspended'
    | 'resumed'
    | 'extended'
    | 'granted'
    | 'denied'
    | 'made'
    | 'delivered'
    | 'gaveIn'
    | 'signedIn'
    | 'gaveOut'
    | 'signedOut'
    | 'charged'
    | 'paid'
    | 'refunded'
    | 'hastened'
    | 'entrusted'
    | 'lacking'
    | 'brought'
    | 'pledged'
    | 'verified'
    | 'revoked'
    | 'published'
    | 'kept'
    | 'withheld';
  readonly on: string;
  /** A number, a step's name, days: what the event is about. */
  readonly what: string | null;
  readonly by: string | null;
  readonly words: string | null;
}

/** How it was handed over: keys under `exit.handing`; of cases of before, who fetched it is not known. */
const handingOf = ({ how, proof }: Delivered): Handing | 'counter' =>
  proof?.how === 'counter' ? proof.fetcher : how;

/** What happened to a case, in order of its days, as its file has it. */
export function historyOf({ file, steps, texts, people, agent }: CaseSheet): Happening[] {
  const said = (words: { readonly textId: string } | null): string | null =>
    words ? (texts[words.textId] ?? null) : null;
  const all: Happening[] = [];
  const put = (
    event: Happening['event'],
    on: string | null | undefined,
    more: Partial<Happening> = {},
  ): void => {
    if (on) all.push({ event, on, what: null, by: null, words: null, ...more });
  };
  const { acceptance, correction, decision } = file;
  const [first, ...later] = file.visits;
  put('received', file.receivedOn, { what: first?.label ?? null, by: people[file.receivedBy] ?? null });
  for (const visit of later) put('visited', visit.date, { what: visit.label });
  put('told', correction?.on);
  put('supplied', correction?.suppliedOn);
  put(acceptance?.how === 'deemed' ? 'deemed' : 'accepted', acceptance?.on);
  for (const one of file.steps)
    put(one.passedOver ? 'passed' : 'step', one.by === null ? null : one.doneOn, {
      what: steps.find(({ id }) => id === one.id)?.name ?? one.id,
      by: people[one.by ?? ''] ?? null,
      words: said(one.words),
    });
  for (const one of file.specials) {
    put('suspended', one.from, { by: people[one.approvedBy] ?? null, words: said(one.words) });
    put('resumed', one.to);
  }
  for (const order of file.orders) {
    const { paid } = order;
    put('charged', order.on, { what: yuan(owed(order)) });
    if (paid)
      put('paid', paid.on, { what: `${yuan(owed(order))} · ${paid.receipt}`, by: people[paid.by] ?? null });
    for (const one of order.refunds)
      put('refunded', one.on, { what: yuan(one.fen), by: people[one.by] ?? null, words: said(one.words) });
  }
  const { extension } = file;
  if (extension)
    put('extended', extension.on, { what: String(extension.days), words: said(extension.words) });
  if (decision)
    put(decision.result, decision.on, { by: people[decision.by] ?? null, words: said(decision.words) });
  for (const { of, on, by, signed } of file.slips ?? []) {
    put(of === 'intake' ? 'gaveIn' : 'gaveOut', on, { by: people[by] ?? null });
    if (signed)
      put(of === 'intake' ? 'signedIn' : 'signedOut', signed.on, {
        by: people[signed.by] ?? null,
        words: said(signed.differs),
      });
  }
  put('made', file.madeOn, { what: file.certificate?.number ?? null });
  const { delivered } = file;
  if (delivered)
    put('delivered', delivered.on, {
      ...{ what: handingOf(delivered), by: people[delivered.by ?? ''] ?? null },
      words: said(delivered.proof && 'words' in delivered.proof ? delivered.proof.words : null),
    });
  const held = file.agency?.mandate;
  put('entrusted', held?.on, { what: agent?.name ?? null, by: people[held?.seenBy ?? ''] ?? null });
  const { hastened } = file;
  if (hastened)
    put('hastened', hastened.on, {
      what: String(hastened.days),
      by: people[hastened.approvedBy] ?? null,
      words: said(hastened.words),
    });
  const { later: promise, pledge } = file;
  if (promise) put('lacking', acceptance?.on, { what: promise.until });
  put('brought', promise?.keptOn);
  if (pledge) put('pledged', acceptance?.on);
  const review = file.register?.review;
  if (review) put(review.as, review.on, { by: people[review.by] ?? null });
  const seen = pledge?.outcome;
  if (seen)
    put(seen.kept ? 'verified' : 'revoked', seen.on, {
      by: people[seen.by] ?? null,
      words: said(seen.words),
    });
  return all
    .map((one, at) => ({ one, at }))
    .sort((a, b) => a.one.on.localeCompare(b.one.on) || a.at - b.at)
    .map(({ one }) => one);
}
