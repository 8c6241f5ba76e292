import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import { MATERIAL_FORMS } from '../../../server/domain/catalogue/entry/terms.ts';
import { holdsPersonal } from '../../../server/domain/text/personal.ts';
import { defaultEntries } from '../../../server/seed/default-hall/entries/index.ts';
import { defaultHall, defaultItems } from '../../../server/seed/default-hall/index.ts';
import { longestRun, reached } from '../../support/catalogue-steps.ts';

const items = defaultItems();
const entries = defaultEntries(items);
const byCode = new Map(entries.map(entry => [entry.code, entry]));
const named = (entry: Entry, of: string) => `${entry.name}: ${of}`;
const each = (fault: (entry: Entry) => readonly string[]) =>
  entries.flatMap(entry => fault(entry).map(one => named(entry, one)));

/** What the catalogue must know of an item before the item counts as complete. */
const WANTED: Readonly<Record<string, (entry: Entry) => boolean>> = {
  summary: ({ summary }) => summary !== null && summary.zh !== '' && summary.en !== '',
  audience: ({ audience }) => audience.length > 0,
  kind: ({ caseKind }) => caseKind !== null,
  statutory: ({ statutory, limitNote }) => statutory !== null || limitNote !== null,
  promised: ({ promised }) => promised !== null,
  conditions: ({ conditions }) => conditions.length > 0,
  materials: ({ materials }) =>
    materials.length > 0 && materials.every(({ specification }) => specification !== null),
  fees: ({ fees }) => fees !== null,
  basis: ({ basis }) => basis.some(({ text }) => text !== null),
  steps: ({ steps }) => steps.length > 3 && steps.some(({ supervision }) => supervision !== null),
  result: ({ result }) => result !== null,
  delivery: ({ delivery }) => delivery.length > 0,
  channels: ({ channels }) => channels.length > 0,
  visits: ({ visits }) => visits !== null,
  rights: ({ rights }) => rights.length > 0,
  disclosure: ({ disclosure }) => disclosure.forms.length > 0,
  enquiry: ({ enquiry }) => enquiry !== null,
  complaint: ({ complaint }) => complaint !== null,
  duty: ({ duty }) => Object.values(duty).every(post => post !== null),
  correspondence: ({ correspondence }) => Object.values(correspondence).every(one => one !== null),
  promise: ({ promise, discipline, accountability }) =>
    [promise, discipline, accountability].every(one => one !== null),
};
const missing = (entry: Entry) => Object.keys(WANTED).filter(field => !WANTED[field]!(entry));
const complete = entries.filter(entry => missing(entry).length === 0);

/** Every string in a value, with the path that leads to it. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

describe('the entries the hall starts with', () => {
  it('are complete for enough items of enough bureaus', () => {
    expect(complete.length).toBeGreaterThanOrEqual(85);
    expect(new Set(complete.map(({ bureauId }) => bureauId)).size).toBeGreaterThanOrEqual(20);
  });

  it('show every shape that the screens must draw', () => {
    const withStep = (id: string) => complete.filter(({ steps }) => steps.some(one => one.id === id));
    expect(withStep('inspect').length).toBeGreaterThanOrEqual(6);
    const joint = complete.filter(
      ({ jointBodies, steps }) =>
        jointBodies.length > 0 &&
        steps.some(({ ways }) => ways.length > 1 && ways.every(({ when }) => when === null)),
    );
    expect(joint.length).toBeGreaterThanOrEqual(3);
    expect(complete.filter(({ caseKind }) => caseKind === 'instant').length).toBeGreaterThanOrEqual(10);
    expect(complete.filter(({ quantity }) => quantity !== null).length).toBeGreaterThanOrEqual(2);
    const heard = complete.filter(
      ({ special }) => special.includes('hearing') || special.includes('expert_review'),
    );
    expect(heard.length).toBeGreaterThanOrEqual(2);
  });

  it('cover all that the kiosk names first', () => {
    const common = (defaultHall(items).topics ?? []).flatMap(topic => topic.common);
    expect(common.length).toBeGreaterThanOrEqual(50);
    const unsaid = common.filter(code => !byCode.has(code));
    expect(items.filter(({ code }) => unsaid.includes(code)).map(({ name }) => name)).toEqual([]);
  });

  it('are of one item each, with the bureau and kind that the table gives it', () => {
    expect(byCode.size).toBe(entries.length);
    const known = items.filter(({ code }) => byCode.has(code));
    expect(
      known.map(({ code, name, group, typeCode, bureauId }) => ({ code, name, group, typeCode, bureauId })),
    ).toEqual(
      known.map(({ code }) => {
        const { name, group, typeCode, bureauId } = byCode.get(code)!;
        return { code, name, group, typeCode, bureauId };
      }),
    );
  });

  it('throws at a name that is no item', () => {
    expect(() => defaultEntries(items.slice(0, 10))).toThrow(/not exactly one item/);
  });
});

/** A figure below a hundred as laws write it. */
function inChinese(n: number): string {
  const digit = (at: number) => ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'][at]!;
  if (n < 10) return digit(n);
  return `${n < 20 ? '' : digit(Math.floor(n / 10))}十${digit(n % 10)}`;
}

