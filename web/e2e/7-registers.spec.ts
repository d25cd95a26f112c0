import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { launch } from './browser';
import { colleague, person, type Login } from './people';
import { choose, office } from './steps';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

let collector: Promise<Login> | null = null;

/** One collector for the stories of this file. */
function theCollector(): Promise<Login> {
  collector ??= colleague(browser, '测试催收', '催收员');
  return collector;
}

test('a no-contact order is registered, and lifted only when a second person agrees', async () => {
  const { page, heard } = await office(browser, person('manager'), '/holds');
  await page.getByRole('button', { name: '登记暂停' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '借款人' }).click();
  await page.locator('.ant-select-item-option').first().click();
  await choose(page, dialog, '原因', '禁止接触令');
  await dialog.getByText('停止一切接触（CN-L-07）').waitFor();
  await dialog.getByRole('button', { name: '登记' }).click();
  await dialog.getByText('必填').first().waitFor();
  await dialog.getByLabel('禁止接触令编号').fill('示例〔2026〕7号');
  await dialog.getByLabel('情况').fill('e2e：公安机关来函');
  await dialog.getByRole('button', { name: '登记' }).click();
  await page.waitForURL(/\/holds\/[0-9a-f-]{36}$/);
  await page.locator('h1 .chip', { hasText: '生效中' }).waitFor();

  await page.getByRole('button', { name: '查看原话' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('e2e：核对来函');
  await page.getByRole('dialog').getByRole('button', { name: '查看原话' }).click();
  await page.getByText('e2e：公安机关来函').waitFor();
  await page.getByText('编号：示例〔2026〕7号').waitFor();

  await page.getByRole('button', { name: '提出解除' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('e2e：令已到期');
  await page.getByRole('dialog').getByRole('button', { name: '提出解除' }).click();
  await page.locator('h1 .chip', { hasText: '待第二人同意' }).waitFor();
  await page.getByRole('button', { name: '解除', exact: true }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('e2e：自己同意自己');
  await page.getByRole('dialog').getByRole('button', { name: '解除', exact: true }).click();
  await page.getByRole('dialog').locator('.ant-alert-error').waitFor();
  assert.deepEqual(heard, []);

  const address = new URL(page.url()).pathname;
  const second = await office(browser, await colleague(browser, '测试复核', '复核员'), address, {
    width: 390,
    height: 844,
  });
  await second.page.getByRole('button', { name: '解除', exact: true }).click();
  await second.page.getByRole('dialog').getByLabel('理由').fill('e2e：已核实');
  await second.page.getByRole('dialog').getByRole('button', { name: '解除', exact: true }).click();
  await second.page.locator('h1 .chip', { hasText: '已解除' }).waitFor();
  assert.deepEqual(second.heard, []);
});

test('a complaint starts its clock and its hold, is extended in words and closed with its answer', async () => {
  const { page, heard } = await office(browser, person('manager'), '/borrowers');
  await page.locator('tr.ant-table-row a').nth(2).click();
  await page.getByRole('button', { name: '登记投诉' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, dialog, '投诉事项', '过于频繁');
  await choose(page, dialog, '办理人', '测试主管');
  await dialog.getByLabel('投诉内容').fill('e2e：一天打了六次电话');
  await dialog.getByRole('button', { name: '登记' }).click();
  await page.locator('#holds li', { hasText: '生效中' }).getByRole('link', { name: '投诉' }).first().click();
  await page.getByRole('link', { name: '看这件投诉' }).click();
  await page.getByText('还有 15 天').waitFor();
  await page.getByRole('button', { name: '延至 30 日' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('e2e：要向机构调录音');
  await page.getByRole('dialog').getByRole('button', { name: '延至 30 日' }).click();
  await page.getByText('还有 30 天').waitFor();
  await page.getByRole('button', { name: '办结' }).click();
  await choose(page, page.getByRole('dialog'), '处理结果', '部分成立');
  await page.getByRole('dialog').getByLabel('答复内容').fill('e2e：已致歉并调整频率');
  await page.getByRole('dialog').getByRole('button', { name: '办结' }).click();
  await page.locator('h1 .chip', { hasText: '部分成立' }).waitFor();
  assert.deepEqual(heard, []);
});

test('a collector of whom nothing is known becomes cleared fact by fact, and loses it when suspended', async () => {
  const mine = await office(browser, await theCollector(), '/clearances');
  await mine.page.getByText('未知，暂不可催收').waitFor();

  const { page, heard } = await office(browser, person('manager'), '/clearances?needs=MISSING');
  await page.locator('tr.ant-table-row a', { hasText: '测试催收' }).last().click();
  await page.getByText('未知，暂不可催收').first().waitFor();
  const record = async (kind: string, fill?: readonly [string, string]) => {
    await page.getByRole('button', { name: '登记', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, dialog, '事项', kind);
    if (fill !== undefined) await dialog.getByLabel(fill[0]).fill(fill[1]);
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await record('背景筛查');
  await page.locator('h1 .chip', { hasText: '不可催收' }).waitFor();
  await record('岗前培训与考核', ['课程', '岗前课程']);
  await record('年度培训与考核', ['课程', '2026 年度课程']);
  await record('签署保密承诺书', ['文书或证书编号', '示例-1']);
  await page.locator('h1 .chip', { hasText: '可以催收' }).waitFor();
  await record('停岗', ['理由', 'e2e：调查中']);
  await page.locator('h1 .chip', { hasText: '不可催收' }).waitFor();
  await page.getByText('停岗中（CN-H-05）。').waitFor();
  assert.deepEqual([...heard, ...mine.heard], []);
});

test('an agency may be charged once everything is on record, and no longer after violence', async () => {
  const { page, heard } = await office(browser, person('manager'), '/agencies');
  await page.getByRole('button', { name: '新增机构' }).click();
  const number = String(Date.now()).padStart(18, '9').slice(-18);
  await page
    .getByRole('dialog')
    .getByLabel('机构名称')
    .fill(`示例·催收机构${number.slice(-6)}`);
  await page.getByRole('dialog').getByLabel('统一社会信用代码').fill(number);
  await page.getByRole('dialog').getByRole('button', { name: '新增' }).click();
  await page.waitForURL(/\/agencies\/[0-9a-f-]{36}$/);
  await page.locator('h1 .chip', { hasText: '未知，暂不可受托' }).waitFor();
  const record = async (kind: string, fill: (dialog: Locator) => Promise<void> = () => Promise.resolve()) => {
    await page.getByRole('button', { name: '登记事项' }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, dialog, '事项', kind);
    // The form begins with an evaluation; its points are gone once it has become that of the kind chosen.
    if (kind !== '评估') await dialog.getByLabel('合法合规').waitFor({ state: 'detached' });
    await fill(dialog);
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await record('评估', async (dialog) => {
    await choose(page, dialog, '方式', '年度评估');
    for (const score of ['合法合规', '作业质量', '信息安全']) await dialog.getByLabel(score).fill('85');
  });
  await record('检查', (dialog) => choose(page, dialog, '方式', '现场检查'));
  await record('列入白名单');
  await record('对外公示', (dialog) => dialog.getByLabel('公示网址').fill('https://example.org/agencies'));
  await record('签订协议', async (dialog) => {
    await dialog.getByLabel('最后一天').fill(nextYear());
    await dialog.getByLabel('最后一天').press('Enter');
    await dialog.getByLabel('文书编号').fill('示例-协议-1');
    await dialog.getByRole('checkbox', { name: '已约定个人信息处理' }).check();
    await dialog.getByRole('checkbox', { name: '已约定不得转委托' }).check();
  });
  await record('记录移交完整');
  await page.locator('h1 .chip', { hasText: '可以受托' }).waitFor();
  await record('违规事件', async (dialog) => {
    await choose(page, dialog, '事件类别', '暴力催收');
    await dialog.getByLabel('理由').fill('e2e：有人举报');
  });
  await page.locator('h1 .chip', { hasText: '不可受托' }).waitFor();
  await page.getByText('有暴力催收记录（CN-A-10）。').waitFor();

  await page.getByRole('button', { name: '加入人员' }).click();
  const { login } = await theCollector();
  await page.getByRole('combobox', { name: '同事' }).fill(login);
  await page.locator('.ant-select-item-option', { hasText: login }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '加入人员' }).click();
  await page.getByText(/^自 .* 起$/).waitFor();
  assert.deepEqual(heard, []);
});

/** A year from today on the browser's calendar. */
function nextYear(): string {
  const at = new Date();
  at.setUTCFullYear(at.getUTCFullYear() + 1);
  return at.toISOString().slice(0, 10);
}
