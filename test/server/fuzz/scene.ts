import type { CommandInput, CommandName } from '../../../server/contract/commands.ts';
import { type HttpClient, nextCommandId } from '../../support/hall/http-client.ts';
import type { TestHall } from '../../support/hall/open-test-hall.ts';
import type { TimeMachine } from '../../support/hall/time-machine.ts';
import type { Ground } from './ground.ts';

/** A hall full of people, and its time. */
export interface Scene {
  readonly test: TestHall;
  readonly ground: Ground;
  readonly time: TimeMachine;
}
/** Something done on purpose. */
export type Act = (scene: Scene) => Promise<unknown>;

/** Gives a command and tells the answer's body. */
export async function told<N extends CommandName>(
  who: HttpClient,
  name: N,
  input: CommandInput<N>,
  id = nextCommandId(),
) {
  return (await who.command(name, input, id)).body;
}
/** The client of somebody in this standing. */
export const by = ({ ground }: Scene, standing: string): HttpClient =>
  ground.askers.find(asker => asker.standing === standing)!.client;
