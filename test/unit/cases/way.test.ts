import { expect, it } from 'vitest';
import { wayToEnd } from '../../../server/domain/cases/ending/way.ts';
import type { Case } from '../../../server/domain/cases/case.ts';
import type { Step } from '../../../server/domain/catalogue/entry/step.ts';
import type { Role } from '../../../server/domain/identity/roles.ts';
import { caseLike } from '../../support/cases/case-like.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { hallOf } from '../../support/hall/hall-of.ts';

const step = (
  id: string,
  post: Step['post'],
  ...ways: (readonly [to: string, when: string | null])[]
): Step => ({
  ...{ id, name: id, note: null, post, actor: null, limit: null, judges: false, supervision: null },
  ...{ disclosed: false, ways: ways.map(([to, when]) => ({ to, when, rare: false })) },
});
const CHAIN = [
  step('look', 'section', ['sign', null]),
  step('sign', 'chief', ['decide', null]),
  step('decide', 'chief', ['end', null]),
];
const CHOICE = [
  step('look', 'section', ['visit', '需要'], ['decide', '不需要']),
  step('visit', 'section', ['decide', null]),
  step('decide', 'chief', ['end', null]),
];

/** What one of an office, who works for the bureau, sees between the steps that are open and the end. */
function way(kind: Case['kind'], steps: readonly Step[], role: Role, open: string[]) {
  const hall = hallOf([
    { kind: 'entry.adopted', entry: soundEntry('i', { steps, bureauId: 'b' }), from: '2026-04-01' },
    { kind: 'staff.added', staffId: 's', roles: [role] },
    { kind: 'posting.set', staffId: 's', bureauId: 'b' },
  ]);
  const one = { ...caseLike({ state: 'accepted' }), kind };
  return wayToEnd(hall, { sender: { kind: 'staff', staffId: 's', sessionId: 'x' } }, one, open);
}

it("[G24] of what is decided on the spot the decision does all that is the sender's and needs no choice", () => {
  expect(way('instant', CHAIN, 'chief', ['look'])).toEqual({ blocked: [], along: ['sign', 'decide'] });
  expect(way('instant', CHAIN, 'officer', ['look'])).toEqual({ blocked: ['sign'], along: ['sign'] });
  expect(way('instant', CHOICE, 'officer', ['look'])).toEqual({ blocked: ['look'], along: [] });
  expect(way('instant', CHOICE, 'officer', ['visit'])).toEqual({ blocked: [], along: ['decide'] });
});

it('[G11] of any other case only the last step is done by its decision', () => {
  expect(way('promised', CHAIN, 'chief', ['look'])).toEqual({ blocked: ['look'], along: [] });
  expect(way('promised', CHAIN, 'chief', ['decide'])).toEqual({ blocked: [], along: [] });
});
