/** Items of a plan with how many there are of each. */
import type { Change, Plan, PlanItem } from '../types.ts';

/** The plan of these items. */
export function counted(items: readonly PlanItem[]): Plan {
  const count = (change: Change): number => items.filter((each) => each.change === change).length;
  return {
    added: count('added'),
    changed: count('changed'),
    same: count('same'),
    absent: count('absent'),
    conflicting: count('conflicting'),
    items,
  };
}
