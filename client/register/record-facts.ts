import { ENTRY_WORDS, limitText } from '../../server/contract/catalogue.ts';
import type { PublicRecord } from '../../server/contract/cases/register.ts';
import type { recordZh } from '../texts/record-zh.ts';
import { textsOf } from '../texts/use-texts.ts';

/** The words of a record, as each screen that shows one holds them. */
export const useRecordWords = textsOf<{ record: typeof recordZh }>();
type Words = ReturnType<typeof useRecordWords>;

export interface RecordPart {
  readonly phase: 'decision' | 'execution' | 'result';
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

/** A record as its three parts of names and values (DOMAIN B5); only what is known is one. Pure. */
export function recordParts({ decision, execution, result }: PublicRecord, { t, say }: Words): RecordPart[] {
  const fact = (name: string, value: string | null) => (value ? [{ name, value }] : []);
  const { how, acceptedOn, notAccepted } = decision;
  const { extended } = execution;
  const { delivered, taken } = result;
  const to = (one: { to: string | null; from: string }): string => one.to ?? one.from;
  return [
    {
      phase: 'decision',
      facts: [
        ...fact(t('record.received'), decision.receivedOn),
        ...fact(t('record.accepted'), acceptedOn && how ? `${acceptedOn} · ${t(`record.how.${how}`)}` : null),
        ...fact(t('record.refused'), notAccepted && t(`record.notAccepted.${notAccepted}`)),
        ...fact(t('record.decided'), decision.decidedOn),
        ...fact(t('record.basis'), decision.basis.join(' ')),
      ],
    },
    {
      phase: 'execution',
      facts: [
        ...execution.steps.map(({ name, doneOn }) => ({ name, value: doneOn })),
        ...execution.specials.map(one => ({
          name: t('record.special'),
          value: `${say(ENTRY_WORDS.special[one.ground])} · ${t('record.span', { from: one.from, to: to(one) })}`,
        })),
        ...fact(t('record.extended'), extended && t('record.extendedBy', { ...extended })),
      ],
    },
    {
      phase: 'result',
      facts: [
        ...fact(t('record.ended'), `${result.endedOn} · ${t(`record.end.${result.end}`)}`),
        ...fact(t('record.taken'), taken === null ? null : t('record.days', { n: taken })),
        ...fact(t('record.promised'), result.promised && say(limitText(result.promised))),
        ...fact(t('record.statutory'), result.statutory && say(limitText(result.statutory))),
        ...fact(
          t('record.delivered'),
          delivered && `${delivered.on} · ${t(`record.deliveredHow.${delivered.how}`)}`,
        ),
      ],
    },
  ];
}
