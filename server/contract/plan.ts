export type {
  Bureau,
  Counter,
  HallPlan,
  Outside,
  Printer,
  PrinterModel,
  SheetModel,
  SlipModel,
  PrinterTransport,
  Profile,
  Queue,
  Station,
  StationKind,
  Text,
  Zone,
} from '../domain/hall/plan.ts';
export { placeText } from '../domain/hall/place.ts';
export { TARGET_MINUTES } from '../domain/hall/plan.ts';
export {
  PLAN_FAULT_CODES,
  type PlanFault,
  type PlanFaultCode,
  type PlanPart,
} from '../domain/hall/plan-fault.ts';
export { isServiceTel } from '../domain/hall/tel.ts';