describe('limits', () => {
  it('are in the words of the law that they are said to stand in, with its unit', () => {
    const saidBy = ({ basis, statutory }: Entry) => {
      if (statutory === null) return true;
      const figures = `(?<![0-9一二三四五六七八九十])(${statutory.n}|${inChinese(statutory.n)})`;
      const days = (working: boolean) => new RegExp(working ? `${figures}个工作日` : `${figures}日`);
      return basis.some(({ law, text }) => {
        if (text === null) return false;
        // 行政许可法 82: its own days are working days.
        if (law.endsWith('行政许可法')) return statutory.unit === 'G' && days(false).test(text);
        return days(statutory.unit === 'G').test(text);
      });
    };
    expect(entries.filter(entry => !saidBy(entry)).map(({ name }) => name)).toEqual([]);
  });

  it('promise no more than the statute gives, in its unit', () => {
    expect(
      each(({ promised, statutory }) => {
        if (promised === null || statutory === null) return [];
        return promised.n <= statutory.n / 2 && (promised.n === 0 || promised.unit === statutory.unit)
          ? []
          : ['late'];
      }),
    ).toEqual([]);
  });

  it('share no more among the steps than is promised', () => {
    expect(
      each(({ promised, steps }) =>
        longestRun(steps) > (promised?.n ?? 0) ? [`${longestRun(steps)} days`] : [],
      ),
    ).toEqual([]);
    const units = ({ promised, steps }: Entry) =>
      steps
        .filter(({ limit }) => limit !== null && limit.n > 0 && limit.unit !== promised?.unit)
        .map(({ id }) => id);
    expect(each(units)).toEqual([]);
  });

  it('end at once where the item is instant, and only there', () => {
    expect(
      each(({ caseKind, promised }) => ((caseKind === 'instant') === (promised?.n === 0) ? [] : ['kind'])),
    ).toEqual([]);
  });
});

