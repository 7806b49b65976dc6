/** What each setting of a school is called and what its value means, for people: the key stands beside, as it is typed. */
import { showNumber } from '../text/counts.ts';

interface SettingWords {
  readonly label: string;
  /** @param value as the schema of layers lets it through */
  readonly say: (value: unknown) => string;
}

const UNITS: Readonly<Record<string, string>> = { truong: 'trường', to: 'tổ' };

const SETTING_WORDS: Readonly<Record<string, SettingWords>> = {
  countsCurrentYear: {
    label: 'Tính danh hiệu của năm đang xét vào chuỗi',
    say: (value) => (value === true ? 'có' : 'không'),
  },
  initiativeReuse: {
    label: 'Một sáng kiến dùng cho nhiều danh hiệu',
    say: oneOf({ allow: 'được', warn: 'được, có cảnh báo', forbid: 'không được' }),
  },
  minCoauthorShare: {
    label: 'Đồng tác giả phải đóng góp ít nhất',
    say: (value) => (value === null ? 'không đặt mức' : `${showShare(value)} %`),
  },
  absenceBarDays: {
    label: 'Nghỉ từ bao nhiêu ngày thì không xét danh hiệu',
    say: (value) => (value === null ? 'không đặt mức' : `từ ${showShare(value)} ngày`),
  },
  collectiveUnits: {
    label: 'Xét tập thể ở cấp',
    say: (value) =>
      Array.isArray(value) && value.length > 0
        ? value.map((each) => UNITS[String(each)] ?? String(each)).join(', ')
        : 'không xét tập thể nào',
  },
  collectiveDenominator: {
    label: 'Tỷ lệ của tập thể tính trên',
    say: oneOf({
      'in-service': 'mọi người đang làm việc',
      'without-new': 'người đang làm việc, trừ người mới tuyển',
      'without-maternity': 'người đang làm việc, trừ người nghỉ thai sản',
    }),
  },
  schoolYearStarts: {
    label: 'Năm học bắt đầu ngày',
    say: (value) => String(value).split('-').reverse().join('/'),
  },
  coSoTest: {
    label: 'Tiêu chuẩn Chiến sĩ thi đua cơ sở: xếp loại xuất sắc, sáng kiến',
    say: oneOf({ 'one-of': 'chỉ cần một trong hai', both: 'cần cả hai' }),
  },
  scoreSheet: {
    label: 'Bảng điểm thi đua được dùng',
    say: (value) => (value === null ? 'không dùng bảng nào' : `“${String(value)}”`),
  },
  yearlyWageFund: {
    label: 'Tổng quỹ tiền lương cả năm',
    say: (value) => (value === null ? 'chưa ghi' : `${showShare(value)} đồng`),
  },
};

/** "Nghỉ từ bao nhiêu ngày thì không xét danh hiệu (absenceBarDays)"; a key without words stands alone. */
export function settingLabel(key: string): string {
  const words = SETTING_WORDS[key];
  return words === undefined ? `Cài đặt ${key}` : `${words.label} (${key})`;
}

/** "không đặt mức", "từ 40 ngày": the value of a setting; one without words as it is written. */
export function settingValue(key: string, value: unknown): string {
  return SETTING_WORDS[key]?.say(value) ?? JSON.stringify(value);
}

function oneOf(words: Readonly<Record<string, string>>): SettingWords['say'] {
  return (value) => words[String(value)] ?? String(value);
}

function showShare(value: unknown): string {
  return typeof value === 'number' && Number.isInteger(value) ? showNumber(value) : String(value).replace('.', ',');
}
