import { fault, type PlanFault, repeated } from './plan-fault.ts';
import type { HallPlan } from './plan.ts';
import { MOST_COMMON, MOST_ELDER, MOST_TOPICS, type Topic } from './topic.ts';

/** Takes a plan; gives what is wrong with its topics: too many of them, for elders, or of common items named twice. */
export function topicFaults(plan: HallPlan): PlanFault[] {
  const topics = plan.topics ?? [];
  const elder = topics.filter(topic => topic.elder).length;
  return [
    ...(topics.length > MOST_TOPICS ? [fault('too_many_topics', 'hall', '', topics.length)] : []),
    ...(elder > MOST_ELDER ? [fault('too_many_elder', 'hall', '', elder)] : []),
    ...topics.flatMap(commonFaults),
  ];
}

function commonFaults({ id, common }: Topic): PlanFault[] {
  return [
    ...(common.length > MOST_COMMON ? [fault('too_many_common', 'topic', id, common.length)] : []),
    ...repeated(common).map(code => fault('repeated_reference', 'topic', id, code)),
  ];
}