describe('steps', () => {
  it('have ids of their own, lead to steps or the end, and are all reached', () => {
    expect(
      each(({ steps }) => {
        const ids = steps.map(({ id }) => id);
        const lost = steps
          .flatMap(({ ways }) => ways.map(({ to }) => to))
          .filter(to => to !== 'end' && !ids.includes(to));
        const met = reached(steps);
        return [
          ...lost,
          ...ids.filter((id, at) => ids.indexOf(id) !== at),
          ...ids.filter(id => !met.has(id)),
        ];
      }),
    ).toEqual([]);
  });

  it('always lead on, and in the end out', () => {
    const stuck = ({ steps }: Entry) =>
      steps.map(({ id }) => id).filter(id => !reached(steps, id).has('end'));
    expect(each(stuck)).toEqual([]);
  });

  it('split either by condition or side by side, never both', () => {
    expect(
      each(({ steps }) =>
        steps
          .filter(
            ({ ways }) =>
              ways.length > 1 &&
              ways.some(({ when }) => when === null) &&
              ways.some(({ when }) => when !== null),
          )
          .map(({ id }) => id),
      ),
    ).toEqual([]);
  });

  it('return what is incomplete, refuse with reasons, and name the bodies that take part', () => {
    expect(
      each(({ steps }) => (steps.some(({ ways }) => ways.some(({ rare }) => rare)) ? [] : ['no return'])),
    ).toEqual([]);
    expect(each(({ steps }) => (steps.some(({ id }) => id === 'refuse') ? [] : ['no refusal']))).toEqual([]);
    expect(
      each(({ steps, jointBodies }) =>
        steps
          .filter(({ post, actor }) => post === 'body' && !jointBodies.includes(actor ?? ''))
          .map(({ id }) => id),
      ),
    ).toEqual([]);
  });
});

describe('words', () => {
  it('are never empty, in both languages where there are two', () => {
    expect(
      each(entry =>
        textsOf(entry)
          .filter(([, said]) => said.trim() === '')
          .map(([path]) => path),
      ),
    ).toEqual([]);
  });

  it('hold English and Chinese where each belongs', () => {
    const wrong = ([path, said]: [string, string]) =>
      path.endsWith('.en')
        ? /[\u4e00-\u9fff]/.test(said)
        : path.endsWith('.zh') && !/[\u4e00-\u9fff]/.test(said);
    expect(
      each(entry =>
        textsOf(entry)
          .filter(wrong)
          .map(([path]) => path),
      ),
    ).toEqual([]);
  });

  it('hold no personal number', () => {
    expect(
      each(entry =>
        textsOf(entry)
          .filter(([path, said]) => path !== '.code' && holdsPersonal(said))
          .map(([path]) => path),
      ),
    ).toEqual([]);
  });

  it('name laws in full and articles as the law writes them', () => {
    expect(
      each(({ basis }) =>
        basis.flatMap(({ law, article, version }) => [
          ...(/[《》]/.test(law) ? [law] : []),
          ...(/(法典|法|条例|办法|规定)$/.test(law) ? [] : [law]),
          ...(/(法典|[^办]法)$/.test(law) && !law.startsWith('中华人民共和国') ? [law] : []),
          ...(/^第[一二三四五六七八九十百千零]+条$/.test(article) ? [] : [article]),
          ...(version === null || /^\d{4}(-\d{2}-\d{2})?$/.test(version) ? [] : [version]),
        ]),
      ),
    ).toEqual([]);
  });

  it('mark as examples whatever no law says', () => {
    const LAW = ['statutory', 'basis', 'audience', 'conditions', 'fees', 'special', 'result', 'quantity'];
    const table = ['code', 'name', 'group', 'typeCode', 'bureauId', 'examples'];
    expect(
      each(entry =>
        Object.entries(entry)
          .filter(
            ([field, value]) =>
              !table.includes(field) && value !== null && !(Array.isArray(value) && value.length === 0),
          )
          .map(([field]) => field)
          .filter(field => !LAW.includes(field) && !(entry.examples as readonly string[]).includes(field)),
      ),
    ).toEqual([]);
    expect(each(({ examples }) => examples.filter(field => ['statutory', 'basis'].includes(field)))).toEqual(
      [],
    );
  });

  it('give each material a form of the list, and forms a blank and a sample', () => {
    expect(
      each(({ materials }) =>
        materials
          .filter(
            ({ form, blank, sample, copies }) =>
              !MATERIAL_FORMS.includes(form) ||
              copies < 1 ||
              (form === 'form') !== (blank !== null && sample !== null),
          )
          .map(({ name }) => name),
      ),
    ).toEqual([]);
  });
});
