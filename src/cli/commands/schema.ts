/** `thidua schema`: the JSON Schema of a command's `--json`; alone, the commands that have one. */
import { COMMANDS, commandName } from '../commands.ts';
import { type Run, textArgument } from '../outcome.ts';
import { stop } from '../stop.ts';

export const run: Run = async (_context, given) => {
  const { ANSWERS, jsonSchemaOf } = await import('../schemas.ts');
  const name = textArgument(given, 0);
  const known = Object.keys(ANSWERS);
  if (name === undefined) {
    const summary = (command: string): string => COMMANDS.find((each) => commandName(each) === command)?.summary ?? '';
    const lines = known.map((each) => `  ${each.padEnd(10)}${summary(each)}`);
    return {
      json: { commands: known, problems: [] },
      text: `Các lệnh có khuôn dữ liệu của --json:\n${lines.join('\n')}`,
      problems: [],
      next: 'xem khuôn của một lệnh: thidua schema tally',
    };
  }
  const schema = jsonSchemaOf(name) ?? stop('khuon-khong-co', { found: name, known });
  return { json: schema, text: JSON.stringify(schema, null, 2), problems: [] };
};
