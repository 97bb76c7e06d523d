import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { addDays } from '#platform/calendar/index.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import { comeHome, type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')
const title = '阳台加装晾衣插座'
const words = '阳台没有插座，熨衣服要从客厅拉一根线过去。'
const said = '业主说，阳台没有插座，熨衣服要从客厅拉线。'
const did = '新一期的阳台都会预留一个防水插座。'

/** @serves S0-32, S1-52, S1-55, 6.8-7, 7.1, 7.5, 7.7 */
describe('you said, we did: from an owner’s words to what everybody reads', () => {
  let browser: Browser
  let owner: Person
  let staff: Person
  let manager: Person
  let visitor: Person
  const term = addDays(new Date().toISOString().slice(0, 10), 40)
  const send = async ({ page }: Person, name: string) => {
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  beforeAll(async () => {
    browser = await openBrowser()
    owner = await personAt(browser, url, 390)
    staff = await personAt(browser, url, 1440)
    manager = await personAt(browser, url, 390)
    visitor = await personAt(browser, url, 390)
    await signIn(staff, 'admin')
    await signIn(manager, 'manager')
    await comeHome(owner, '13800000005')
  })
  afterAll(() => browser?.close())

  it('[7.1] lets the owner say something at home, and keeps it with what becomes of it', async () => {
    await owner.open('/')
    await owner.page.getByRole('link', { name: /我想说/ }).click()
    await owner.page.getByLabel('您想说什么').fill(words)
    await owner.page.getByRole('radio', { name: '户型与设计' }).check()
    await owner.expectAccessible()
    await owner.page.getByRole('button', { name: '告诉我们' }).click()
    await owner.page.getByText('收到了').waitFor()
    await owner.page.getByText(words).waitFor()
  })

  it('[S0-32, S1-52] shows it in the pool, where staff make it an improvement', async () => {
    const { page } = staff
    await staff.open('/console/improvement')
    await page.getByPlaceholder('按意见里的字查找').fill('熨衣服')
    await page.getByRole('checkbox', { name: /阳台没有插座/ }).check()
    await page.getByRole('button', { name: '归为一项改进' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('名称').fill(title)
    await dialog.getByLabel('措施').fill('下一期起，阳台预留一个防水插座。')
    await dialog.getByRole('combobox', { name: '责任部门' }).fill('设计')
    await page.getByTitle('设计部').first().click()
    await dialog.getByLabel('完成期限').fill(term)
    await send(staff, '归为一项改进')
    await page.getByRole('heading', { name: title }).waitFor()
    await page.getByText('决定是否采纳').waitFor()
    await staff.expectAccessible()
  })

  it('[S1-52] is taken up by a named person, is done, and is written down', async () => {
    const path = new URL(staff.page.url()).pathname
    await manager.open(path)
    await manager.page.getByRole('button', { name: '决定', exact: true }).click()
    await send(manager, '决定')
    await manager.page.getByText('实施中').first().waitFor()
    await manager.expectAccessible()
    await owner.open('/say')
    await owner.page.getByText('下一期起，阳台预留一个防水插座。').waitFor()
    await staff.open(path)
    await staff.page.getByRole('button', { name: '登记完成' }).click()
    await staff.page.getByRole('dialog').getByLabel('结果').fill('写入阳台电气标准。')
    await staff.page.getByRole('dialog').getByLabel('文件编号').fill('SJ-2026-21')
    await send(staff, '登记完成')
    await staff.page.getByRole('button', { name: '编写公布的文字' }).click()
    await staff.page.getByRole('dialog').getByLabel('您说的').fill(said)
    await staff.page.getByRole('dialog').getByLabel('我们做了').fill(did)
    await send(staff, '保存')
    await staff.page.getByText('由另一位同事公布').waitFor()
  })

  it('[7.5, 6.8-7] is published by another, and read by the owner and by everybody, without a name', async () => {
    await manager.open(new URL(staff.page.url()).pathname)
    await manager.page.getByRole('button', { name: '公布', exact: true }).click()
    await send(manager, '公布')
    await manager.page.getByText('没有待办').waitFor()
    await owner.open('/say')
    await owner.page.getByRole('link', { name: '看看改了什么' }).first().click()
    await owner.page.getByText(did).waitFor()
    await owner.expectAccessible()
    const path = new URL(owner.page.url()).pathname
    await visitor.open(path)
    await visitor.page.getByText(said).waitFor()
    await visitor.page.getByText('SJ-2026').waitFor({ state: 'detached' })
    await visitor.page.getByText('4 位业主提到').waitFor()
    await visitor.page.getByText('这次没有做，因为').waitFor()
    await visitor.expectAccessible()
  })

  it('[7.7] invites the owner to the next talk meeting, and answers what was left from the last one', async () => {
    const { page } = owner
    await owner.open('/talks')
    await page.getByRole('heading', { name: /冬季恳谈会/ }).click()
    await page.getByRole('radio', { name: /15:15/ }).check()
    await page.getByRole('button', { name: /^(报名|改约)$/ }).click()
    await page.getByText('已为您留座').waitFor()
    await owner.expectAccessible()
    await manager.open('/console/improvement/talks')
    await manager.page
      .getByText(/秋季恳谈会/)
      .first()
      .click()
    await manager.page.getByText('超期未答复').first().waitFor()
    await manager.page.getByRole('button', { name: '答复', exact: true }).click()
    const dialog = manager.page.getByRole('dialog')
    await dialog.getByLabel('答复', { exact: true }).fill('东边车库每晚加巡一班。')
    await dialog.getByLabel('完成期限').fill(term)
    await send(manager, '答复')
    await manager.page.getByText('没有待办').waitFor()
    await owner.open('/talks')
    await page.getByRole('heading', { name: /秋季恳谈会/ }).click()
    await page.getByText('东边车库每晚加巡一班。').waitFor()
    await page.getByText('这次没有采纳').first().waitFor()
    await owner.expectAccessible()
  })
})
