export { BULLETINS_AT_MOST } from '../domain/bulletins/bulletin.ts';
export type { Bulletin } from '../domain/bulletins/bulletin.ts';
export type { DutyHead } from '../domain/duty/duty.ts';
export { NOTICE_LEVELS } from '../domain/notice/notice.ts';
export type { Notice, NoticeLevel } from '../domain/notice/notice.ts';
export type { StaffCard } from '../domain/staff/card.ts';
export { holdsPersonal } from '../domain/text/personal.ts';
export { isServiceTel } from '../domain/hall/tel.ts';
