import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, Refused, server } from '../../../../shared/test/desk';
import { progressOf } from './api';
import { Repair } from './Repair';

const row = {
  rowNo: 17,
  section: 'borrowers',
  cells: { borrower_no: 'B17', id_no: '990101199001011230' },
  refused: true,
  repaired: false,
  findingsLeftOut: 0,
  findings: [{ field: 'id_no', code: 'id.checksum', message: '校验位不对', value: '990101199001011230' }],
};

test('only what is wrong is asked for, the rest on request', () => {
  server({});
  desk(<Repair importId="i" row={row} />);
  expect(screen.getByLabelText('id_no')).toBeDefined();
  expect(screen.queryByLabelText('borrower_no')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '另有 1 列' }));
  expect(screen.getByLabelText('borrower_no')).toBeDefined();
});

test('the whole repaired row is checked again, and a new finding stands under its field', async () => {
  const finding = { code: 'id.taken', field: 'id_no', message: '与第 3 行重复' };
  const asked = server({
    'PUT /imports/i/bad-rows/borrowers/17': () => new Refused(422, { code: 'row.bad', findings: [finding] }),
  });
  desk(<Repair importId="i" row={row} />);
  fireEvent.change(screen.getByLabelText('id_no'), { target: { value: '99010119900101123X' } });
  fireEvent.click(screen.getByRole('button', { name: '重新检查' }));
  await waitFor(() => expect(screen.getByText(/与第 3 行重复/)).toBeDefined());
  expect(asked[0]?.body).toEqual({ cells: { borrower_no: 'B17', id_no: '99010119900101123X' } });
});

test('progress events are read in either form; anything else means: read again', () => {
  expect(progressOf('{"done":5,"total":10,"phase":"loans","rows":7}')).toEqual({
    done: 5,
    total: 10,
    phase: 'loans',
    rows: 7,
  });
  expect(progressOf('{"progress":{"done":5,"total":null}}')).toEqual({ done: 5, total: null, phase: null, rows: null });
  expect(progressOf('{"state":"CHECKED"}')).toBeNull();
  expect(progressOf('not json')).toBeNull();
});
