import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../server/domain/hall/check-plan.ts';
import type { Profile, Queue, Text } from '../../../server/domain/hall/plan.ts';
import { DEFAULT_GROUPING, readGrouping } from '../../../server/seed/default-hall/grouping.ts';
import {
  defaultAssign,
  defaultHall,
  defaultHouse,
  defaultItems,
} from '../../../server/seed/default-hall/index.ts';
import { checkHours } from '../../../server/domain/hours/check-hours.ts';
import { issuing } from '../../../server/domain/hours/when.ts';
import { hours as hoursSchema } from '../../../server/contract/hours/commands.ts';
import { slipTexts as slipTextsSchema } from '../../../server/contract/printing/commands.ts';
import { hallPlan } from '../../../server/contract/hall/plan.ts';
import {
  decideConfigure,
  decideFoundHall,
  decideImportItems,
} from '../../../server/domain/hall/configure.ts';
import { PracticeHall } from '../../support/hall/practice-hall.ts';
import { placeText, whereabouts } from '../../../server/seed/default-hall/places.ts';

const hall = defaultHall();
const items = defaultItems();
const countersOf = (queueId: string) => {
  const profiles = hall.profiles.filter(row => row.queueIds.includes(queueId)).map(row => row.id);
  return hall.counters.filter(row => profiles.includes(row.profileId));
};
const itemsOf = (queueId: string) => items.filter(item => item.queueId === queueId);
/** One is sent there with a number for a case, and has no item of it. */
const isSentTo = ({ fees, pickup, snags, enquiry }: Queue): boolean =>
  fees === true || pickup === true || snags === true || enquiry === true;
const queueNamed = (zh: string) => hall.queues.find(queue => queue.name.zh === zh);

function texts(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [value as Text];
  return Object.values(value).flatMap(texts);
}

describe('the default hall', () => {
  it('has no fault', () => {
    expect(checkPlan(hall)).toEqual([]);
  });

  it('has the size of a real centre', () => {
    expect(hall.bureaus).toHaveLength(34);
    expect(items).toHaveLength(1135);
    expect(hall.queues.length).toBeGreaterThanOrEqual(20);
    expect(hall.queues.length).toBeLessThanOrEqual(42);
    expect(hall.counters.length).toBeGreaterThanOrEqual(55);
    expect(hall.counters.length).toBeLessThanOrEqual(65);
    expect(hall.zones.length).toBeGreaterThanOrEqual(6);
    expect(hall.zones.length).toBeLessThanOrEqual(9);
  });

  it('says everything in both languages', () => {
    const all = texts(hall);
    const devices = hall.printers.length + hall.stations.length + hall.boards!.length;
    expect(all).toHaveLength(1 + 7 + 34 + 2 * hall.queues.length + hall.profiles.length + devices + 2 * 12);
    for (const { zh, en } of all) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\x20-\x7e–]+$/);
    }
  });

  it('names queues so that they fit a slip', () => {
    for (const { name } of hall.queues) {
      expect(name.zh.match(/\p{Script=Han}/gu)?.length ?? 0).toBeLessThanOrEqual(16);
      expect(name.en.length).toBeLessThanOrEqual(48);
    }
  });

  it('uses up one-letter prefixes before two-letter ones', () => {
    const lengths = hall.queues.map(queue => queue.prefix.length);
    expect(lengths).toEqual([...lengths].sort());
    expect(lengths.filter(length => length === 1)).toHaveLength(20);
  });

  it.each(hall.queues.map(queue => [queue.prefix, queue.name.zh, queue] as const))(
    'gives %s %s items, two counters or more, and their place',
    (_prefix, _name, queue) => {
      const counters = countersOf(queue.id);
      if (!isSentTo(queue)) expect(itemsOf(queue.id).length).toBeGreaterThan(0);
      expect(itemsOf(queue.id).length).toBeLessThanOrEqual(120);
      expect(counters.length).toBeGreaterThanOrEqual(2);
      expect(counters.every(counter => counter.zoneId === queue.zoneId)).toBe(true);
      expect(queue.place.zh).toContain(String(Math.min(...counters.map(counter => counter.number))));
      expect(queue.place.zh).toContain(String(Math.max(...counters.map(counter => counter.number))));
    },
  );

  it('numbers counters through, one run a zone', () => {
    expect(hall.counters.map(counter => counter.number)).toEqual(hall.counters.map((_, at) => at + 1));
    const changes = hall.counters.filter((row, at) => row.zoneId !== hall.counters[at - 1]?.zoneId);
    expect(changes).toHaveLength(hall.zones.length);
  });

  it('gives each kiosk its own printer, one of them A4 too, and the agent all of them', () => {
    const kiosks = hall.stations.filter(station => station.kind === 'kiosk');
    const printers = hall.printers.map(printer => printer.id);
    expect(kiosks.flatMap(station => station.printerIds).sort()).toEqual([...printers].sort());
    expect(hall.stations.find(station => station.id === 'agent-1')?.printerIds).toEqual(printers);
    expect(hall.printers.map(printer => printer.model.paper)).toEqual([80, 80, 80, 58, 'a4']);
    expect(hall.stations.filter(station => station.kind === 'display')).toHaveLength(8);
    expect(kiosks.map(station => station.number)).toEqual([1, 2, 3, 4]);
  });

  it('puts every queue but those of the fee window, for collecting and for what could not be done, which have ways of their own, behind one of twelve topics, five of them for elders', () => {
    const topics = hall.topics!;
    expect(topics).toHaveLength(12);
    expect(topics.filter(topic => topic.elder)).toHaveLength(5);
    expect(topics.every(topic => topic.queueIds.length <= 5)).toBe(true);
    const behind = topics.flatMap(topic => topic.queueIds);
    const others = hall.queues.filter(queue => !isSentTo(queue));
    expect(behind.sort()).toEqual(others.map(queue => queue.id).sort());
    expect(hall.queues.filter(isSentTo).map(queue => queue.prefix)).toEqual(['SF', 'LJ', 'BC', 'WX']);
  });

  it('[G86] has counters that take in for all, and others from which results are handed out', () => {
    const numbersOf = (is: (profile: Profile) => boolean): number[] => {
      const ids = hall.profiles.filter(is).map(({ id }) => id);
      return hall.counters.filter(({ profileId }) => ids.includes(profileId)).map(({ number }) => number);
    };
    expect(numbersOf(({ unified }) => unified === true)).toEqual([1, 2]);
    expect(numbersOf(({ exit }) => exit === true)).toEqual([3, 4]);
    const pickup = hall.queues.find(queue => queue.pickup)!;
    const atExit = hall.profiles.filter(({ queueIds }) => queueIds.includes(pickup.id));
    expect(atExit.map(({ exit }) => exit)).toEqual([true]);
  });

  it('names fifty common items, each in a queue of its topic, no more than a page of them', () => {
    const topics = hall.topics!;
    expect(topics.flatMap(topic => topic.common).length).toBeGreaterThanOrEqual(50);
    for (const { common, queueIds } of topics) {
      expect(common.length).toBeLessThanOrEqual(8);
      const queues = common.map(code => items.find(item => item.code === code)?.queueId);
      expect(queues.filter(queueId => !queueIds.includes(queueId ?? ''))).toEqual([]);
    }
  });

  it('hangs a board at every display', () => {
    const displays = hall.stations.filter(station => station.kind === 'display').map(station => station.id);
    expect(hall.boards!.map(board => board.stationId).sort()).toEqual(displays.sort());
    expect(new Set(hall.boards!.map(board => board.shows))).toEqual(
      new Set(['hall', 'waiting', 'sign', 'wall']),
    );
  });

  it('says where to go as the boards do', () => {
    expect(queueNamed('市场监管·烟草业务')).toMatchObject({
      prefix: 'F',
      place: { zh: '二楼东侧 21-24窗口', en: 'Floor 2 East, counters 21–24' },
    });
  });
});

