import {
  ElCheckbox as Checkbox,
  ElConfigProvider as ConfigProvider,
  ElOption as Option,
  ElPagination as Pagination,
  ElSelect as Select,
  ElSwitch as Switch,
} from 'element-plus';
import type { Component } from 'vue';

// Its own types of props do not live with exactOptionalPropertyTypes, so they are taken as plain components.
export const ElCheckbox: Component = Checkbox;
export const ElConfigProvider: Component = ConfigProvider;
export const ElOption: Component = Option;
export const ElPagination: Component = Pagination;
export const ElSelect: Component = Select;
export const ElSwitch: Component = Switch;
