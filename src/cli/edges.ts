/** The outside world, handed to commands as a value: terminal, clock, user. Tests hand in their own. */
import { userInfo } from 'node:os';
import type { IsoDate } from '../types.ts';

/** One line of a list to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Said beside the line while it is pointed at. */
  readonly hint?: string;
}

/** Questions put to a person; each gives undefined when the person leaves it (Esc, Ctrl-C). */
export interface Ask {
  /** @param first value pointed at to begin with */
  choose(question: string, choices: readonly Choice[], first?: string): Promise<string | undefined>;
  /** None, one or several. */
  chooseSome(question: string, choices: readonly Choice[]): Promise<readonly string[] | undefined>;
  /** A line of text, "" when left blank. @param refuse what is wrong with it, in words; undefined when nothing is */
  write(question: string, example: string, refuse?: (text: string) => string | undefined): Promise<string | undefined>;
}

export interface Edges {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Columns of the terminal, 80 where there is none. */
  readonly columns: number;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  out(text: string): void;
  err(text: string): void;
  /** The day by the computer's own clock. */
  today(): IsoDate;
  /** "2025-05-30 14:03:11", local time. */
  clock(): string;
  user(): string;
  /** Absent where nobody can answer: input or output is no terminal. */
  readonly ask?: (() => Promise<Ask>) | undefined;
}

/** A stream is made when first looked at, and each costs its share of a short command: most never touch two of the three. */
export function realEdges(): Edges {
  return {
    cwd: process.cwd(),
    env: process.env,
    get columns() {
      return process.stdout.columns ?? 80;
    },
    get outIsTerminal() {
      return process.stdout.isTTY === true;
    },
    get errIsTerminal() {
      return process.stderr.isTTY === true;
    },
    out: (text) => void heeding(process.stdout).write(text),
    err: (text) => void heeding(process.stderr).write(text),
    get ask() {
      const onTerminal = process.stdout.isTTY && process.stderr.isTTY && process.stdin.isTTY;
      return onTerminal ? askOnTerminal : undefined;
    },
    today: () => localTime().slice(0, 10),
    clock: localTime,
    user: () => {
      try {
        return userInfo().username;
      } catch {
        return 'không rõ'; // no account entry for this user id: the journal still needs a word
      }
    },
  };
}

async function askOnTerminal(): Promise<Ask> {
  const { terminalAsk } = await import('./ask.ts');
  return terminalAsk;
}

function heeding(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stream.listenerCount('error') === 0) stream.on('error', gone);
  return stream;
}

/** Whoever was reading went away (`thidua log | head`): no harm, the work goes on unseen. */
function gone(error: Error & { code?: string }): void {
  if (error.code !== 'EPIPE') throw error;
}

function localTime(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
}
