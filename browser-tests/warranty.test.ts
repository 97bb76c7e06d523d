import type { Browser } from 'playwright-core'
import { demoPassword } from '#demo/stages/accounts.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { callerAt } from './lib/caller.ts'
import { redSquare } from './lib/pictures.ts'
import { comeHome, type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')
interface Visit {
  today: string
  slotId: string | null
  version: number
  slots: { id: string; heldOn: string }[]
}
const fault = '厨房吊柜铰链松动，柜门关不平'

/** @serves S0-56, 6.1, 6.2, 6.3, 6.5, 6.6, 6.8-8 */
describe('the warranty: an owner and an engineer, both on the phone', () => {
  let browser: Browser
  let owner: Person
  let engineer: Person
  let home: string

  beforeAll(async () => {
    browser = await openBrowser()
    owner = await personAt(browser, url, 390)
    engineer = await personAt(browser, url, 390)
    await comeHome(owner, '13800000009')
    await signIn(engineer, 'engineer')
  })
  afterAll(() => browser?.close())

  it('[6.6] shows the owner until when each part of the home is covered', async () => {
    await owner.open('/warranty')
    await owner.page.getByText('卫生间、厨房防水与外墙防渗漏').first().waitFor()
    await owner.page.getByText('设计使用年限').first().waitFor()
    await owner.page.getByText('不在保修范围内的情况').waitFor()
    await owner.expectAccessible()
  })

  it('[6.6] lets the owner book a time for the check before the end', async () => {
    await owner.page.getByRole('heading', { name: '灯具与排水保修到期前检查' }).click()
    const time = owner.page.getByRole('group', { name: '时段' }).getByRole('radio').last()
    await time.waitFor({ state: 'attached' })
    if (await owner.page.getByRole('button', { name: '预约', exact: true }).isVisible()) {
      await time.check()
      await owner.page.getByRole('button', { name: '预约', exact: true }).click()
    }
    await owner.page.getByText('我们会在这个时间上门').waitFor()
    await owner.expectAccessible()
    home = new URL(owner.page.url()).pathname.split('/').at(-1)!
    // In the evening no time of today is left for her: the office writes down that she is visited now.
    const office = callerAt(url)
    await office.signIn('admin', demoPassword)
    const visit = await office.ask<Visit>('GET', `/warranty/visits/${home}`)
    const slotId = visit.slots.find(({ heldOn }) => heldOn === visit.today)!.id
    if (slotId !== visit.slotId)
      await office.ask('POST', `/warranty/visits/${home}/booking`, { version: visit.version, slotId })
  })

  it('[6.1, 6.2, 6.3] lets the engineer fill in the sheet on the phone, with a photo and the owner’s signature', async () => {
    const { page } = engineer
    await engineer.open(`/console/warranty/visits/${home}`)
    await page.getByRole('button', { name: '填检查表' }).click()
    await page.getByRole('heading', { name: '电气与燃气' }).waitFor()
    const choose = (item: string, result: string) =>
      page.getByRole('radiogroup', { name: item }).getByText(result, { exact: true }).click()
    await choose('橱柜五金', '有问题')
    await page.getByLabel('问题情况').fill(fault)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '铰链.png', mimeType: 'image/png', buffer: redSquare })
    await engineer.expectAccessible()
    for (const item of ['燃气管与接口', '燃气阀门与报警器']) await choose(item, '不适用')
    for (const rest of await page.getByRole('button', { name: '其余都完好' }).all()) await rest.click()
    // A lost page loses nothing but the signature.
    await page.reload()
    await page.getByText(fault).waitFor()
    await chooseChecker(engineer)
    const pad = page.getByRole('img', { name: '签名区' })
    await pad.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const box = (await pad.boundingBox())!
    await page.mouse.move(box.x + 40, box.y + 60)
    await page.mouse.down()
    await page.mouse.move(box.x + 160, box.y + 30, { steps: 5 })
    await page.mouse.up()
    await page.getByRole('button', { name: '提交检查表' }).click()
    await page.getByText('已检查').first().waitFor()
    await engineer.expectAccessible()
  })

  it('[6.5] turned the fault into an order with its term and who is responsible', async () => {
    const { page } = engineer
    await page.getByRole('link', { name: new RegExp(`BX-\\d{4}-\\d+ ${fault}`) }).click()
    await page.getByRole('heading', { name: /BX-.* 橱柜五金/ }).waitFor()
    await page.getByText('一般 · 15 天').waitFor()
    await page.getByText('拒绝或拖延的后果').waitFor()
    await engineer.expectAccessible()
  })

  it('[6.6] completed the journey’s action of the home with the sheet as evidence', async () => {
    const { page } = engineer
    await page
      .getByRole('link', { name: /砚湖湾/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByText('保修到期提醒与免费检查：灯具、开关').first().waitFor()
  })

  it('[6.5] shows the owner what was found and by when it is repaired', async () => {
    await owner.page.reload()
    await owner.page.getByText(fault).first().waitFor()
    await owner.page.getByText('最晚修好').first().waitFor()
    await owner.expectAccessible()
    await owner.open('/warranty')
    await owner.page.getByText(fault).first().waitFor()
  })

  it('[6.8-8] answers whether a leak is covered in month 59 and in month 61', async () => {
    const { page } = engineer
    await engineer.open(`/console/warranty/visits/${home}`)
    await page.getByRole('link', { name: '质保到期一览' }).click()
    await page.getByText('在保修期内，免费维修。').waitFor()
    await page.getByLabel('发生日期').fill('2031-07-15')
    await page.getByText('已过保修期：为业主报价。').waitFor()
    await engineer.expectAccessible()
  })
})

async function chooseChecker({ page }: Person): Promise<void> {
  await page.getByRole('combobox', { name: '检查人', exact: true }).click()
  await page.locator('.ant-select-item-option').first().click()
}
