/** Questions on a terminal, by @clack/prompts; loaded only when one is asked. Leaving a question (Esc, Ctrl-C) gives undefined. */
import { isCancel, multiselect, select, text } from '@clack/prompts';
import type { Ask } from './edges.ts';

/** Lines of a list shown at once, so that a long one scrolls instead of jumping. */
const SHOWN = 14;

export const terminalAsk: Ask = {
  choose: async (question, choices, first) => {
    const answer = await select<string>({
      message: `${question}  (↑ ↓ rồi Enter; Esc để thôi)`,
      options: choices.map((each) => ({ ...each })),
      maxItems: SHOWN,
      showInstructions: false,
      ...(first === undefined ? {} : { initialValue: first }),
    });
    return isCancel(answer) ? undefined : answer;
  },
  chooseSome: async (question, choices) => {
    const answer = await multiselect<string>({
      message: `${question}  (dấu cách để đánh dấu, a để lấy tất cả, Enter khi xong)`,
      options: choices.map((each) => ({ ...each })),
      maxItems: SHOWN,
      required: false,
      showInstructions: false,
    });
    return isCancel(answer) ? undefined : answer;
  },
  write: async (question, example, refuse) => {
    const answer = await text({
      message: question,
      placeholder: example,
      validate: (written) => refuse?.((written ?? '').trim()),
    });
    return isCancel(answer) ? undefined : (answer ?? '').trim().normalize('NFC');
  },
};
