/** What a command gives back; only `main` prints it and sets the exit code. */
import type { Problem } from '../problem.ts';
import type { IsoDate } from '../types.ts';
import type { Edges } from './edges.ts';

export interface Outcome {
  /** The JSON value of `--json`. */
  readonly json: unknown;
  /** Words for people, whole lines. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** The closing line, without "Việc tiếp theo: ". */
  readonly next?: string;
}

/** Colours a run of text; the identity where colours are off. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan', text: string) => string;

/** What every command is handed beside its own arguments. */
export interface Context {
  readonly edges: Edges;
  /** Absolute path of the year's folder (`--dir`). */
  readonly dir: string;
  readonly today: IsoDate;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly paint: Paint;
  readonly width: number;
  /** Nobody is to be recognised in what is shown (`--pseudonyms`). */
  readonly pseudonyms?: boolean;
}

/** Arguments in order, then options, as commander gives them. */
export interface Given {
  readonly args: readonly (string | readonly string[] | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
}

export type Run = (context: Context, given: Given) => Promise<Outcome>;

/** 1 when any problem is an error, else 0. */
export function exitOf(problems: readonly Problem[]): 0 | 1 {
  return problems.some((each) => each.level === 'error') ? 1 : 0;
}

export function textOption(given: Given, name: string): string | undefined {
  const value = given.options[name];
  return typeof value === 'string' ? value : undefined;
}

export function flagOption(given: Given, name: string): boolean {
  return given.options[name] === true;
}

export function textArgument(given: Given, index: number): string | undefined {
  const value = given.args[index];
  return typeof value === 'string' ? value : undefined;
}
