/** The outside world, handed to commands as a value: terminal, clock, user. Tests hand in their own. */
import { userInfo } from 'node:os';
import type { IsoDate } from '../types.ts';

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
}

export function realEdges(): Edges {
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.listenerCount('error') === 0) stream.on('error', gone);
  }
  return {
    cwd: process.cwd(),
    env: process.env,
    columns: process.stdout.columns ?? 80,
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
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
