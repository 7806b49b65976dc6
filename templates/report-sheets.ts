/** Layout of bao-cao-tong-ket.xlsx: awards, groups and registration; by tổ; movements, special commendations, models; list. */
import type { WorkbookSpec } from '../src/papers/workbook-spec.ts';
import { headings, Layout, middle, money, note, sheet, sum, TWO_LINES, text } from './sheet-layout.ts';

const section = { bold: true, size: 13 } as const;

const awards = new Layout(7)
  .letterhead('BÁO CÁO TỔNG KẾT CÔNG TÁC THI ĐUA, KHEN THƯỞNG', 'Năm học {year}')
  .add([['1. Đăng ký, đề nghị và quyết định theo danh hiệu, hình thức', section, 7]])
  .add(
    headings(
      'Danh hiệu, hình thức',
      'Đăng ký',
      'Đủ điều kiện',
      'Đề nghị: cá nhân',
      'Đề nghị: tập thể',
      'Đề nghị',
      'Đã quyết định',
    ),
    34,
  )
  .add([
    ['{#awards}{label}', text],
    ['{registered}', middle],
    ['{eligible}', middle],
    ['{persons}', middle],
    ['{collectives}', middle],
    ['{proposed}', middle],
    ['{decided}{/awards}', middle],
  ])
  .blank()
  .add([['2. Tỷ lệ theo nhóm', section, 7]])
  .add(
    headings(
      'Nhóm',
      'Số người',
      'Số người được đề nghị',
      'Số lượt đề nghị',
      'Tỷ lệ lượt đề nghị (%)',
      'Đã quyết định',
      'Tỷ lệ đã quyết định (%)',
    ),
    34,
  )
  .add([
    ['{#groups}{label}', text],
    ['{people}', middle],
    ['{proposedPeople}', middle],
    ['{proposals}', middle],
    ['{proposalShare}', middle],
    ['{decided}', middle],
    ['{decidedShare}{/groups}', middle],
  ])
  .add([
    [
      'Giáo viên trực tiếp giảng dạy và nhân viên: {directProposals}/{personProposals} lượt đề nghị cá nhân ({directShare} %).',
      sum,
      7,
    ],
  ])
  .blank()
  .add([['3. Đăng ký thi đua: {done}/{people} người ({doneShare} %); chỉ tiêu 100 %.', section, 7]])
  .add([['4. Xếp loại chất lượng', section, 7]])
  .add(headings('Mức xếp loại', 'Số người'))
  .add([
    ['{#ratings}{label}', text],
    ['{count}{/ratings}', middle],
  ])
  .blank()
  .add([
    ['Tổng tiền thưởng dự kiến (đồng)', sum],
    ['{paid}', { ...money, bold: true }],
  ])
  .add([['{#hasNotes}Căn cứ chưa đối chiếu với văn bản gốc: {notes}.{/hasNotes}', note, 7]])
  .signatures('NGƯỜI LẬP BIỂU', 'HIỆU TRƯỞNG');

const teams = new Layout(6)
  .add([['KẾT QUẢ THEO TỔ, NĂM HỌC {year}', { ...section, align: 'center' }, 6]], 26)
  .add(headings('Tổ', 'Số người', 'Đã đăng ký', 'Số người được đề nghị', 'Số lượt đề nghị', 'Đã quyết định'), 34)
  .add([
    ['{#teams}{label}', text],
    ['{people}', middle],
    ['{registered}', middle],
    ['{proposedPeople}', middle],
    ['{proposals}', middle],
    ['{decided}{/teams}', middle],
  ]);

const movements = new Layout(6)
  .add(
    [['PHONG TRÀO, KHEN THƯỞNG ĐỘT XUẤT, CHUYÊN ĐỀ, ĐIỂN HÌNH, NĂM HỌC {year}', { ...section, align: 'center' }, 6]],
    26,
  )
  .add(headings('Phong trào', 'Cấp phát động, văn bản', 'Thời gian', 'Đợt', 'Số người đăng ký', 'Số kết quả'), 34)
  .add(
    [
      ['{#movements}{name}', text],
      ['{launched}', text],
      ['{span}', middle],
      ['{campaign}', middle],
      ['{joined}', middle],
      ['{results}{/movements}', middle],
    ],
    TWO_LINES,
  )
  .blank()
  .add(headings('Cá nhân, tập thể', 'Thành tích', 'Loại hình', 'Ngày', 'Hình thức', 'Số quyết định'), 24)
  .add(
    [
      ['{#specials}{name}', text],
      ['{achievement}', text],
      ['{type}', middle],
      ['{date}', middle],
      ['{award}', text],
      ['{decisionNo}{/specials}', text],
    ],
    TWO_LINES,
  )
  .blank()
  .add(headings('Điển hình, mô hình', 'Nội dung', 'Người phụ trách', 'Trạng thái'), 24)
  .add(
    [
      ['{#models}{name}', text],
      ['{content}', text],
      ['{person}', text],
      ['{status}{/models}', text],
    ],
    TWO_LINES,
  );

const list = new Layout(4)
  .add([['DANH SÁCH ĐỀ NGHỊ, NĂM HỌC {year}', { ...section, align: 'center' }, 4]], 26)
  .add(headings('STT', 'Họ và tên, tập thể', 'Tổ', 'Danh hiệu, hình thức'), 24)
  .add([
    ['{#list}{order}', middle],
    ['{name}', text],
    ['{team}', text],
    ['{award}{/list}', text],
  ]);

export const yearReportBook: WorkbookSpec = {
  path: 'bao-cao-tong-ket.xlsx',
  sheets: [
    sheet('Tổng kết', [40, 14, 14, 14, 14, 14, 14], awards),
    sheet('Theo tổ', [28, 12, 14, 16, 16, 16], teams, 2),
    sheet('Phong trào, điển hình', [34, 34, 24, 14, 22, 18], movements),
    sheet('Danh sách đề nghị', [6, 30, 18, 44], list, 2),
  ],
};
