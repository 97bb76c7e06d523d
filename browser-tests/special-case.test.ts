import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { comeHome, type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')
const complaint = '外墙从四楼到六楼一起渗水，三家人的墙都湿了，请整体处理。'

/** A lead takes a prepared plan, the level above approves, the owner agrees on her phone (S1-47, S1-49). */
describe('a special case', () => {
  let browser: Browser
  let lead: Person
  let above: Person
  let owner: Person

  beforeAll(async () => {
    browser = await openBrowser()
    owner = await personAt(browser, url, 390)
    lead = await personAt(browser, url, 1440)
    above = await personAt(browser, url, 1440)
    await comeHome(owner, '13800000009')
    await signIn(lead, 'manager')
    await signIn(above, 'chairman')
  })
  afterAll(() => browser?.close())

  it('[S1-47, S1-49] has a plan from the library, approved above and agreed to by the owner, step by step', async () => {
    const places = await owner.context.request.get('/api/my-places')
    const { homes } = (await places.json()) as { homes: { id: string }[] }
    const told = await owner.context.request.post('/api/my-cases', {
      data: { kind: 'complaint', body: complaint, homeId: homes[0]!.id },
    })
    expect(told.status(), await told.text()).toBe(201)
    const { id } = (await told.json()) as { id: string }
    const topics = (await (await lead.context.request.get('/api/case-categories')).json()) as {
      items: { id: string; code: string }[]
    }
    const topic = topics.items.find(({ code }) => code === 'quality.leak')!.id
    const seen = (await (await lead.context.request.get(`/api/cases/${id}`)).json()) as { version: number }
    await lead.context.request.patch(`/api/cases/${id}`, {
      data: { version: seen.version, categoryId: topic },
    })

    await lead.open(`/console/cases/${id}`)
    await lead.page.getByRole('button', { name: '申请列为特殊个案' }).click()
    const form = lead.page.getByRole('dialog')
    await form.getByRole('combobox', { name: '取用预案' }).click()
    await lead.page.getByTitle(/整栋或同一立面渗漏/).click()
    await form.getByLabel('为什么要特殊办理').fill('三户同一面外墙，常规期限内修不完')
    expect(await form.getByLabel('做什么').first().inputValue()).toBe('逐户登记渗漏位置并拍照')
    await form.getByRole('button', { name: '提交审批' }).click()
    await lead.page.getByText('待审批').first().waitFor()

    await above.open(`/console/cases/${id}`)
    await above.page.getByRole('button', { name: '批准', exact: true }).click()
    await above.page
      .getByRole('button', { name: /批准|确定/ })
      .last()
      .click()
    await above.page.getByText('等客户答复').first().waitFor()
    await above.expectAccessible()

    await owner.open(`/cases/${id}`)
    await owner.page.getByText('逐户登记渗漏位置并拍照').first().waitFor()
    await owner.expectAccessible()
    await owner.page.getByRole('radio', { name: '同意这个方案' }).check()
    await owner.page.getByRole('button', { name: '提交', exact: true }).click()
    await owner.page.getByRole('heading', { name: '约好的每一步' }).waitFor()
    await owner.page.getByText(/下一步：逐户登记渗漏位置并拍照/).waitFor()
    await owner.expectAccessible()
  })
})
