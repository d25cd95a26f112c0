import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, Refused, server } from '../../../shared/test/desk';
import type { MarkedNote } from './api';
import { whereOf } from './judgements';
import { NotesPage } from './NotesPage';

const THREAT = '打断你的腿';
const TEXT = `我告诉她再不还就${THREAT}`;
const NOTE: MarkedNote = {
  id: 'n-1',
  kind: 'HOLD',
  subject: 'h-1',
  borrowerId: '7',
  text: TEXT,
  findings: [
    {
      code: 'wording.threat',
      severity: 'DENY',
      category: 'THREAT',
      categoryText: '威胁骚扰',
      start: TEXT.indexOf(THREAT),
      end: TEXT.length,
      message: `“${THREAT}”是威胁。`,
      sources: [{ rule: 'CN-C-01', tier: 'A', tierText: '法律', confidence: '依据原文', source: '民法典第 680 条' }],
    },
  ],
  writtenBy: '示例·甲',
  writtenAt: '2026-03-10T01:00:00Z',
};
const JUDGED = {
  ...NOTE,
  judgement: 'MISCONDUCT',
  judgedBy: '示例·乙',
  judgedAt: '2026-03-10T02:00:00Z',
  because: '已停岗核查',
};

function judge(judgement: RegExp, reason: string) {
  fireEvent.click(screen.getByRole('radio', { name: judgement }));
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: reason } });
  fireEvent.click(screen.getAllByRole('button', { name: /判\s*断/ }).at(-1) as HTMLElement);
}

test('a threat in a note is underlined with its rule, judged with a reason, and then among the judged', async () => {
  let judged = false;
  const log = server({
    'GET /marked-notes': ({ search }) => {
      const asked = new URLSearchParams(search).get('judged') === 'true';
      return { items: asked === judged ? [judged ? JUDGED : NOTE] : [] };
    },
    'POST /marked-notes/n-1/judge': () => {
      judged = true;
      return { id: 'n-1', judgement: 'MISCONDUCT' };
    },
  });
  const { container } = desk(<NotesPage />);
  await screen.findByText(`“${THREAT}”是威胁。`);
  expect(container.querySelector('mark.said-deny')?.textContent).toBe(THREAT);
  expect(screen.getByText(/CN-C-01/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: /判\s*断/ }));
  await screen.findByRole('dialog');
  judge(/违规/, '已停岗核查');
  await screen.findByText('没有待判断的备注');
  expect(log.find((asked) => asked.verb === 'POST')?.body).toEqual({ judgement: 'MISCONDUCT', reason: '已停岗核查' });
  fireEvent.click(screen.getByRole('tab', { name: '已判断' }));
  await screen.findByText('已停岗核查');
  expect(screen.getByText(/示例·乙 判断/)).toBeDefined();
});

test('whoever wrote a note is told that somebody else judges it', async () => {
  server({
    'GET /marked-notes': () => ({ items: [NOTE] }),
    'POST /marked-notes/n-1/judge': () =>
      new Refused(422, { code: 'NOTE_OWN_NOTE', detail: '自己写的备注须由别人判断', title: '' }),
  });
  desk(<NotesPage />);
  fireEvent.click(await screen.findByRole('button', { name: /判\s*断/ }));
  await screen.findByRole('dialog');
  judge(/无碍/, '引用');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('自己写的备注须由别人判断'));
});

test('a note leads to where it stands', () => {
  expect(whereOf(NOTE)).toBe('/holds/h-1');
  expect(whereOf({ ...NOTE, kind: 'CONTACT' })).toBe('/borrowers/7/contacts');
  expect(whereOf({ ...NOTE, kind: 'CALL' })).toBe('/borrowers/7');
});