describe('the default items', () => {
  it('all have a bureau and a queue of the hall', () => {
    const bureaus = new Set(hall.bureaus.map(row => row.id));
    const queues = new Set(hall.queues.map(row => row.id));
    expect(items.filter(item => !bureaus.has(item.bureauId))).toEqual([]);
    expect(items.filter(item => item.queueId === null || !queues.has(item.queueId))).toEqual([]);
    expect(new Set(items.map(item => item.bureauId)).size).toBe(34);
  });

  it('do not leave a code of the source out', () => {
    const lines = readFileSync('server/seed/data/guangan_hall_items.csv', 'utf8').trim().split('\n').slice(1);
    expect(lines).toHaveLength(new Set(items.map(item => item.code)).size);
    expect(lines.filter((line, at) => !line.includes(`,${items[at]?.code},`))).toEqual([]);
  });

  it.each([
    ['烟草专卖零售许可证新办', '市场监管·烟草业务'],
    ['80周岁以上老年人高龄津贴发放', '民政救助·老年优待'],
    ['申领《四川省老年人优待证》', '民政救助·老年优待'],
    ['居住证办理', '户口·身份证·居住证'],
    ['城乡居民基本养老保险待遇申领', '养老·社会保险'],
    ['灵活就业人员企业职工基本养老保险参保登记', '养老·社会保险'],
    ['社会保障卡挂失', '社会保障卡'],
    ['失业保险金申领', '工伤·失业保险'],
    ['失业登记', '就业·劳动·人事档案'],
    ['住院费用报销', '医保报销·生育津贴'],
    ['异地安置退休人员备案', '医保参保·异地就医'],
    ['残疾人证新办', '残疾人服务'],
    ['补领结婚证', '婚姻·收养登记'],
    ['住宅专项维修资金查询', '住房·物业·维修资金'],
    ['供水报装', '水电气报装'],
    ['食品小经营店备案变更', '食品经营·小作坊'],
    ['个体工商户设立登记', '个体户·合作社登记'],
    ['出版物零售单位和个体工商户设立审批', '文化·旅游·体育'],
    ['港口内进行危险货物的装卸、过驳作业许可', '公路·港口'],
    ['客货运输车辆年度审验', '货运·驾校·汽车维修'],
    ['民办职业培训学校设立审批(县级)', '就业·劳动·人事档案'],
    ['文旅类社会团体年检初审', '文化·旅游·体育'],
    ['对公民法律援助申请的审批', '法律援助·公证'],
  ])('send %s to %s', (item, queue) => {
    expect(items.filter(row => row.name === item).map(row => row.queueId)).toEqual([queueNamed(queue)?.id]);
  });
});

