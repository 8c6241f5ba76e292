import type { CommandInput } from '../../../server/contract/commands.ts';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { FETCHED } from '../../support/hall/case-floor.ts';
import { accepted, chief } from './directed-cases.ts';
import { type Act, by, type Scene, told } from './scene.ts';

type Said = Omit<CommandInput<'case:deliver'>, 'caseId'>;
const NO_RESULT = { result: null } as const;

/** A case that was granted, of an item that brings no certificate unless it is said. */
async function granted(scene: Scene, change: Partial<Entry> = NO_RESULT): Promise<string> {
  const caseId = await accepted(scene, change);
  await told(await chief(scene), 'case:decide', { caseId, result: 'granted', words: '准予' });
  return caseId;
}

const handOver =
  (said: Said, change?: Partial<Entry>): Act =>
  async scene => {
    const caseId = await granted(scene, change);
    return told(by(scene, 'officer'), 'case:deliver', { caseId, ...said });
  };
const slip = (caseId: string, materials: number[]): CommandInput<'handover:give'> => ({
  ...{ caseId, of: 'intake', materials, papers: [], certificate: false },
});
const give = (scene: Scene, caseId: string, materials: number[]) =>
  told(by(scene, 'officer'), 'handover:give', slip(caseId, materials));
const AGENT = { how: 'counter', fetcher: 'agent', idChecked: true, mandateSeen: true } as const;

/** The codes of handing over what was decided, and what leads to each. */
export const DIRECTED_EXIT = {
  'delivery.other_way': handOver({ how: 'electronic' }, { ...NO_RESULT, delivery: ['counter'] }),
  'delivery.not_made': handOver(FETCHED, {}),
  'delivery.nobody': handOver({ how: 'counter' }),
  'delivery.id_unchecked': handOver({ ...AGENT, agent: '李大明', idChecked: false }),
  'delivery.no_name': handOver(AGENT),
  'delivery.no_mandate': handOver({ ...AGENT, agent: '李大明', mandateSeen: false }),
  'delivery.no_waybill': handOver({ how: 'courier' }),
  'handover.open': async scene => {
    const caseId = await accepted(scene);
    await give(scene, caseId, [0]);
    return give(scene, caseId, [1]);
  },
  'handover.nothing': async scene => give(scene, await accepted(scene), []),
  'handover.not_there': async scene => give(scene, await accepted(scene), [9]),
  'handover.none': async scene => {
    const caseId = await accepted(scene);
    return told(await chief(scene), 'handover:sign', { caseId, of: 'intake' });
  },
  'handover.own': async scene => {
    const caseId = await accepted(scene);
    const head = await chief(scene);
    await told(head, 'handover:give', slip(caseId, [0]));
    return told(head, 'handover:sign', { caseId, of: 'intake' });
  },
  'handover.not_signed': async scene => {
    const caseId = await accepted(scene);
    await give(scene, caseId, [0]);
    return told(await chief(scene), 'case:decide', { caseId, result: 'granted', words: '准予' });
  },
  'handover.not_exit': async scene => {
    const caseId = await granted(scene);
    const { documents = [] } = scene.test.hall.sequencer.image.hall.cases.get(caseId)!;
    const papers = [documents.at(-1)!.id];
    await told(await chief(scene), 'handover:give', { ...slip(caseId, []), of: 'result', papers });
    return told(by(scene, 'officer'), 'handover:sign', { caseId, of: 'result' });
  },
  'delivery.twice': async scene => {
    const caseId = await granted(scene);
    return told(by(scene, 'officer'), 'case:deliver', { caseId, also: [caseId], ...FETCHED });
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };
