import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { desk, Refused, server } from '../../../shared/test/desk';
import type { Head } from './api';
import { Editor } from './Editor';

const HEAD: Head = {
  kind: 'OVERDUE_NOTICE',
  medium: 'SMS',
  audience: 'DEBTOR',
  language: 'zh-CN',
  spokenByAgency: false,
  creditNotice: false,
};
const THREAT = '抓你';
const SOURCE = {
  rule: 'CN-C-03',
  tier: 'D',
  tierText: '行业自律',
  confidence: '依据转述中的引文',
  source: '银行业协会催收指引，禁止行为',
};

/** Reads as the server does, with one rule. */
function lint(body: unknown) {
  const { text } = body as { text: string };
  const start = text.indexOf(THREAT);
  const finding = {
    code: 'wording.fake-law',
    severity: 'DENY',
    category: 'FAKE_LAW',
    categoryText: '虚张法律',
    start,
    end: start + THREAT.length,
    message: `“${THREAT}”不能说。`,
    sources: [SOURCE],
  };
  return {
    denied: start >= 0,
    warned: false,
    faults: [],
    findings: start < 0 ? [] : [finding],
    preview: { text: `预览：${text}`, alphabet: 'UCS2', length: text.length, parts: 1 },
  };
}

function Desk({ first }: { readonly first: string }) {
  const [text, setText] = useState(first);
  return <Editor head={HEAD} text={text} onText={setText} />;
}

test('a threat is underlined where it stands and told with its rule; mended, nothing is left of it', async () => {
  server({ 'POST /templates/lint': (asked) => lint(asked.body) });
  const { container } = desk(<Desk first="再不还就抓你，好吗" />);
  await screen.findByText('“抓你”不能说。');
  expect(container.querySelector('mark.said-deny')?.textContent).toBe(THREAT);
  expect(screen.getByText('CN-C-03（行业自律，依据转述中的引文）：银行业协会催收指引，禁止行为')).toBeDefined();
  expect(screen.getByRole('status').textContent).toBe('不能提交：1 处须修改');

  const field = screen.getByLabelText<HTMLTextAreaElement>('文字');
  fireEvent.click(screen.getByRole('button', { name: '定位' }));
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(THREAT);

  fireEvent.change(field, { target: { value: '还款有困难吗，请告诉我们' } });
  expect(container.querySelector('mark')).toBeNull();
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('没有发现问题'));
  expect(screen.queryByText('“抓你”不能说。')).toBeNull();
  expect(screen.getByTestId('preview').textContent).toBe('预览：还款有困难吗，请告诉我们');
});

test('while a sentence before it grows, a mark stays on its words', async () => {
  server({ 'POST /templates/lint': (asked) => lint(asked.body) });
  const { container } = desk(<Desk first="就抓你" />);
  await waitFor(() => expect(container.querySelector('mark')?.textContent).toBe(THREAT));
  fireEvent.change(screen.getByLabelText('文字'), { target: { value: '您好，就抓你' } });
  expect(container.querySelector('mark')?.textContent).toBe(THREAT);
});

test('when the text cannot be read now, the reason stands where the answer would', async () => {
  server({ 'POST /templates/lint': () => new Refused(500, { code: 'INTERNAL', detail: '稍后再试' }) });
  desk(<Desk first="您好" />);
  await screen.findByText('稍后再试');
});
