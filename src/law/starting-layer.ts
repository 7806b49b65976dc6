/** A first file of rules for a province or a school: every section empty, what each is for, and samples to copy from. */
import province from './data/khoi-dau-tinh.json' with { type: 'json' };
import school from './data/khoi-dau-truong.json' with { type: 'json' };
import type { OwnLevel } from './levels.ts';

/** Text of the file, and the name it goes by in `luat/`. */
export function startingLayer(level: OwnLevel): { name: string; text: string } {
  const layer = level === 'province' ? province : school;
  return { name: `${layer.id}.json`, text: `${JSON.stringify(layer, null, 2)}\n` };
}
