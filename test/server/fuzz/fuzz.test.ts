import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REFUSAL_CODES } from '../../../server/domain/refusal.ts';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { Chance } from '../../support/hall/chance.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { QuickPost } from '../../support/hall/quick-post.ts';
import { contradictions } from '../../support/hall/soundness.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { loadedLike, replayed, wholeOf } from '../../support/hall/whole.ts';
import { nextAsk } from './ask.ts';
import { DIRECTED } from './directed.ts';
import { Ground } from './ground.ts';
import { givenAway } from './people.ts';
import { put } from './put.ts';
import { Tally } from './tally.ts';

const ASKED = 20_400;
const AT_ONCE = 40;
const TENDED_EVERY = 240;
const LEAST_REACHED = 0.3;
/** Told with every failure: the same seed asks the same things of a hall that answers the same. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);

describe('a hall that is asked anything', () => {
  const time = new TimeMachine();
  const tally = new Tally();
  let test: TestHall;
  let ground: Ground;
  let quick: QuickPost;
  beforeAll(async () => {
    const { around, clock } = time;
    test = await openTestHall({ floor: { plan: SMALL_PLAN, items: SMALL_ITEMS }, around, clock });
    ground = new Ground(test, time);
    quick = new QuickPost(test.url);
    await ground.settle();
  });
  afterAll(async () => {
    ground.close();
    quick.close();
    await test.close();
  });

  it(`answers ${ASKED} asks of every kind by every standing with a code of its own, and gives nothing away`, async () => {
    const chance = new Chance(SEED);
    const began = performance.now();
    for (let turn = 0; turn < ASKED; turn += AT_ONCE) {
      if (turn % TENDED_EVERY === 0) await ground.tend();
      const asks = Array.from({ length: AT_ONCE }, () => nextAsk(ground, chance));
      const came = await Promise.all(asks.map((ask, at) => put(ask, quick, turn + at)));
      came.forEach((one, at) => tally.count(asks[at]!, one));
    }
    console.log(`seed ${SEED}, ${((performance.now() - began) / 1_000).toFixed(1)} s: ${tally.table()}`);
    expect(tally.wrong.slice(0, 5)).toEqual([]);
    expect(tally.reached / tally.asked).toBeGreaterThan(LEAST_REACHED);
    expect(tally.cut).toBeLessThan(tally.asked / 50);
  }, 240_000);

  it('[T2] is whole afterwards: sound in itself, as its rows load and as its facts tell it', async () => {
    const { sequencer, store } = test.hall;
    const live = sequencer.image.hall;
    expect(contradictions(live)).toEqual([]);
    expect(wholeOf(await loadedLike(store, live))).toEqual(wholeOf(live));
    const facts = await store.factsAfter(0, 1_000_000);
    expect(wholeOf(replayed(facts.map(fromStored), 100))).toEqual(wholeOf(live));
    expect((await test.anybody().get('/readyz')).status).toBe(200);
  });

  it('logged no fault, and nothing of anybody', () => {
    expect(test.log.filter(line => line.includes('"level":50'))).toEqual([]);
    expect(test.log.map(givenAway).filter(away => away !== null)).toEqual([]);
  });

  it('does to no object what was asked of its prototype', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each(Object.entries(DIRECTED))('says %s when that is so', async (code, act) => {
    await ground.tend();
    const told = await act({ test, ground, time });
    tally.count({ name: code, body: '', by: 'http' }, { status: 0, text: JSON.stringify(told), cut: false });
    expect(told).toMatchObject({ ok: false, refusal: { code } });
  });

  it('has said every code that there is', () => {
    const missing = REFUSAL_CODES.filter(code => !tally.seen.has(code));
    expect(missing).toEqual([]);
  });
});
