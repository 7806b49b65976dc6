/** What an import decides to write, made without a disk; `store.append` carries it out. */
import type { Plan, SheetRecord } from '../types.ts';

export type Write =
  | { readonly do: 'insert'; readonly record: SheetRecord; readonly byHand: boolean }
  | { readonly do: 'update'; readonly key: number; readonly record: SheetRecord; readonly byHand: boolean }
  | { readonly do: 'remove'; readonly key: number; readonly reason: string };

export interface ImportPlan {
  readonly plan: Plan;
  readonly writes: readonly Write[];
}
