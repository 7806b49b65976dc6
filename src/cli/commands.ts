/** The list of commands: usage, words, options, examples, and where each is loaded from. This order is the help's. */
import type { Run } from './outcome.ts';

export interface OptionSpec {
  readonly flags: string;
  readonly words: string;
}

export interface CommandSpec {
  /** Name and arguments as commander reads them: "explain <ai> [danh-hieu]". */
  readonly usage: string;
  readonly summary: string;
  readonly options?: readonly OptionSpec[];
  readonly examples: readonly string[];
  readonly load: () => Promise<Run>;
}

const asOf: OptionSpec = { flags: '--as-of <ngày>', words: 'ngày xét: chọn điều kiện theo luật có hiệu lực ngày đó' };
const decidedOn: OptionSpec = {
  flags: '--decided-on <ngày>',
  words: 'ngày ký quyết định: chọn nơi quyết định, nơi nhận và mức tiền',
};

export const COMMANDS: readonly CommandSpec[] = [
  {
    usage: 'init [thư-mục]',
    summary: 'lập thư mục cho một năm học',
    options: [
      { flags: '--school <tên>', words: 'tên trường' },
      { flags: '--year <năm học>', words: 'năm học, ví dụ 2024-2025' },
      { flags: '--province <tỉnh>', words: 'tỉnh, thành phố' },
      { flags: '--commune <xã>', words: 'xã, phường' },
      { flags: '--district <huyện>', words: 'huyện (đến 30/6/2025)' },
      { flags: '--from <thư mục>', words: 'mang danh sách và lịch sử khen thưởng từ năm trước sang' },
      { flags: '--yes', words: 'không hỏi lại' },
    ],
    examples: ['thidua init nam-2024-2025 --school "Trường Tiểu học Sông Trăng" --year 2024-2025'],
    load: async () => (await import('./commands/init.ts')).run,
  },
  {
    usage: 'import <tệp...>',
    summary: 'nhận các tệp Excel như trường đang có, báo từng ô cần sửa',
    options: [
      { flags: '--dry-run', words: 'chỉ cho biết sẽ thêm, đổi gì, chưa ghi' },
      { flags: '--strict', words: 'không ghi gì nếu còn dòng bị từ chối' },
      { flags: '--kind <loại>', words: 'nói rõ loại bảng (staff, registration, evaluation, …)' },
      { flags: '--sheet <tên>', words: 'chỉ đọc trang tính này' },
      { flags: '--yes', words: 'không hỏi lại' },
    ],
    examples: ['thidua import DangKy.xlsx DanhGia.xlsx', 'thidua import --dry-run *.xlsx'],
    load: async () => (await import('./commands/import.ts')).run,
  },
  {
    usage: 'list <loại>',
    summary: 'xem những gì đã lưu, kèm tệp và ô gốc',
    examples: ['thidua list staff', 'thidua list registration --json'],
    load: async () => (await import('./commands/list.ts')).run,
  },
  {
    usage: 'check',
    summary: 'còn thiếu hoặc mâu thuẫn gì trước khi họp xét',
    examples: ['thidua check'],
    load: async () => (await import('./commands/check.ts')).run,
  },
  {
    usage: 'tally',
    summary: 'ai đủ điều kiện danh hiệu nào, chỉ tiêu, phiếu, tiền thưởng',
    options: [asOf, decidedOn],
    examples: ['thidua tally', 'thidua tally --as-of 30/5/2025 --json'],
    load: async () => (await import('./commands/tally.ts')).run,
  },
  {
    usage: 'explain <ai> [danh-hiệu]',
    summary: 'vì sao được, vì sao chưa được: từng điều kiện với ô và điều luật',
    options: [asOf, decidedOn],
    examples: ['thidua explain "Nguyễn Thị Hoa"', 'thidua explain to-1 tap-the-lao-dong-tien-tien'],
    load: async () => (await import('./commands/explain.ts')).run,
  },
  {
    usage: 'nominate <ai> <danh-hiệu>',
    summary: 'đề nghị bằng tay điều không quy tắc nào tính, hoặc rút đề nghị',
    options: [
      { flags: '--withdraw', words: 'rút đề nghị' },
      { flags: '--reason <lý do>', words: 'lý do, ghi vào nhật ký' },
    ],
    examples: ['thidua nominate GV012 giay-khen', 'thidua nominate GV012 giay-khen --withdraw --reason "xin rút"'],
    load: async () => (await import('./commands/nominate.ts')).run,
  },
  {
    usage: 'vote record <ai> <danh-hiệu>',
    summary: 'ghi kết quả bỏ phiếu của Hội đồng',
    options: [
      { flags: '--for <số>', words: 'số phiếu đồng ý' },
      { flags: '--against <số>', words: 'số phiếu không đồng ý' },
      { flags: '--invalid <số>', words: 'số phiếu không hợp lệ' },
      { flags: '--written <số>', words: 'số đồng ý bằng văn bản của người vắng' },
      { flags: '--downgrade <danh hiệu>', words: 'Hội đồng hạ xuống danh hiệu này' },
    ],
    examples: ['thidua vote record GV012 chien-si-thi-dua-co-so --for 8 --against 1'],
    load: async () => (await import('./commands/vote.ts')).run,
  },
  {
    usage: 'propose',
    summary: 'lập bộ hồ sơ trong ket-qua/, mỗi cấp quyết định một thư mục',
    options: [asOf, decidedOn, { flags: '--overwrite', words: 'thay cả những tệp đã sửa bằng tay' }],
    examples: ['thidua propose'],
    load: async () => (await import('./commands/propose.ts')).run,
  },
  {
    usage: 'report',
    summary: 'báo cáo tổng kết: Word, Excel và một trang web mở được không cần mạng',
    options: [asOf, decidedOn, { flags: '--overwrite', words: 'thay cả những tệp đã sửa bằng tay' }],
    examples: ['thidua report'],
    load: async () => (await import('./commands/report.ts')).run,
  },
  {
    usage: 'law <việc> [tham-số] [tham-số-hai]',
    summary: 'luật đang dùng: list, show <mã>, at <ngày>, diff <ngày> <ngày>, check <tệp>',
    examples: [
      'thidua law list',
      'thidua law at 01/07/2025',
      'thidua law show chien-si-thi-dua-co-so',
      'thidua law diff 30/6/2025 01/7/2025',
    ],
    load: async () => (await import('./commands/law.ts')).run,
  },
  {
    usage: 'log',
    summary: 'nhật ký: ai, khi nào, tệp nào, bao nhiêu dòng',
    examples: ['thidua log'],
    load: async () => (await import('./commands/log.ts')).run,
  },
  {
    usage: 'undo',
    summary: 'lùi lại một bước đã ghi',
    examples: ['thidua undo'],
    load: async () => (await import('./commands/undo.ts')).run,
  },
  {
    usage: 'schema <lệnh>',
    summary: 'khuôn dữ liệu (JSON Schema) của --json',
    examples: ['thidua schema tally'],
    load: async () => (await import('./commands/schema.ts')).run,
  },
  {
    usage: 'demo',
    summary: 'chạy cả năm học trên trường mẫu, vào một thư mục tạm được giữ lại',
    examples: ['thidua demo'],
    load: async () => (await import('./commands/demo.ts')).run,
  },
];

/** "vote record <ai>" → "vote". */
export function commandName(spec: CommandSpec): string {
  return spec.usage.split(' ')[0] ?? '';
}
