import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { comeHome, type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')
const letter = '董事长您好，样板房里说好的书房飘窗没有了，请您看一看是谁改的。'
const answer = '沈女士您好，飘窗是图纸变更，公示没有做到位，责任在我们。书面说明明天送到您家。'

describe('an owner writes to the chairman', () => {
  let browser: Browser
  let owner: Person
  let manager: Person
  let assistant: Person
  let number = ''

  beforeAll(async () => {
    browser = await openBrowser()
    owner = await personAt(browser, url, 390)
    manager = await personAt(browser, url, 1440)
    assistant = await personAt(browser, url, 1440)
    await comeHome(owner, '13800000009')
    await signIn(manager, 'manager')
    await signIn(assistant, 'assistant')
  })
  afterAll(() => browser?.close())

  it('[S3-40, S2-01] writes on the phone, and says who may know of it', async () => {
    const { page } = owner
    await owner.open('/cases')
    await page.getByRole('link', { name: '写信给董事长' }).click()
    await page.getByLabel('您想对董事长说什么').fill(letter)
    await page.getByRole('radio', { name: '只给董事长看' }).check()
    await owner.expectAccessible()
    await page.getByRole('button', { name: '寄出' }).click()
    await page.getByRole('heading', { name: '我们收到了' }).waitFor()
    await page.getByText('俞知微').waitFor()
    number = (await page.getByText(/^TS-\d{4}-\d{6}$/).textContent()) ?? ''
    expect(number).toMatch(/^TS-\d{4}-\d{6}$/)
  })

  it('[S3-40] is not found by the manager of her city', async () => {
    const { page } = manager
    await manager.open(`/console/cases?q=${number}`)
    await page
      .getByText(/没有符合|现在没有个案/)
      .first()
      .waitFor()
    expect(await page.getByText('飘窗没有了').count()).toBe(0)
    expect(await page.getByRole('link', { name: '董事长信箱' }).count()).toBe(0)
  })

  it('[S3-40, S1-50] is seen and answered by the assistant, with name and post', async () => {
    const { page } = assistant
    await assistant.open('/console/cases')
    await page.getByRole('link', { name: '董事长信箱' }).click()
    await page.getByText('飘窗没有了').first().click()
    await page.getByText('来信人只愿意让董事长看').waitFor()
    await assistant.expectAccessible()
    await page.getByRole('textbox', { name: '答复客户' }).fill(answer)
    await page.getByRole('button', { name: '发送答复' }).click()
    await page.getByText(answer).first().waitFor()
  })

  it('[S2-07] reaches the owner, who may let it be passed on', async () => {
    const { page } = owner
    await owner.open('/cases')
    await page.getByText('飘窗没有了').first().click()
    await page.getByText(answer).waitFor()
    await page.getByText('俞知微 董事长助理').waitFor()
    await owner.expectAccessible()
    await page.getByRole('button', { name: '同意交给具体的人办理' }).click()
    await page.getByText('被点名办理的人和您看得到').waitFor()
  })
})
