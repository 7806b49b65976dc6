/** `thidua schema`: the JSON Schema of a command's `--json`. */
import { stop } from '../given.ts';
import { type Run, textArgument } from '../outcome.ts';

export const run: Run = async (_context, given) => {
  const { jsonSchemas } = await import('../schemas.ts');
  const name = textArgument(given, 0) ?? '';
  const known = Object.keys(jsonSchemas);
  const make = Object.hasOwn(jsonSchemas, name) ? jsonSchemas[name as keyof typeof jsonSchemas] : undefined;
  if (make === undefined) return stop('khuon-khong-co', { found: name, known });
  const schema = make();
  return { json: schema, text: JSON.stringify(schema, null, 2), problems: [] };
};
