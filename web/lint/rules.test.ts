// @vitest-environment node
import { ESLint } from 'eslint';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const eslint = new ESLint({ cwd: root });

async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, 'src', file) });
  return (result?.messages ?? []).map((m) => `${m.ruleId ?? 'parse'}:${m.messageId ?? m.message}`);
}

const planted: [what: string, file: string, code: string, expected: string][] = [
  ['a feature importing a sibling', 'office/features/cases/a.ts', `import '../ledger/x';`, 'siblingFeature'],
  ['a feature that does not exist yet', 'office/features/tomorrow/a.ts', `import '../cases/x';`, 'siblingFeature'],
  ['a lazy import of a sibling', 'office/features/cases/a.ts', `void import('../ledger/x');`, 'siblingFeature'],
  ['a feature importing the shell', 'office/features/cases/a.ts', `import '../../shell/x';`, 'featureLooksUp'],
  ['shared importing an entry', 'shared/ui/a.ts', `import '../../office/shell/x';`, 'sharedImportsNobody'],
  ['the phone importing the office', 'field/a/a.ts', `import '../../office/shell/x';`, 'entriesDoNotMeet'],
  ['a barrel file', 'shared/ui/index.ts', `export * from './Rows';`, 'barrel'],
  ['a renaming barrel', 'shared/ui/index.ts', `export { Rows } from './Rows';`, 'barrel'],
  ['English text in a page', 'office/pages/A.tsx', `export const A = () => <p>Hello there</p>;`, 'literal'],
  ['Chinese text in a page', 'office/pages/A.tsx', `export const a = '导入';`, 'literal'],
  ['a literal label', 'office/pages/A.tsx', `export const A = () => <p aria-label="Close it" />;`, 'literal'],
  ['any', 'shared/ui/a.ts', `export const a = (x: any) => String(x);`, 'unexpectedAny'],
];

test.each(planted)('%s is refused', async (_what, file, code, expected) => {
  expect(await complaints(file, code)).toContainEqual(expect.stringContaining(expected));
});

test('the directions that are allowed stay allowed', async () => {
  expect(await complaints('office/features/cases/a.ts', `import '../../../shared/ui/x';\nimport './b';`)).toEqual([]);
  expect(await complaints('office/pages/a.ts', `import '../features/cases/x';\nimport '../shell/x';`)).toEqual([]);
});
