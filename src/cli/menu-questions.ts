/** An argument or an option of a command → the question that fills it, in plain words. Undefined: the person left it. */
import { relative, resolve } from 'node:path';
import { lawAt } from '../law/at.ts';
import { findSubject } from '../people/find.ts';
import { KINDS, type SubjectKind, type YearData } from '../types.ts';
import { readDateText } from '../values/dates.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import { COMMANDS, commandName } from './commands.ts';
import type { Ask, Choice } from './edges.ts';
import { workbooksNear } from './workbooks-near.ts';
import { isSchoolYear } from './year-config.ts';
import { rulebookOf } from './year-law.ts';

/** What a question may draw on. */
export interface Asking {
  readonly ask: Ask;
  readonly cwd: string;
  /** The year's folder; undefined before there is one. */
  readonly dir: string | undefined;
  /** Opens the year for its names; undefined where there is none. */
  readonly data: () => Promise<YearData | undefined>;
  readonly today: string;
  /** Set once somebody has been named: awards offered are theirs. */
  subjectKind?: SubjectKind;
}

/** Words for one argument, "" or [] where an optional one is left blank. */
type Question = (asking: Asking, words: string, optional: boolean) => Promise<readonly string[] | undefined>;

const TYPE_IT = '-go-ten';

/** By the argument's name in the usage; any other is a line of text. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  tệp: askFiles,
  ai: askWho,
  'ai-nữa': askWho,
  'danh-hiệu': askAward,
  'danh hiệu': askAward,
  loại: (asking) => chooseOne(asking, 'Xem loại bảng nào?', kindChoices()),
  ngày: askDay,
  'năm học': askYear,
  số: askCount,
  lệnh: (asking) =>
    chooseOne(
      asking,
      'Của lệnh nào?',
      COMMANDS.map(commandName).map((value) => ({ value, label: value })),
    ),
};

/** Commands whose first argument is a work of several, each with its own arguments, by the names of QUESTIONS. */
export const WORKS: Readonly<Record<string, readonly (Choice & { readonly args: readonly string[] })[]>> = {
  law: [
    { value: 'list', label: 'các quy định đang dùng hôm nay', args: [] },
    { value: 'at', label: 'các quy định của một ngày', args: ['ngày'] },
    { value: 'diff', label: 'khác nhau giữa hai ngày', args: ['ngày', 'ngày'] },
    { value: 'show', label: 'một quy định qua các thời kỳ', args: ['mã quy định, hoặc mã danh hiệu'] },
    { value: 'new', label: 'lập tệp quy định riêng của tỉnh hoặc trường', args: [] },
    { value: 'check', label: 'kiểm tra một tệp quy định riêng', args: ['tên tệp quy định'] },
  ],
  criteria: [
    { value: 'show', label: 'bảng điểm của trường, tổng điểm và thứ hạng', args: [] },
    { value: 'compare', label: 'so bảng đang dùng với một tệp khác', args: ['tệp'] },
  ],
};

export async function askText(
  { ask }: Asking,
  words: string,
  optional: boolean,
): Promise<readonly string[] | undefined> {
  const refuse = (text: string): string | undefined => (optional || text !== '' ? undefined : 'xin gõ vào đây');
  const text = await ask.write(`${words}${optional ? ' (để trống cũng được)' : ''}`, '', refuse);
  return text === undefined ? undefined : text === '' ? [] : [text];
}

async function chooseOne({ ask }: Asking, question: string, choices: readonly Choice[]): Promise<string[] | undefined> {
  const answer = await ask.choose(question, choices);
  return answer === undefined ? undefined : [answer];
}

function kindChoices(): Choice[] {
  return KINDS.map((kind) => ({ value: kind, label: KIND_NAMES[kind], hint: kind }));
}

