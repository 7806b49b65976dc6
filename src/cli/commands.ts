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
      { flags: '--refresh', words: 'năm học đã lập: lập lại tệp mẫu chưa ai điền, điền sẵn danh sách' },
      { flags: '--yes', words: 'không hỏi lại' },
    ],
    examples: ['thidua init nam-hoc --school "Trường Tiểu học Sông Trăng" --year 2024-2025'],
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
      { flags: '--conflicts <tep|kho>', words: 'chỗ tệp khác với bản trong kho: lấy theo tệp hay giữ kho' },
      { flags: '--annotate', words: 'ghi bản sao để sửa vào can-sua/: ô có lỗi tô màu, kèm lời nhắc' },
      { flags: '--yes', words: 'không hỏi lại' },
    ],
    examples: ['thidua import DangKy.xlsx DanhGia.xlsx', 'thidua import --dry-run *.xlsx'],
    load: async () => (await import('./commands/import.ts')).run,
  },
  {
    usage: 'list <loại> [tên]',
    summary: 'xem những gì đã lưu, kèm số dòng, tệp và ô gốc; --xlsx để sửa trong Excel',
    options: [
      { flags: '--xlsx [tệp]', words: 'ghi ra tệp Excel để sửa rồi nhập lại' },
      { flags: '--overwrite', words: 'thay tệp Excel cùng tên đã có' },
    ],
    examples: [
      'thidua list staff',
      'thidua list history "Nguyễn Thị Hoa"',
      'thidua list staff --xlsx sua-danh-sach.xlsx',
    ],
    load: async () => (await import('./commands/list.ts')).run,
  },
  {
    usage: 'edit <loại> <ai-hoặc-số> [sửa...]',
    summary: 'sửa một dòng đã lưu: cột=giá trị; để trống sau dấu = là xóa giá trị',
    examples: [
      'thidua edit staff GV012 "Tổ=Tổ 2"',
      'thidua edit evaluation ST24 "Xếp loại chất lượng=HTXSNV" "Số quyết định=12/QĐ"',
      'thidua edit history so-57 award=CSTĐCS',
    ],
    load: async () => (await import('./commands/edit.ts')).run,
  },
  {
    usage: 'remove <loại> <ai-hoặc-số>',
    summary: 'bỏ một dòng đã lưu, có lý do; lấy lại được bằng undo',
    options: [{ flags: '--reason <lý do>', words: 'vì sao bỏ, ghi vào nhật ký' }],
    examples: ['thidua remove history so-57 --reason "nhập trùng"'],
    load: async () => (await import('./commands/remove.ts')).run,
  },
  {
    usage: 'same <ai> [ai-nữa]',
    summary: 'một người dưới hai cách viết: gộp lại làm một',
    options: [{ flags: '--spelling <tên>', words: 'cách viết khác có trong tệp mà kho chưa có ai mang' }],
    examples: ['thidua same GV012 nguyen-thi-hoa', 'thidua same GV012 --spelling "Nguyễn Thị Hoá"'],
    load: async () => (await import('./commands/same.ts')).run,
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
    options: [
      asOf,
      decidedOn,
      { flags: '--compare <ngày>', words: 'ai đổi kết quả, vì sao, nếu xét (và ký) ngày này' },
    ],
    examples: ['thidua tally', 'thidua tally --as-of 30/5/2025 --json', 'thidua tally --compare 01/7/2025'],
    load: async () => (await import('./commands/tally.ts')).run,
  },
  {
    usage: 'explain [ai] [danh-hiệu]',
    summary: 'vì sao được, vì sao chưa được, điều gì sẽ thay đổi: từng điều kiện với ô và điều luật',
    options: [
      asOf,
      decidedOn,
      { flags: '--all', words: 'lý do của mọi người, mọi danh hiệu, vào một tệp Excel' },
      { flags: '--output <tệp>', words: 'tệp Excel của --all (mặc định ket-qua/giai-thich.xlsx)' },
      { flags: '--overwrite', words: 'thay tệp đã có' },
    ],
    examples: [
      'thidua explain "Nguyễn Thị Hoa"',
      'thidua explain to-1 tap-the-lao-dong-tien-tien',
      'thidua explain chien-si-thi-dua-co-so',
      'thidua explain --all',
    ],
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
    usage: 'vote sheets [danh-hiệu]',
    summary: 'in phiếu bầu, biên bản kiểm phiếu, danh sách dự họp; tệp Excel để nhập phiếu',
    options: [asOf, decidedOn, { flags: '--overwrite', words: 'thay cả những tệp đã sửa bằng tay' }],
    examples: ['thidua vote sheets', 'thidua vote sheets chien-si-thi-dua-co-so'],
    load: async () => (await import('./commands/vote-sheets.ts')).run,
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
    usage: 'criteria [việc] [tệp] [tệp-hai]',
    summary: 'bảng tiêu chí chấm điểm của trường: tổng điểm, thứ bậc từng tổ; compare: so hai bản',
    options: [asOf, decidedOn],
    examples: ['thidua criteria', 'thidua criteria compare ban-moi.xlsx', 'thidua criteria compare cu.xlsx moi.xlsx'],
    load: async () => (await import('./commands/criteria.ts')).run,
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
    summary: 'luật: list, show <mã>, at <ngày>, diff <ngày> <ngày>, new, check <tệp>',
    options: [{ flags: '--level <cấp>', words: 'với new: province (tỉnh) hoặc school (trường, mặc định)' }],
    examples: [
      'thidua law list',
      'thidua law at 01/07/2025',
      'thidua law show chien-si-thi-dua-co-so',
      'thidua law diff 30/6/2025 01/7/2025',
      'thidua law new --level province',
      'thidua law check luat/quy-dinh-cua-tinh.json',
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
    usage: 'undo [số]',
    summary: 'lùi một bước đã ghi, hoặc về lại lúc trước một bước của nhật ký',
    examples: ['thidua undo', 'thidua undo 5'],
    load: async () => (await import('./commands/undo.ts')).run,
  },
  {
    usage: 'schema [lệnh]',
    summary: 'khuôn dữ liệu (JSON Schema) của --json',
    examples: ['thidua schema', 'thidua schema tally'],
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
