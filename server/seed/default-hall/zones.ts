import type { Zone } from '../../domain/hall/plan.ts';

/** The areas of the floor, from the door upwards. What people of every age need most is on the ground floor. */
export const ZONES = [
  { id: 'z-1-hall', floor: 1, name: { zh: '一楼大厅', en: 'Floor 1 Hall' } },
  { id: 'z-1-south', floor: 1, name: { zh: '一楼南侧', en: 'Floor 1 South' } },
  { id: 'z-1-north', floor: 1, name: { zh: '一楼北侧', en: 'Floor 1 North' } },
  { id: 'z-2-east', floor: 2, name: { zh: '二楼东侧', en: 'Floor 2 East' } },
  { id: 'z-2-west', floor: 2, name: { zh: '二楼西侧', en: 'Floor 2 West' } },
  { id: 'z-3-east', floor: 3, name: { zh: '三楼东侧', en: 'Floor 3 East' } },
  { id: 'z-3-west', floor: 3, name: { zh: '三楼西侧', en: 'Floor 3 West' } },
] as const satisfies readonly Zone[];

export type ZoneId = (typeof ZONES)[number]['id'];
