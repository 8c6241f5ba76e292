import type { Bureau } from '../../domain/hall/plan.ts';
import type { ZoneId } from './zones.ts';

// id, name as in the items table, English, and the zone of its desk.
const ROWS: readonly (readonly [string, string, string, ZoneId])[] = [
  ['b-approval', '区行政审批局', 'District Administrative Approval Bureau', 'z-2-east'],
  ['b-labour', '区人社局', 'District Human Resources and Social Security Bureau', 'z-1-south'],
  ['b-transport', '区交通运输局', 'District Transport Bureau', 'z-2-west'],
  ['b-tax', '广安区税务局', "Guang'an District Tax Bureau", 'z-2-west'],
  ['b-housing', '区住建局', 'District Housing and Urban-Rural Development Bureau', 'z-3-east'],
  ['b-planning', '区自然资源和规划局', 'District Natural Resources and Planning Bureau', 'z-3-east'],
  ['b-police', '区公安分局', 'District Public Security Sub-bureau', 'z-1-north'],
  ['b-medical', '区医疗保障局', 'District Healthcare Security Bureau', 'z-1-south'],
  ['b-culture', '区文广旅局', 'District Culture, Broadcasting and Tourism Bureau', 'z-3-west'],
  ['b-education', '区教科体局', 'District Education, Science and Sports Bureau', 'z-3-west'],
  ['b-farming', '区农业农村局', 'District Agriculture and Rural Affairs Bureau', 'z-3-west'],
  ['b-justice', '区司法局', 'District Justice Bureau', 'z-1-hall'],
  ['b-health', '区卫健局', 'District Health Bureau', 'z-3-west'],
  ['b-civil', '区民政局', 'District Civil Affairs Bureau', 'z-1-north'],
  ['b-market', '区市监局', 'District Market Regulation Bureau', 'z-2-east'],
  ['b-forestry', '区林业局', 'District Forestry Bureau', 'z-3-west'],
  ['b-environment', '区生态环境局', 'District Ecology and Environment Bureau', 'z-3-east'],
  ['b-disabled', '区残联', "District Disabled Persons' Federation", 'z-1-north'],
  ['b-water', '区水务局', 'District Water Affairs Bureau', 'z-3-west'],
  ['b-emergency', '区应急管理局', 'District Emergency Management Bureau', 'z-3-east'],
  ['b-government', '区政府办', 'District Government Office', 'z-3-east'],
  ['b-tobacco', '区烟草专卖局', 'District Tobacco Monopoly Bureau', 'z-2-east'],
  ['b-weather', '区气象局', 'District Meteorological Bureau', 'z-3-east'],
  ['b-veterans', '区退役军人事务局', 'District Veterans Affairs Bureau', 'z-1-north'],
  ['b-finance', '区财政局', 'District Finance Bureau', 'z-1-hall'],
  ['b-party', '区委办', 'District Party Committee Office', 'z-1-hall'],
  ['b-enforcement', '区综合执法局', 'District Comprehensive Law Enforcement Bureau', 'z-3-east'],
  ['b-reform', '区发改局', 'District Development and Reform Bureau', 'z-3-east'],
  ['b-trading', '区公管办', 'District Public Resource Trading Office', 'z-1-hall'],
  ['b-commerce', '区商务局', 'District Commerce Bureau', 'z-1-hall'],
  ['b-front', '区委统战部', 'District United Front Work Department', 'z-3-west'],
  ['b-economy', '区经信局', 'District Economy and Information Technology Bureau', 'z-3-east'],
  ['b-fire', '区消防大队', 'District Fire and Rescue Brigade', 'z-3-east'],
  ['b-statistics', '区统计局', 'District Statistics Bureau', 'z-1-hall'],
];

/** The 34 bodies whose items the hall serves, most items first. */
export const BUREAUS: readonly Bureau[] = ROWS.map(([id, zh, en, zoneId]) => ({
  id,
  name: { zh, en },
  zoneId,
}));
