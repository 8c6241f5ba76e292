import { documentId } from '../../../../server/domain/cases/documents/document.ts';
import { isToBeMade, isUnderway, lastSlip, may, type ModelCase, type SlipOf } from './model.ts';
import { EXIT, mayGive } from './people.ts';
import { faultsOf, type Proposal, type Standing } from './try.ts';

/** What goes with a slip: mostly what is there, now and then nothing, or what the case does not have. */
function piecesOf({ chance }: Standing, one: ModelCase) {
  const { length } = one.verdicts;
  const good = one.verdicts.flatMap((verdict, at) => (verdict === 'good' ? [at] : []));
  const materials = chance.is(0.1) ? [chance.below(length + 1)] : chance.is(0.7) ? good : [];
  // The receipt of the application is every case's first paper.
  const papers = chance.is(0.05) ? ['no-paper'] : chance.is(0.8) ? [documentId(one.id, 1)] : [];
  return { materials, papers, certificate: one.made ? chance.is(0.6) : chance.is(0.05) };
}

/** A slip is written: of an application by the counter, of what was decided by the case's bureau (rules G19, G86, G87). */
const give =
  (act: 'giveIn' | 'giveOut', of: SlipOf): Proposal =>
  (at, one, who) => {
    const pieces = piecesOf(at, one);
    const { materials, papers, certificate } = pieces;
    const isLacking =
      materials.some(place => one.verdicts[place] !== 'good') ||
      papers.includes('no-paper') ||
      (certificate && !one.made);
    return {
      input: { of, ...pieces },
      faults: faultsOf({
        'case.wrong_state': !may(one, act),
        'access.denied': !mayGive(act, who, one.item.bureau),
        'handover.open': lastSlip(one, of)?.signed === false,
        'delivery.not_made': of === 'result' && isToBeMade(one),
        'handover.nothing': materials.length + papers.length === 0 && !certificate,
        'handover.not_there': isLacking,
      }),
      does: () => one.slips.push({ of, by: who.id, signed: false }),
      lights: false,
    };
  };

/** Another signs for it: of the bureau that handles the case, or who sits at the exit counter; as listed, or with what differs. */
const sign =
  (act: 'signIn' | 'signOut', of: SlipOf): Proposal =>
  ({ chance }, one, who) => {
    const slip = lastSlip(one, of);
    const isOpen = slip?.signed === false;
    return {
      input: { of },
      ...(chance.is(0.7) && { prepared: { written: null } }),
      faults: faultsOf({
        'case.wrong_state': !may(one, act),
        'access.denied': !mayGive(act, who, one.item.bureau),
        'handover.none': !isOpen,
        'handover.own': isOpen && slip.by === who.id,
        'handover.not_exit': of === 'result' && who !== EXIT,
      }),
      does: () => (slip!.signed = true),
      lights: false,
    };
  };

export const HANDOVER_TRIES: Readonly<Record<string, Proposal>> = {
  giveIn: give('giveIn', 'intake'),
  signIn: sign('signIn', 'intake'),
  giveOut: give('giveOut', 'result'),
  signOut: sign('signOut', 'result'),
};

/** What somebody would most likely do about papers that a case waits for. */
export function passing(one: ModelCase): readonly string[] {
  const of: SlipOf = one.state === 'decided' ? 'result' : 'intake';
  if (!may(one, of === 'result' ? 'giveOut' : 'giveIn') || !isUnderway(one, of)) return [];
  const isWritten = lastSlip(one, of)?.signed === false;
  const [give, sign] = of === 'result' ? ['giveOut', 'signOut'] : ['giveIn', 'signIn'];
  return [give, ...Array.from({ length: 4 }, () => (isWritten ? sign : give))];
}