async function askFiles({ ask, cwd, dir }: Asking): Promise<readonly string[] | undefined> {
  const found = workbooksNear([cwd, ...(dir === undefined ? [] : [dir])]).map((each) => relative(cwd, each));
  const typed: Choice = { value: TYPE_IT, label: 'tệp khác: gõ hoặc kéo thả đường dẫn' };
  const choices = [...found.map((value) => ({ value, label: value })), typed];
  const chosen = found.length === 0 ? [TYPE_IT] : await ask.chooseSome('Nhập những tệp nào?', choices);
  if (chosen === undefined || chosen.length === 0) return undefined;
  if (!chosen.includes(TYPE_IT)) return chosen;
  const refuse = (text: string): string | undefined => (text === '' ? 'xin gõ tên tệp' : undefined);
  const path = await ask.write('Đường dẫn của tệp', 'DangKy.xlsx', refuse);
  if (path === undefined) return undefined;
  return [...chosen.filter((each) => each !== TYPE_IT), path.replace(/^["']|["']$/gu, '')];
}

async function askWho(asking: Asking, words: string, optional: boolean): Promise<readonly string[] | undefined> {
  const data = await asking.data();
  if (data === undefined) return askText(asking, words, optional);
  for (;;) {
    const nobody = (text: string): string | undefined =>
      (optional && text === '') || findSubject(text, data).length > 0
        ? undefined
        : 'không thấy ai tên như vậy; gõ một phần tên, mã, hoặc tên tổ';
    const blank = optional ? '; để trống cũng được' : '';
    const question = `Ai? (tên, một phần tên, mã, tên tổ, hoặc “trường”${blank})`;
    const typed = await asking.ask.write(question, 'Nguyễn Thị Hoa', nobody);
    if (typed === undefined) return undefined;
    if (typed === '') return [];
    const found = findSubject(typed, data);
    const labels = found.map(({ id, name }) => ({ value: id, label: `${name} (${id})` }));
    const id = found.length === 1 ? found[0]?.id : await asking.ask.choose('Người nào trong số này?', labels);
    const subject = found.find((each) => each.id === id);
    if (subject === undefined) continue; // left the list of namesakes: ask the name again
    asking.subjectKind = subject.kind;
    return [subject.id];
  }
}

async function askAward(asking: Asking, words: string, optional: boolean): Promise<readonly string[] | undefined> {
  const data = await asking.data();
  if (data === undefined || asking.dir === undefined) return askText(asking, words, optional);
  const { rulebook } = await rulebookOf(asking.dir, data.config);
  const asOf = data.config.asOf ?? asking.today;
  const awards = lawAt(rulebook, asOf, data.config.decidedOn ?? asOf, data.config).awards;
  const kind = asking.subjectKind;
  const fitting = awards.filter((each) => kind === undefined || each.subjects.includes(kind));
  const all: Choice[] = optional ? [{ value: '', label: 'mọi danh hiệu, hình thức' }] : [];
  const choices = [...all, ...fitting.map(({ id, label }) => ({ value: id, label, hint: id }))];
  const answer = await asking.ask.choose('Danh hiệu, hình thức nào?', choices);
  return answer === undefined ? undefined : answer === '' ? [] : [answer];
}

async function askDay({ ask }: Asking, words: string, optional: boolean): Promise<readonly string[] | undefined> {
  const refuse = (text: string): string | undefined =>
    (optional && text === '') || readDateText(text).value?.length === 10
      ? undefined
      : 'một ngày có thật, như 30/5/2025';
  const text = await ask.write(words, '30/5/2025', refuse);
  return text === undefined ? undefined : text === '' ? [] : [text];
}

async function askYear({ ask }: Asking, words: string): Promise<readonly string[] | undefined> {
  const refuse = (text: string): string | undefined =>
    isSchoolYear(text) ? undefined : 'hai năm liền nhau, như 2024-2025';
  const text = await ask.write(words, '2024-2025', refuse);
  return text === undefined ? undefined : [text];
}

async function askCount({ ask }: Asking, words: string, optional: boolean): Promise<readonly string[] | undefined> {
  const refuse = (text: string): string | undefined =>
    (optional && text === '') || /^\d{1,6}$/u.test(text) ? undefined : 'một số, như 8';
  const text = await ask.write(`${words}${optional ? ' (để trống cũng được)' : ''}`, '8', refuse);
  return text === undefined ? undefined : text === '' ? [] : [text];
}

/** A folder chosen among years found, or typed. */
export async function askYearFolder({ ask, cwd }: Asking, years: readonly string[]): Promise<string | undefined> {
  const choices = years.map((each) => ({ value: each, label: relative(cwd, each) || '.' }));
  const typed = { value: TYPE_IT, label: 'thư mục khác: gõ hoặc kéo thả đường dẫn' };
  const answer = years.length === 0 ? TYPE_IT : await ask.choose('Năm học nào?', [...choices, typed]);
  if (answer !== TYPE_IT) return answer;
  const path = await ask.write('Đường dẫn của thư mục năm học', 'nam-hoc');
  return path === undefined || path === '' ? undefined : resolve(cwd, path.replace(/^["']|["']$/gu, ''));
}
