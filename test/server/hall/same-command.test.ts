import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '../../support/hall/engines.ts';
import { nextCommandId } from '../../support/hall/http-client.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';

const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };

onBothEngines('the same command again', place => {
  let hall: TestHall;
  beforeAll(async () => {
    hall = await openTestHall({ databaseUrl: await place(), floor });
  });
  afterAll(() => hall.close());

  it('gives the same answer for the same content, over http and by socket, and refuses other content', async () => {
    const id = nextCommandId();
    const first = await hall.director.command('ticket:take', { queueId: 'q-a' }, id);
    expect(await hall.director.command('ticket:take', { queueId: 'q-a' }, id)).toEqual(first);
    const socket = await hall.socket(hall.director);
    expect(await socket.command('ticket:take', { queueId: 'q-a' }, id)).toEqual(first.body);
    const other = await hall.director.command('ticket:take', { queueId: 'q-b' }, id);
    expect([other.status, other.body]).toMatchObject([409, { refusal: { code: 'command.other_content' } }]);
    expect(await hall.director.command('day:close', {}, id)).toMatchObject({
      body: { refusal: { code: 'command.other_content' } },
    });
    expect(hall.hall.sequencer.image.hall.tickets.size).toBe(1);
  });

  it('sent ten times at once counts once', async () => {
    const id = nextCommandId();
    const before = hall.hall.sequencer.image.hall.tickets.size;
    const told = await Promise.all(
      Array.from({ length: 10 }, () => hall.director.command('ticket:take', { queueId: 'q-c' }, id)),
    );
    expect(new Set(told.map(one => JSON.stringify(one))).size).toBe(1);
    expect(hall.hall.sequencer.image.hall.tickets.size).toBe(before + 1);
  });

  it('by somebody else is a command that is spent', async () => {
    const id = nextCommandId();
    const guide = await hall.member(['guide']);
    expect((await hall.director.command('ticket:take', { queueId: 'q-a' }, id)).status).toBe(200);
    const told = await guide.command('ticket:take', { queueId: 'q-a' }, id);
    expect([told.status, told.body]).toMatchObject([409, { refusal: { code: 'command.spent' } }]);
  });

  it('the first set-up sent again is the same set-up', async () => {
    const bare = await openTestHall({ databaseUrl: await place(), floor, bare: true });
    try {
      const input = {
        code: bare.hall.setupCode()!,
        login: 'first',
        name: '王',
        password: 'Lvyuan-2026-hall',
      };
      const id = nextCommandId();
      const told = await bare.anybody().command('setup:found', input, id);
      expect(told.status).toBe(200);
      expect(await bare.anybody().command('setup:found', input, id)).toEqual(told);
      expect(await bare.anybody().code('setup:found', input)).toBe('hall.founded_already');
    } finally {
      await bare.close();
    }
  });
});
