import type { routeZh } from './route-zh.ts';

/** What the kiosk says of one number over several queues. */
export const routeEn: typeof routeZh = {
  route: {
    enter: 'Several matters',
    title: 'Several matters, one number',
    says: 'One number for all of it; every stop counts your wait from now',
    stops: '{n} stops',
    mode: { ordered: 'in this order', any: 'in any order, the quickest first' },
    take: 'Take this number',
    gone: 'This route is not given now. Please ask at the guide desk',
    leads: 'After each stop the counter tells you the next one; so does your phone',
  },
};