describe('the default hall', () => {
  it('may travel as it is, and is accepted with its items', () => {
    expect(hallPlan.parse(hall)).toEqual(hall);
    const practice = new PracticeHall();
    practice.must(decideFoundHall, { hallId: 'hall' });
    practice.must(decideConfigure, { plan: hall });
    expect(practice.must(decideImportItems, { items })).toEqual({ items: items.length });
  });
});

describe('the grouping', () => {
  it('has no rule and no word that fits nothing', () => {
    const idle = DEFAULT_GROUPING.flatMap(rule => {
      const bureauId = hall.bureaus.find(bureau => bureau.name.zh === rule.department)?.id;
      const own = items.filter(item => item.bureauId === bureauId);
      const won = own.some(item => item.queueId === rule.queueId);
      const words = rule.words.filter(
        word => !own.some(item => `${item.group}\n${item.name}`.includes(word)),
      );
      return won ? words : [rule.department + rule.queueId];
    });
    expect(idle).toEqual([]);
  });

  it('marks itself as an example', () => {
    expect(readFileSync('server/seed/groups.csv', 'utf8')).toMatch(/^# 示例/);
  });

  it.each([
    ['an unknown department', { department: '区没有局', item_name: '取水许可' }],
    [
      'a new matter of a department without a rest',
      { department: '区行政审批局', item_name: '从来没有的事' },
    ],
    ['nothing', {}],
  ])('places %s nowhere', (_what, fields) => {
    expect(defaultAssign({ line: 2, fields })).toBeNull();
  });

  it.each([
    ['department', 'department,match,queue\n区没有局,,q-general'],
    ['queue', 'department,match,queue\n区财政局,,q-nowhere'],
  ])('does not load with an unknown %s', (_what, csv) => {
    expect(() => readGrouping(csv)).toThrow('groups.csv');
  });
});

describe('a place', () => {
  const zone = { zh: '一楼大厅', en: 'Floor 1 Hall' };

  it.each([
    [[19], '一楼大厅 19窗口', 'Floor 1 Hall, counter 19'],
    [[2, 1], '一楼大厅 1-2窗口', 'Floor 1 Hall, counters 1–2'],
    [[1, 2, 5], '一楼大厅 1-2、5窗口', 'Floor 1 Hall, counters 1–2 and 5'],
    [[1, 3, 4, 9], '一楼大厅 1、3-4、9窗口', 'Floor 1 Hall, counters 1, 3–4 and 9'],
  ])('of counters %j is %s', (numbers, zh, en) => {
    expect(placeText(zone, numbers)).toEqual({ zh, en });
  });

  it('is asked in vain for a queue nobody serves', () => {
    expect(() => whereabouts('q-nowhere', hall.profiles, hall.counters, hall.zones)).toThrow('q-nowhere');
  });
});

describe('the hours and texts of the default hall', () => {
  const { hours, slipTexts } = defaultHouse();
  const walled = (date: string, hour: number, minute = 0): number =>
    Date.parse(date) + ((hour - 8) * 60 + minute) * 60_000;

  it('have no fault, fit the contract, and are accepted', () => {
    expect(checkHours(hours!)).toEqual([]);
    expect(hoursSchema.parse(hours)).toEqual(hours);
    expect(slipTextsSchema.parse(slipTexts)).toEqual(slipTexts);
    for (const { zh, en } of [...texts(hours), ...texts(slipTexts)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it.each([
    ['2026-05-28', 8, 10, true, 'a Thursday, before the counters serve'],
    ['2026-05-28', 12, 30, false, 'at noon'],
    ['2026-05-28', 16, 59, true, 'in the afternoon'],
    ['2026-05-28', 17, 0, false, 'half an hour before the end'],
    ['2026-05-30', 9, 0, false, 'a Saturday'],
    ['2026-10-01', 9, 0, false, 'National Day'],
    ['2026-02-14', 9, 0, true, 'a Saturday worked for Spring Festival'],
  ])('on %s at %i:%i numbers are given: %s, %s', (date, hour, minute, open) => {
    expect(issuing(hours!, walled(date, hour, minute), 480).open).toBe(open);
  });
});
