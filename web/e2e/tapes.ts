/** People in test files are invented: area code 99 and numbers that begin with 1000 are assigned to nobody. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An identity number with its check character (GB 11643: weighted sum modulo 11). */
export function idNumber(serial: number): string {
  const body = `99010119900101${String(serial).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + ('10X98765432'[sum % 11] ?? '');
}

export const RIGHT_ID_NO = idNumber(3);
/** The right number with its last character wrong. */
export const WRONG_ID_NO = RIGHT_ID_NO.slice(0, 17) + (RIGHT_ID_NO.endsWith('1') ? '2' : '1');

const CELLS: Readonly<Record<string, (n: number) => string>> = {
  borrower_no: (n) => `E2E-B${String(n)}`,
  name: (n) => `虚构·${'甲乙丙丁戊'[n - 1] ?? ''}`,
  district: () => '锦江区',
  loan_no: (n) => `E2E-L${String(n)}`,
  product: () => '消费分期',
  principal: () => '12000.00',
  disbursed_on: () => '2025-01-15',
  matures_on: () => '2027-01-15',
  as_of: () => '2026-09-30',
  days_overdue: (n) => String(20 * n),
  outstanding_principal: () => '8000.00',
  overdue_principal: (n) => `${String(500 * n)}.00`,
  overdue_interest: () => '56.00',
  mobile: (n) => `1000000${String(1000 + n)}`,
  source: () => 'CONTRACT',
  consent: () => 'GIVEN',
  consent_on: () => '2025-01-15',
};

/** An arrears tape of five people in the columns of the template; the third has the identity number given. */
export function arrearsTape(template: string, third: string = WRONG_ID_NO): string {
  const lines = template
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/);
  const columns = (lines.at(-1) ?? '').split(',');
  const rows = [1, 2, 3, 4, 5].map((n) =>
    columns.map((name) => (name === 'id_no' ? (n === 3 ? third : idNumber(n)) : (CELLS[name]?.(n) ?? ''))).join(','),
  );
  return [...lines, ...rows, ''].join('\n');
}
