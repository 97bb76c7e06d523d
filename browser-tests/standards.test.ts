import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { type Person, personAt, signIn } from './lib/person.ts'
import { redSquare } from './lib/pictures.ts'

const url = inject('productUrl')

describe('the day of those who keep the standard', () => {
  let browser: Browser
  let manager: Person
  let chairman: Person
  let address = ''

  beforeAll(async () => {
    browser = await openBrowser()
    manager = await personAt(browser, url, 1440)
    await signIn(manager, 'manager.muzhou')
    chairman = await personAt(browser, url, 390)
    await signIn(chairman, 'chairman')
  })
  afterAll(() => browser?.close())

  it('[S0-45] begins a new version of the city from what is in force there', async () => {
    const { page } = manager
    await manager.open('/console/standards')
    await page.getByRole('link', { name: '版本与修改' }).click()
    await page.getByRole('heading', { name: '标准的版本' }).waitFor()
    await manager.expectAccessible()
    await page.getByRole('button', { name: '起草新版' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('下级标准').click()
    await dialog.getByLabel('区域、城市公司或项目公司').fill('沐州')
    await page.getByTitle('沐州城市公司').click()
    await dialog.getByRole('button', { name: '开始起草' }).click()
    await page.getByRole('heading', { name: /沐州城市公司 · 第 \d+ 版/ }).waitFor()
    await page.getByText('没有差别').waitFor()
    address = new URL(page.url()).pathname
    await manager.expectAccessible()
  })

  it('[S0-45] is told beside the field what the group does not allow', async () => {
    const { page } = manager
    await page.getByRole('tab', { name: /4 恭迎乔迁/ }).click()
    await page
      .getByRole('listitem')
      .filter({ hasText: '陪同验房' })
      .first()
      .getByRole('button', { name: '修改' })
      .click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('上级允许').waitFor()
    await manager.expectAccessible()
    await drawer.getByLabel('宽限几天').fill('9')
    // The plan of a home beside the form follows what is typed, saved or not.
    await drawer.locator('[data-tried][data-what=moved]').filter({ hasText: '陪同验房' }).waitFor()
    await drawer.getByRole('button', { name: '保存' }).click()
    await drawer.getByText('上级规定宽限最多 1 天。').first().waitFor()
    await drawer.getByLabel('宽限几天').fill('0')
  })

  it('[S0-15] adds a picture to the guide and keeps the action stricter than above', async () => {
    const { page } = manager
    const drawer = page.getByRole('dialog')
    await drawer
      .locator('input[type=file][multiple]')
      .setInputFiles({ name: '验房.png', mimeType: 'image/png', buffer: redSquare })
    await drawer.getByLabel('图中是什么（中文）').fill('先看水电')
    await drawer.getByLabel('图中是什么（英文）').fill('Water and power first')
    await drawer.getByRole('button', { name: '保存' }).click()
    await drawer.waitFor({ state: 'detached' })
    const card = page.getByRole('listitem').filter({ hasText: '陪同验房' }).first()
    await card.getByText('本级改动').waitFor()
    await card.getByRole('img', { name: '先看水电' }).waitFor()
    await page.getByRole('link', { name: '改动 1' }).click()
    await page.getByRole('heading', { name: '比较两版标准' }).waitFor()
    const changed = page.getByRole('listitem').filter({ hasText: '陪同验房' })
    expect(await changed.innerText()).toMatch(/宽限[\s\S]*1 天[\s\S]*0 天/)
    await manager.expectAccessible()
  })

  it('[S0-45] settles figures within what the group allows, told beside the field, seen in the comparison', async () => {
    const { page } = manager
    await manager.open(address)
    await page.getByRole('tab', { name: '设定' }).click()
    await page.getByRole('button', { name: '修改设定' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('磨合期（月）', { exact: true }).fill('6')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.getByText('上级允许 12 到 60。').first().waitFor()
    await manager.expectAccessible()
    await dialog.getByLabel('磨合期（月）', { exact: true }).fill('18')
    await dialog.locator('[data-what=moved]').first().waitFor()
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('row', { name: /磨合期（月） 18 12/ }).waitFor()
    await manager.expectAccessible()
    await page.getByRole('link', { name: '改动 2' }).click()
    await page.getByRole('term').filter({ hasText: '磨合期（月）' }).waitFor()
    await manager.expectAccessible()
  })

  it('[2.0] tries the version on days of its own and sees what differs from the one in force', async () => {
    const { page } = manager
    await manager.open(address)
    await page.getByRole('tab', { name: '试排一户' }).click()
    await page.getByText('填写日期').click()
    await page.getByLabel('签约', { exact: true }).fill('2026-03-10')
    await page.getByLabel('实际交付', { exact: true }).fill('2026-10-15')
    await page.getByText('只看有差别的').click()
    const line = page.getByRole('listitem').filter({ hasText: '陪同验房' })
    await line.getByText('改期').waitFor()
    // What hangs on the end of the run-in period comes half a year later.
    await page.locator('li[data-what=moved]').filter({ hasText: '5.3' }).first().waitFor()
    await manager.expectAccessible()
  })

  it('[S0-45] asks for the review; a second person publishes, on the phone', async () => {
    const { page } = manager
    await manager.open(address)
    await page.getByRole('button', { name: '送审' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/给复核人的说明/).fill('验房当天完成，指引配了图。')
    await dialog.getByRole('button', { name: '送审' }).click()
    await page.getByText('送审人不能自己发布').waitFor()
    await chairman.open(address)
    await chairman.page.getByText('验房当天完成，指引配了图。').waitFor()
    await chairman.expectAccessible()
    await chairman.page.getByRole('button', { name: '发布' }).click()
    const sure = chairman.page.getByRole('dialog')
    await sure.getByRole('button', { name: '发布' }).click()
    await chairman.page.getByText('已发布的版本不再改动').waitFor()
    await page.reload()
    await page.getByText('已发布的版本不再改动').waitFor()
  })

  it('[2.0] looks at what a move of the open journeys would change, then moves them', async () => {
    const { page } = chairman
    await chairman.open('/console/standards/moves')
    await page.getByRole('button', { name: '预览迁移' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('一个区域、城市公司或项目公司').click()
    await dialog.getByLabel('组织').fill('沐州')
    await page.getByTitle('沐州城市公司').click()
    await dialog.getByRole('button', { name: '开始预览' }).click()
    await page.getByRole('button', { name: '确认迁移' }).waitFor({ timeout: 60_000 })
    await page.getByText('客户大使持续联系').waitFor()
    await page.mouse.move(1, 1)
    await chairman.expectAccessible()
    await page.getByRole('button', { name: '确认迁移' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '确认迁移' }).click()
    await page.getByText('已完成').first().waitFor({ timeout: 60_000 })
    await chairman.expectAccessible()
    const change = page.getByRole('listitem').filter({ hasText: '客户大使持续联系' })
    await change.getByRole('link').first().click()
  }, 150_000)

  it('[S0-15] finds the picture of the guide where the action is done, on the phone', async () => {
    const { page } = chairman
    await page
      .getByRole('link', { name: /客户大使持续联系/ })
      .first()
      .click()
    const picture = page.getByRole('img', { name: '先看这栋楼近来的变化' })
    await picture.waitFor()
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0)
    await chairman.expectAccessible()
  })
})
