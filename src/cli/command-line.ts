/** A command line as words ↔ as typed: quotes where a shell needs them. And what a command's usage asks for. */
import type { CommandSpec } from './commands.ts';

/** ["explain", "Lê Thị Mơ"] → `thidua explain "Lê Thị Mơ"`. */
export function asTyped(words: readonly string[]): string {
  const quoted = words.map((word) =>
    /^[\p{L}\p{N}._/\\:=-]+$/u.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`,
  );
  return `thidua ${quoted.join(' ')}`.trimEnd();
}

export interface Argument {
  /** As written in the usage, without its brackets: "danh-hiệu". */
  readonly name: string;
  readonly optional: boolean;
  readonly many: boolean;
}

/** "vote record <ai> [danh-hiệu]" → its words and its arguments. */
export function readUsage(spec: CommandSpec): { words: string[]; args: Argument[] } {
  const parts = spec.usage.split(' ');
  const args = parts.flatMap((part): Argument[] => {
    const found = /^([<[])(.+?)(\.\.\.)?[>\]]$/u.exec(part);
    return found?.[2] === undefined
      ? []
      : [{ name: found[2], optional: found[1] === '[', many: found[3] !== undefined }];
  });
  return { words: parts.slice(0, parts.length - args.length), args };
}

/** "--for <số>" → flag "--for", value "số" (undefined for a flag that stands alone). */
export function readFlags(flags: string): { flag: string; value: string | undefined } {
  const [flag = '', value] = flags.split(' ');
  return { flag, value: value === undefined ? undefined : flags.slice(flag.length + 2, -1) };
}
