/**
 * What the Word filler throws → Problems in our words, one per broken tag. Anything else it throws means the file
 * itself can't be read as a Word document.
 */
import type { Problem } from '../problem.ts';
import { problem } from '../words/problems.ts';

const HINTS: Readonly<Record<string, string>> = {
  unopened_tag: 'thiếu dấu “{” ở trước thẻ, hoặc thừa dấu “}”',
  unclosed_tag: 'thiếu dấu “}” ở sau thẻ, hoặc thừa dấu “{”',
  duplicate_open_tag: 'mỗi thẻ chỉ mở bằng một dấu “{”',
  duplicate_close_tag: 'mỗi thẻ chỉ đóng bằng một dấu “}”',
  unclosed_loop: 'đoạn lặp này mở bằng {#…} mà chưa đóng: thêm {/…} cùng tên ở cuối đoạn',
  unopened_loop: 'đoạn lặp này đóng bằng {/…} mà chưa mở: thêm {#…} cùng tên ở đầu đoạn',
  closing_tag_does_not_match_opening_tag: 'tên ở {/…} phải giống tên ở {#…}',
  unbalanced_loop_tags: 'đặt {#…} và {/…} trong cùng một bảng hoặc cùng ngoài bảng',
  loop_position_invalid: 'đặt {#…} và {/…} trong cùng một bảng hoặc cùng ngoài bảng',
};
const GENERAL_HINT = 'gõ lại thẻ này trong mẫu, cả dấu { và }, rồi chạy lại lệnh';

interface TagFault {
  readonly id: string;
  readonly xtag?: unknown;
  readonly openingtag?: unknown;
  readonly closingtag?: unknown;
  readonly context?: unknown;
  readonly file?: unknown;
}

/** Problems mau-loi for each broken tag, or a single mau-khong-doc-duoc. Errors that aren't the template's are thrown on. */
export function templateProblems(error: unknown, name: string): Problem[] {
  const faults = faultsOf(error);
  if (faults === undefined) {
    if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) throw error;
    return [problem('mau-khong-doc-duoc', { file: name }, { template: name })];
  }
  return faults.map((fault) => {
    const tag = words(fault.xtag) ?? words([fault.openingtag, fault.closingtag].filter((each) => each !== undefined));
    const unreadable = tag === undefined && HINTS[fault.id] === undefined;
    if (unreadable) return problem('mau-khong-doc-duoc', { file: name }, { template: name });
    const near = words(fault.context) ?? words(fault.file);
    return problem(
      'mau-loi',
      { file: name },
      { template: name, tag: tag ?? null, near: near ?? null, hint: HINTS[fault.id] ?? GENERAL_HINT },
    );
  });
}

function faultsOf(error: unknown): TagFault[] | undefined {
  const properties = propertiesOf(error);
  if (properties === undefined) return undefined;
  if (!Array.isArray(properties.errors)) return [asFault(properties)];
  return properties.errors.flatMap((each: unknown) => faultsOf(each) ?? []);
}

function propertiesOf(error: unknown): Record<string, unknown> | undefined {
  if (typeof error !== 'object' || error === null || !('properties' in error)) return undefined;
  const { properties } = error;
  return typeof properties === 'object' && properties !== null ? (properties as Record<string, unknown>) : undefined;
}

function asFault(properties: Record<string, unknown>): TagFault {
  return { ...properties, id: typeof properties.id === 'string' ? properties.id : '' };
}

/** Readable words of a tag or its neighbourhood; Word's own markup left out. */
function words(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
  const bare = text.replace(/<[^>]*>/gu, '').trim();
  return bare === '' ? undefined : bare;
}
