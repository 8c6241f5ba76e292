import type { RouteRecordRaw } from 'vue-router';

/** Where the hall is watched over. */
export const supervisionRoutes: readonly RouteRecordRaw[] = [];
