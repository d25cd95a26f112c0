import { expect, test } from 'vitest';
import { fill, sayIn, texts } from './texts';

const zh = import.meta.glob<Record<string, string>>('../../**/messages/zh-CN.json', { eager: true, import: 'default' });
const en = import.meta.glob<Record<string, string>>('../../**/messages/en.json', { eager: true, import: 'default' });

test('every folder of messages has both languages', () => {
  expect(Object.keys(zh).length).toBeGreaterThanOrEqual(3);
  expect(Object.keys(en).map((file) => file.replace('/en.json', ''))).toEqual(
    Object.keys(zh).map((file) => file.replace('/zh-CN.json', '')),
  );
});

test.each(Object.keys(zh))('%s and its English twin have equal keys, equal places and no empty text', (file) => {
  const chinese = zh[file] ?? {};
  const english = en[file.replace('zh-CN.json', 'en.json')] ?? {};
  expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  for (const [key, text] of Object.entries(chinese)) {
    const places = (s: string) => [...s.matchAll(/\{\w+\}/g)].map(String).sort();
    expect(text.trim(), key).not.toBe('');
    expect(english[key]?.trim(), key).not.toBe('');
    expect(places(english[key] ?? ''), key).toEqual(places(text));
  }
});

test('values go into their places; a forgotten one stays visible', () => {
  expect(fill('共 {n} 行，{bad} 行有误', { n: 3 })).toBe('共 3 行，{bad} 行有误');
});

test('a code the office does not know is shown rather than hidden', () => {
  const say = sayIn(texts({ 'state.OPEN': '进行中' }, { 'state.OPEN': 'Open' }), 'zh-CN');
  expect(say.code('state', 'OPEN')).toBe('进行中');
  expect(say.code('state', 'NEW_ONE')).toBe('NEW_ONE');
});
