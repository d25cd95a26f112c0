import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { desk, server, type Asked } from '../../../../shared/test/desk';
import { HardshipPage } from './HardshipPage';
import { bodyOf } from './NewHardship';

const OPEN = {
  id: 'h1',
  borrowerId: '7',
  detail: 'ILLNESS',
  askedOn: '2026-07-19',
  askedBy: 'BORROWER',
  openedBy: 'c1',
  openedAt: '2026-07-19T02:00:00Z',
  decision: null,
  reviewOn: null,
  decidedOn: null,
  decidedBy: null,
};

function at(role: string, hardship: object, answers: Readonly<Record<string, (asked: Asked) => unknown>> = {}) {
  const log = server({
    'GET /session': () => ({ user: { id: 'me', roles: [role] }, businessDate: '2026-07-20', rehearsal: false }),
    'GET /users': () => ({ items: [], next: null }),
    'GET /hardships/questions': () => [{ question: 'WHAT_HAPPENED', text: '发生了什么？' }],
    'GET /hardships/h1': () => hardship,
    ...answers,
  });
  desk(<HardshipPage />, '/hardships/h1', '/hardships/:id');
  return log;
}

test('only what was answered is sent, each under its question', () => {
  const questions = [
    { question: 'WHAT_HAPPENED', text: '' },
    { question: 'SINCE_WHEN', text: '' },
  ];
  const entry = {
    detail: 'ILLNESS',
    askedOn: '2026-07-19',
    askedBy: 'FAMILY',
    WHAT_HAPPENED: ' 住院 ',
    SINCE_WHEN: ' ',
  };
  expect(bodyOf('h1', questions, entry)).toEqual({
    id: 'h1',
    detail: 'ILLNESS',
    askedOn: '2026-07-19',
    askedBy: 'FAMILY',
    answers: { WHAT_HAPPENED: '住院' },
  });
});

test('somebody else recognises it with reasons and a day to look again', async () => {
  const log = at('MANAGER', OPEN, { 'POST /hardships/h1/decide': () => ({ id: 'h1' }) });
  fireEvent.click(await screen.findByRole('button', { name: '认定' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByRole('textbox', { name: '决定理由' }), { target: { value: '已看到住院证明' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '认定' }));
  await waitFor(() => expect(log.some((asked) => asked.path.endsWith('/decide'))).toBe(true));
  expect(log.find((asked) => asked.path.endsWith('/decide'))?.body).toEqual({
    decision: 'RECOGNISED',
    reasons: '已看到住院证明',
    reviewOn: '2026-10-18',
  });
});

test('nobody decides on what they took down themselves, and words stay hidden until they are asked for', async () => {
  at('COMPLIANCE_OFFICER', { ...OPEN, openedBy: 'me' });
  await screen.findByText('您登记的申请须由另一人决定。');
  expect(screen.queryByRole('button', { name: '认定' })).toBeNull();
  expect(screen.getByRole('button', { name: '查看内容' })).toBeDefined();
  expect(screen.queryByText('发生了什么？')).toBeNull();
});

test('a paper is opened by itself, for the purpose and reason its reader gave', async () => {
  const paper = {
    id: 'p1',
    mediaType: 'application/pdf',
    bytes: 2_000,
    addedBy: 'c1',
    addedAt: '2026-07-19T03:00:00Z',
  };
  const log = at('MANAGER', OPEN, {
    'POST /hardships/h1/reveal': () => ({ answers: [], notes: [], papers: [paper], reasons: null }),
    'POST /hardships/h1/papers/p1/reveal': () => ({}),
  });
  fireEvent.click(await screen.findByRole('button', { name: '查看内容' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '核对离职证明' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '查看内容' }));
  await screen.findByText('PDF · 2 KB');
  fireEvent.click(screen.getByRole('button', { name: '查看' }));
  await waitFor(() => expect(log.some((asked) => asked.path === '/hardships/h1/papers/p1/reveal')).toBe(true));
  expect(log.find((asked) => asked.path.endsWith('/p1/reveal'))?.body).toEqual({
    purpose: 'COMPLAINT',
    reason: '核对离职证明',
  });
});
