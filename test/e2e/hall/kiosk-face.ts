import type { ViewSnapshot } from '../../../server/contract/views/specs.ts';

const text = (zh: string, en: string) => ({ zh, en });

/** The item that a made-up hall handles, and the one it does not. */
export const [HERE, ELSEWHERE] = ['item-here', 'item-elsewhere'] as const;

/** What a kiosk at station k-1 is told by a hall that exists in a test only. */
export function kioskFace(changes: Partial<ViewSnapshot<'kiosk'>> = {}): {
  kiosk: ViewSnapshot<'kiosk'>;
  catalogue: ViewSnapshot<'catalogue'>;
  item: ViewSnapshot<'item'>;
} {
  const day = { serve: [[510, 1_050]] as [number, number][], issue: [[490, 1_030]] as [number, number][] };
  const queue = {
    name: text('市场监管·烟草业务', 'Market regulation & tobacco'),
    prefix: 'F',
    place: text('二楼东侧 21-24窗口', 'Floor 2 East, counters 21–24'),
    zoneId: 'z-2-east',
    waiting: 12,
    openCounters: 3,
    pausedCounters: 0,
    band: { lowMinutes: 20, highMinutes: 30 },
    limit: 120,
    left: 0,
    lastCalled: 'F023',
  };
  const item = (name: string, queueId: string | null, pinyin: string) => ({
    name,
    group: null,
    bureauId: 'b-1',
    queueId,
    typeCode: '20',
    pinyin,
  });
  const outside = {
    address: text('广安区金安大道二段 1 号', '1 Jin’an Avenue, Section 2'),
    tel: '0826-2222222',
  };
  return {
    kiosk: {
      hall: {
        hall: {
          name: text('广安区政务服务中心', 'Guang’an District Government Service Centre'),
          date: '2026-05-28',
          dayId: 'day-1',
          open: true,
          anyTime: true,
          recovering: false,
          tells: false,
          mayBook: false,
          snagsId: null,
          enquiryId: null,
        },
      },
      routes: {},
      bureaus: {
        'b-1': {
          name: text('区烟草专卖局', 'District Tobacco Bureau'),
          zoneId: 'z-2-east',
          tel: null,
          outside,
        },
      },
      queues: { 'q-1': queue },
      staffed: { hall: { openCounters: 2 } },
      topics: {
        't-1': {
          id: 't-1',
          name: text('开店办企业', 'Business'),
          hint: text('营业执照、食品、烟草', 'Registration, food, tobacco'),
          icon: 'shop',
          queueIds: ['q-1'],
          common: [HERE],
          elder: true,
          order: 0,
        },
      },
      kiosks: {
        'k-1': {
          name: text('一楼大门左侧取号机', 'Floor 1 Entrance, left, kiosk'),
          number: 1,
          zoneId: null,
          printer: 'ready',
          helpAt: null,
        },
      },
      opening: { hall: { week: Array.from({ length: 7 }, () => day), special: [] } },
      notice: {},
      bulletins: {},
      ...changes,
    },
    catalogue: {
      items: {
        [HERE]: item('烟草专卖零售许可证新办', 'q-1', 'yan cao zhuan mai ling shou xu ke zheng xin ban'),
        [ELSEWHERE]: item(
          '烟草专卖批发企业许可证核发',
          null,
          'yan cao zhuan mai pi fa qi ye xu ke zheng he fa',
        ),
      },
    },
    item: { item: {}, guide: {}, entry: {}, version: {} },
  };
}
