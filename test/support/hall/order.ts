import type { Act, Decision, Sender } from '../../../server/domain/decision.ts';
import type { Hall as LiveHall } from '../../../server/domain/state/hall.ts';
import type { AnyHandler } from '../../../server/app/handler.ts';
import type { Hall } from '../../../server/compose.ts';
import { nextCommandId } from './http-client.ts';
import { type As, SYSTEM } from './practice-hall.ts';

/** Gives a rule to a hall's sequencer past its gateway: for what a test needs and does not test. Throws a refusal. */
export type Order = <Input, Prepared, Data>(
  rule: (hall: LiveHall, act: Act<Input, Prepared>) => Decision<Data>,
  input: Input,
  as?: As<Prepared>,
) => Promise<Data>;

export function orderIn({ sequencer }: Pick<Hall, 'sequencer'>): Order {
  return async (rule, input, { sender = SYSTEM as Sender, prepared, commandId = nextCommandId() } = {}) => {
    const handler = { decide: rule } as unknown as AnyHandler;
    const asked = { name: 'test:order', commandId, sender, digest: commandId, input, prepared, handler };
    const answer = await sequencer.submit(asked);
    if (!answer.ok)
      throw new Error(`refused: ${answer.refusal.code} ${JSON.stringify(answer.refusal.params)}`);
    return answer.data as never;
  };
}
