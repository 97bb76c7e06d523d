import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { comeHome, type Person, personAt, signIn } from './lib/person.ts'
import { redSquare } from './lib/pictures.ts'

const url = inject('productUrl')

describe('the day of a customer ambassador', () => {
  let browser: Browser
  let ambassador: Person
  let owner: Person
  let phone = ''
  let address = ''

  beforeAll(async () => {
    browser = await openBrowser()
    ambassador = await personAt(browser, url, 390)
    await signIn(ambassador, 'ambassador')
  })
  afterAll(() => browser?.close())

  it('[2.0, S0-14, S0-42] begins with what is late, with the home and the customer by name', async () => {
    const { page } = ambassador
    await ambassador.open('/console')
    await page.getByRole('heading', { name: '今日' }).waitFor()
    // The round without a line does the first ones at the same time.
    const call = page.getByRole('listitem').filter({ hasText: '入住三个月居住回访' }).last()
    await call.waitFor()
    expect(await call.innerText()).toMatch(/砚湖湾 \d+栋\d单元\d+/)
    expect(await call.innerText()).not.toContain('*')
    await ambassador.expectAccessible()
    await call.getByRole('button', { name: /^办理/ }).click()
  })

  it('[S3-10, S0-15] gives the guide, and the phone by one click that the audit log keeps', async () => {
    const { page } = ambassador
    const drawer = page.getByRole('dialog')
    await drawer.getByText('操作指引').waitFor()
    address = (await drawer.getByRole('link', { name: '查看全部经过' }).getAttribute('href'))!
    await drawer.getByRole('button', { name: '查看电话' }).click()
    phone = ((await drawer.locator('a[href^="tel:"]').textContent()) ?? '').replaceAll(/\D/g, '')
    expect(phone).toMatch(/^1\d{10}$/)
    await ambassador.expectAccessible()
  })

  it('[2.0] keeps a call that nobody answered, and the action stays open', async () => {
    const drawer = ambassador.page.getByRole('dialog')
    await drawer.getByText('无人接听', { exact: true }).click()
    await drawer.getByRole('button', { name: '记录这次呼叫' }).click()
    await drawer.getByText('此前已呼叫 1 次').waitFor()
  })

  it('[S0-16] is done with what was said, a photo that nobody asked for and a note, in one go', async () => {
    const { page } = ambassador
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('通话要点').fill('入住三个月一切顺心，希望地下车库增加照明，已登记意见。')
    await drawer.getByLabel(/办理情况|补充说明/).fill('约定下周五前回复照明改造安排。')
    await drawer
      .locator('input[type=file][multiple]')
      .setInputFiles({ name: '客厅.png', mimeType: 'image/png', buffer: redSquare })
    await drawer.getByText('附上当前位置').waitFor()
    await drawer.getByRole('button', { name: '完成', exact: true }).click()
    await page
      .getByText(/^已完成/)
      .first()
      .waitFor()
  })

  it('[S0-16] keeps every piece of evidence with day, name and fingerprint, and nothing can be altered', async () => {
    const { page } = ambassador
    await ambassador.open(address)
    await page.getByRole('button', { name: '补充证据' }).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .locator('input[type=file][multiple]')
      .setInputFiles({ name: '车库.png', mimeType: 'image/png', buffer: redSquare })
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'detached' })
    const pieces = page.getByRole('listitem').filter({ hasText: '指纹' })
    await pieces.filter({ hasText: '照片' }).nth(1).waitFor()
    const texts = await pieces.allInnerTexts()
    expect(texts).toHaveLength(4)
    for (const text of texts) expect(text).toMatch(/周予安[\s\S]*指纹\s*[0-9a-f]{12}/)
    const id = address.split('/').at(-1)!
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect((await page.request.fetch(`/api/journey-actions/${id}/evidence`, { method })).status()).toBe(404)
    await ambassador.expectAccessible()
  })

  it('[2.0] the owner reads it at home and confirms with one tap, and the ambassador sees that', async () => {
    owner = await personAt(browser, url, 390)
    await comeHome(owner, phone)
    await owner.open('/')
    const card = owner.page.locator('section').filter({ hasText: '入住三个月居住回访' })
    await owner.expectAccessible()
    await card.getByRole('button', { name: '确认', exact: true }).first().click()
    await card.waitFor({ state: 'detached' })
    await owner.open('/journey')
    await owner.page.getByLabel('您已确认').first().waitFor()
    await owner.expectAccessible()
    await ambassador.page.reload()
    await ambassador.page.getByText('客户已确认').first().waitFor()
  })

  it('[S3-11] the auditor reads who saw the phone and for what', async () => {
    const auditor = await personAt(browser, url, 1440)
    await signIn(auditor, 'auditor')
    const { id } = (await (await ambassador.context.request.get('/api/session')).json()) as { id: string }
    await auditor.open(`/console/audit?subject=customers.person&actorId=${id}`)
    await auditor.page.getByText('办理标准动作：入住三个月居住回访').first().waitFor()
    await auditor.expectAccessible()
    await auditor.context.close()
  })
})
