/** Edges for tests: what is printed is kept, the clock stands still, nothing of the machine shows. */
import type { Ask, Choice, Edges } from '../src/cli/edges.ts';
import { answer } from '../src/cli/main.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line as the program would, in a folder. */
export async function thidua(cwd: string, ...words: readonly string[]): Promise<Ran> {
  const printed = { out: '', err: '' };
  const code = await answer(words, testEdges(cwd, printed));
  return { code, ...printed };
}

/** A person at the terminal: value or words of a choice, several of them, a line of text, or undefined to leave. */
export type Person = (question: string, choices: readonly Choice[]) => string | readonly string[] | undefined;

export interface Asked extends Ran {
  readonly questions: readonly string[];
}

/** The same on a terminal, with somebody who answers. */
export async function thiduaAsks(cwd: string, person: Person, ...words: readonly string[]): Promise<Asked> {
  const printed = { out: '', err: '' };
  const { ask, questions } = asking(person);
  const edges = { ...testEdges(cwd, printed), outIsTerminal: true, errIsTerminal: true, ask: async () => ask };
  const code = await answer(words, edges);
  return { code, ...printed, questions };
}

/** Somebody who answers, and what they were asked. */
export function asking(person: Person): { ask: Ask; questions: string[] } {
  const questions: string[] = [];
  const pick = (said: string, choices: readonly Choice[]): string => {
    const found = choices.find((each) => each.value === said) ?? choices.find((each) => each.label.includes(said));
    if (found === undefined)
      throw new Error(`“${said}” is no choice of: ${choices.map((each) => each.label).join(' | ')}`);
    return found.value;
  };
  const answerTo = (question: string, choices: readonly Choice[]): string | readonly string[] | undefined => {
    questions.push(question);
    if (questions.length > 60) throw new Error(`asked on and on: ${question}`);
    return person(question, choices);
  };
  const ask: Ask = {
    choose: async (question, choices) => {
      const said = answerTo(question, choices);
      return typeof said === 'string' ? pick(said, choices) : undefined;
    },
    chooseSome: async (question, choices) => {
      const said = answerTo(question, choices);
      return said === undefined ? undefined : [said].flat().map((each) => pick(each, choices));
    },
    write: async (question, _example, refuse) => {
      const said = answerTo(question, []);
      if (typeof said !== 'string') return undefined;
      const refused = refuse?.(said);
      if (refused !== undefined) throw new Error(`“${said}” was refused: ${refused}`);
      return said;
    },
  };
  return { ask, questions };
}

export function testEdges(cwd: string, printed: { out: string; err: string }): Edges {
  return {
    cwd,
    env: { NO_COLOR: '1' },
    columns: 80,
    outIsTerminal: false,
    errIsTerminal: false,
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    today: () => '2025-05-30',
    clock: () => '2025-05-30 08:00:00',
    user: () => 'vanthu',
  };
}
