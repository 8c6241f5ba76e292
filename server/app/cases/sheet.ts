import type { CaseMay, CaseSheet } from '../../contract/cases/sheet.ts';
import type { Case } from '../../domain/cases/case.ts';
import { lacking, materialsOf } from '../../domain/cases/intake/check.ts';
import { waysOf } from '../../domain/cases/ending/proof.ts';
import { feesOf } from '../../domain/cases/fees/order.ts';
import { stepsOfCase } from '../../domain/cases/steps/flow.ts';
import { maskIdNumber } from '../../domain/identity/id-number.ts';
import type { AgentRow } from '../../domain/decision.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { Store } from '../ports.ts';
import { readText } from '../secrets/case-text.ts';
import { fieldContext } from '../secrets/field-cipher.ts';
import type { Vault } from '../secrets/vault.ts';
import { clockOf } from './limits.ts';
import { lineOf } from './line.ts';

interface Reading {
  readonly hall: Hall;
  readonly store: Store;
  readonly vault: Vault;
  readonly today: string;
  /** Whether names are opened; else they are masked. */
  readonly open: boolean;
  readonly may: CaseMay;
}

interface AgentsKnown {
  readonly agents: readonly AgentRow[];
  readonly people: Readonly<Record<string, string>>;
}

/** Texts that name a person: who fetched what was decided, and where a carrier can be asked about them. */
function namesIn({ delivered }: Case): readonly string[] {
  const proof = delivered?.proof;
  return proof && proof.how !== 'electronic' && proof.words ? [proof.words.textId] : [];
}

/** Who had a hand in a case, by id. */
const handsOf = (one: Case): string[] => [
  ...new Set(
    [
      one.receivedBy,
      one.agency?.kind === 'staff' ? one.agency.staffId : null,
      one.agency?.mandate.seenBy,
      ...one.steps.map(({ by }) => by),
      ...one.specials.map(({ approvedBy }) => approvedBy),
      one.extension?.approvedBy,
      one.decision?.by,
      one.delivered?.by,
      ...(one.slips ?? []).flatMap(({ by, signed }) => [by, signed?.by]),
      ...one.orders.flatMap(({ paid, refunds }) => [paid?.by, ...refunds.map(({ by }) => by)]),
      one.register?.review?.by,
      one.pledge?.outcome?.by,
      one.hastened?.approvedBy,
      one.hearing?.set?.presider,
      one.hearing?.held?.by,
    ].flatMap(id => (id ? [id] : [])),
  ),
];

/** What members of staff are called, by id; whoever is not there is left out. */
export async function peopleOf(
  store: Pick<Store, 'credentialOf'>,
  vault: Vault,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const rows = await Promise.all(ids.map(id => store.credentialOf(id)));
  const open = (sealed: string, staffId: string): string =>
    vault.cipher.open(sealed, fieldContext('credential', 'name_sealed', staffId));
  return Object.fromEntries(
    rows.flatMap(row => (row ? [[row.staffId, open(row.nameSealed, row.staffId)]] : [])),
  );
}

/** The seal and the delegation that a decision names. */
function powerBehind(hall: Hall, { decision }: Case): CaseSheet['power'] {
  const delegation = hall.delegations.get(decision?.power?.delegationId ?? '');
  if (!decision?.power || !delegation) return null;
  const { as, from, to } = delegation;
  return { sealCode: decision.power.sealCode, as, from, to };
}

/** Who acts for the applicant, opened or masked as the applicant is. */
function agentOf(
  vault: Vault,
  { agency }: Case,
  { agents, people, open, today }: Pick<Reading, 'open' | 'today'> & AgentsKnown,
): CaseSheet['agent'] {
  if (!agency) return null;
  const { kind, mandate } = agency;
  const held = { kind, mandate, isOver: mandate.until < today };
  if (agency.kind === 'staff')
    return { ...held, name: people[agency.staffId] ?? '', idNumber: null, phone: null };
  const row = agents.find(({ id }) => id === agency.agentId);
  const unseal = (value: string, column: string): string =>
    vault.cipher.open(value, fieldContext('case_agent', column, agency.agentId));
  return {
    ...held,
    name: row ? (open ? unseal(row.nameSealed, 'name_sealed') : row.nameMasked) : '',
    idNumber: row?.idSealed && open ? maskIdNumber(unseal(row.idSealed, 'id_sealed')) : null,
    phone: row?.phoneSealed && open ? unseal(row.phoneSealed, 'phone_sealed') : null,
  };
}

/** One case with what stands sealed beside it. The ID number stays masked for everybody. */
export async function sheetOf(
  { hall, store, vault, today, open, may }: Reading,
  one: Case,
): Promise<CaseSheet> {
  const [row, agents, texts, people] = await Promise.all([
    store.cases.applicant(one.id),
    one.agency?.kind === 'own' ? store.cases.agents(one.id) : [],
    store.cases.texts(one.id),
    peopleOf(store, vault, [...new Set([...handsOf(one), ...may.hearing.presiders])]),
  ]);
  const unseal = (value: string, column: string): string =>
    vault.cipher.open(value, fieldContext('applicant', column, one.id));
  const applicant = row && {
    kind: row.kind,
    name: open ? unseal(row.nameSealed, 'name_sealed') : row.nameMasked,
    idNumber: row.idSealed && open ? maskIdNumber(unseal(row.idSealed, 'id_sealed')) : null,
    phone: row.phoneSealed && open ? unseal(row.phoneSealed, 'phone_sealed') : null,
  };
  return {
    line: lineOf(hall, one, row?.nameMasked ?? '', today),
    file: one,
    materials: materialsOf(hall, one),
    steps: stepsOfCase(hall, one),
    fees: feesOf(hall, one),
    applicant,
    agent: agentOf(vault, one, { agents, people, open, today }),
    queryCode: open ? vault.queryCode(one.id) : null,
    texts: Object.fromEntries(
      texts
        .filter(({ id }) => open || !namesIn(one).includes(id))
        .map(text => [text.id, readText(vault, text)]),
    ),
    ways: waysOf(hall, one),
    ...{ today, may, lacking: lacking(hall, one), clock: clockOf(hall, one, today), people },
    power: powerBehind(hall, one),
  };
}
