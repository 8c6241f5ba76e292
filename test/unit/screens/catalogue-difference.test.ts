import { describe, expect, it } from 'vitest';
import { differenceBetween } from '../../../counter-ui/catalogue/history/difference.ts';
import { SOUND_STEPS, soundEntry } from '../../support/hall/entries.ts';

const before = soundEntry();
const [request, identity] = before.materials;

describe('what two versions of an item say differently', () => {
  it('is nothing for the same content, in whatever order its keys came', () => {
    const turned = Object.fromEntries(Object.entries(before).reverse()) as unknown as typeof before;
    expect(differenceBetween(before, turned)).toEqual([]);
  });

  it('is told field by field in the form’s order, inner fields by themselves', () => {
    const after = soundEntry('i-1', {
      promised: { n: 5, unit: 'G' },
      reach: '全市',
      duty: { ...before.duty, office: '登记股' },
    });
    expect(differenceBetween(before, after)).toEqual([
      { key: 'reach', of: 'field', was: '本区', now: '全市' },
      { key: 'promised', of: 'field', was: { n: 10, unit: 'G' }, now: { n: 5, unit: 'G' } },
      { key: 'duty.office', of: 'field', was: '审批股', now: '登记股' },
    ]);
  });

  it('says of a list which rows came, went and changed, and keeps a renamed step one step', () => {
    const photo = { ...request!, name: '照片' };
    const copied = { ...identity!, copies: 2 };
    const [apply, accept, decide] = SOUND_STEPS;
    const renamed = { ...accept!, name: '受理登记' };
    const after = soundEntry('i-1', { materials: [copied, photo], steps: [apply!, renamed, decide!] });
    expect(differenceBetween(before, after)).toEqual([
      {
        ...{ key: 'materials', of: 'list', moved: false },
        rows: [
          { is: 'removed', was: request, now: null },
          { is: 'changed', was: identity, now: copied },
          { is: 'added', was: null, now: photo },
        ],
      },
      { key: 'steps', of: 'list', moved: false, rows: [{ is: 'changed', was: accept, now: renamed }] },
    ]);
  });

  it('tells another order from another content, and rows of the same name apart', () => {
    const turned = soundEntry('i-1', { materials: [identity!, request!] });
    expect(differenceBetween(before, turned)).toEqual([
      { key: 'materials', of: 'list', rows: [], moved: true },
    ]);
    const twice = soundEntry('i-1', { materials: [request!, request!, identity!] });
    expect(differenceBetween(before, twice)).toEqual([
      { key: 'materials', of: 'list', rows: [{ is: 'added', was: null, now: request }], moved: false },
    ]);
  });

  it('is a field where a list was not known before: free of charge is no unknown charge', () => {
    expect(differenceBetween(soundEntry('i-1', { fees: null }), before)).toEqual([
      { key: 'fees', of: 'field', was: null, now: [] },
    ]);
  });
});
