import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessFaults } from '#platform/testing/access.ts'
import { firstLoadBytes } from '#app/web/first-load.ts'
import { openStories, type Stories } from '../testing/open-stories.ts'

let stories: Stories

beforeAll(async () => {
  stories = await openStories()
}, 120_000)

afterAll(() => stories.close())

it('the console comes in less than 175 kB of script with its first screens', () => {
  expect(firstLoadBytes(stories.folder, '/console/')).toBeLessThan(175_000)
})

describe.each(['marks', 'list', 'record', 'form', 'drawings', 'files', 'states'])(
  'the parts of “%s”',
  (part) => {
    it.each([
      { light: 'light', width: 1440 },
      { light: 'dark', width: 390 },
    ] as const)(
      'can be used by everybody and fit the screen ($light, $width px)',
      async (look) => {
        const page = await stories.lookAt(part, look)
        await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
        expect(await accessFaults(page)).toEqual([])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0)
      },
      60_000,
    )
  },
)

it('a menu is walked with the arrows, one step deeper and back, and gives the keyboard back to its button', async () => {
  const page = await stories.open('marks')
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await page.getByRole('button', { name: '我的账号：林夕' }).press('Enter')
  const walk = {
    ArrowDown: '外观：跟随系统',
    ArrowRight: '浅色',
    ArrowLeft: '外观：跟随系统',
    ArrowUp: '语言：中文',
  }
  for (const [key, words] of Object.entries(walk)) {
    await page.keyboard.press(key)
    expect(await focused()).toBe(words)
  }
  await page.keyboard.press('ArrowRight')
  await page.getByRole('menuitem', { name: 'English' }).press('Enter')
  await page.getByRole('menu').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('My account: 林夕')
  await page.context().close()
}, 60_000)

describe('a list', () => {
  it('moves with j and k, opens with Enter, and comes back as it was left', async () => {
    const page = await stories.open('list')
    await page.getByRole('button', { name: '取消筛选：状态' }).click()
    await page.waitForURL('**view=all')
    await page.locator('[aria-busy="false"]').waitFor()
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('TX-2026-001199')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/design/record?case=TX-2026-001199')
    await page.goBack()
    expect(new URL(page.url()).search).toBe('?view=all')
    await page.context().close()
  }, 60_000)

  it('keeps a set of filters as a view of one’s own', async () => {
    const page = await stories.open('list')
    await page.getByRole('button', { name: '筛选', exact: true }).click()
    await page.getByRole('tab', { name: '已超时' }).click()
    await page.getByRole('checkbox', { name: '已超时' }).click()
    await page.getByRole('button', { name: '存为我的视图' }).click()
    await page.getByRole('textbox', { name: '视图名称' }).fill('我盯着的')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '未结' }).click()
    await page.getByRole('button', { name: '我盯着的' }).click()
    await page.getByRole('button', { name: '取消筛选：已超时' }).waitFor()
    expect(new URL(page.url()).searchParams.get('view')).toMatch(/^own-/)
    await page.context().close()
  }, 60_000)
})

describe('a form', () => {
  it('says beside the field what the server refuses, and above the button what has no field', async () => {
    const page = await stories.open('form')
    await fillIn(page)
    await page.getByRole('button', { name: '受理个案' }).click()
    await page.locator('.ant-form-item-explain-error').waitFor()
    expect(await page.locator('.ant-form-item-explain-error').innerText()).toContain('也可以替来电的客户受理')
    expect(await page.getByRole('textbox', { name: '事由' }).getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('.ant-alert').innerText()).toContain('还没有个案')
    await page.context().close()
  }, 60_000)

  it('shows both versions when another changed the record, and sends what was chosen', async () => {
    const page = await stories.open('form')
    await fillIn(page)
    await choose(page, 'stale')
    await page.getByRole('button', { name: '受理个案' }).click()
    const dialog = page.getByRole('dialog').filter({ hasText: '这条记录刚刚被修改过' })
    await dialog.getByText('地下车库夜间照明不足').waitFor()
    expect(await dialog.innerText()).toContain('周予安')
    await dialog.getByText('地下车库夜间照明不足').click()
    await dialog.getByRole('button', { name: '按选定的内容提交' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await page.getByRole('textbox', { name: '事由' }).inputValue()).toBe('地下车库夜间照明不足')
    await page.context().close()
  }, 60_000)

  it('follows the record until somebody writes; then the other change is compared, not written over', async () => {
    const page = await stories.open('form')
    const subject = page.getByRole('textbox', { name: '事由' })
    await choose(page, 'moved')
    await expect.poll(() => subject.inputValue()).toBe('地下车库夜间照明不足')
    await page.reload()
    await fillIn(page)
    await choose(page, 'moved')
    expect(await subject.inputValue()).toBe('阳台门关不严')
    await page.getByRole('button', { name: '受理个案' }).click()
    const dialog = page.getByRole('dialog').filter({ hasText: '这条记录刚刚被修改过' })
    await dialog.getByText('地下车库夜间照明不足').waitFor()
    await page.context().close()
  }, 60_000)

  it('asks before it is left unsent, and has everything again when one comes back', async () => {
    const page = await stories.open('form')
    await page.getByRole('textbox', { name: '事由' }).fill('写到一半')
    await page.getByRole('link', { name: '照片与文件' }).click()
    await page.getByRole('button', { name: '离开，保留草稿' }).click()
    await page.getByRole('heading', { name: '照片与文件' }).waitFor()
    await page.getByRole('link', { name: '表单' }).click()
    await page.getByText('已恢复上次没有提交的内容').waitFor()
    expect(await page.getByRole('textbox', { name: '事由' }).inputValue()).toBe('写到一半')
    await page.context().close()
  }, 60_000)

  it('keeps what was written when the connection breaks [S1-09]', async () => {
    const page = await stories.open('form')
    await fillIn(page)
    await choose(page, 'lost')
    await page.getByRole('button', { name: '受理个案' }).click()
    await page.getByText('没有提交成功：连接中断').waitFor()
    expect(await page.getByRole('textbox', { name: '事由' }).inputValue()).toBe('阳台门关不严')
    await page.context().close()
  }, 60_000)
})

type Page = Awaited<ReturnType<Stories['open']>>

async function fillIn(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '事由' }).fill('阳台门关不严')
  await page.getByRole('combobox', { name: '客户' }).click()
  await page.getByTitle('沈佳禾').first().click()
}

async function choose(page: Page, end: string): Promise<void> {
  await page.getByRole('combobox', { name: '状态' }).first().click()
  await page.getByTitle(end, { exact: true }).first().click()
}
