import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { type Person, personAt, signIn, signOnScreen } from './lib/person.ts'
import { redSquare } from './lib/pictures.ts'

const url = inject('productUrl')

/** A round through the basement: the telephone has no line, and nothing of what is done is lost. */
describe('a round without a line', () => {
  let browser: Browser
  let ambassador: Person
  let colleague: Person

  beforeAll(async () => {
    browser = await openBrowser()
    ambassador = await personAt(browser, url, 390)
    await signIn(ambassador, 'ambassador')
    colleague = await personAt(browser, url, 1440)
    await signIn(colleague, 'ambassador')
  })
  afterAll(() => browser?.close())

  const today = async ({ page }: Person, action: string | RegExp) => {
    await page.goto('/console/')
    await page.getByRole('heading', { name: '今日' }).waitFor()
    await page.getByRole('listitem').filter({ hasText: action }).first().waitFor()
  }
  /** The worker of the page is in charge and has seen what is taken along. */
  const takeAlong = async (person: Person, action: string | RegExp) => {
    const taken = () =>
      person.page.waitForResponse((reply) => reply.url().endsWith('/api/today/to-take-along'))
    await Promise.all([taken(), today(person, action)])
    await person.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await Promise.all([taken(), today(person, action)])
  }
  const waitingOf = ({ page }: Person) => page.locator('section').filter({ hasText: '存在本机，等待同步' })
  const waiting = () => waitingOf(ambassador)
  const call = '入住三个月居住回访'

  it('[2.0, S0-42] takes the day along: the page opens and the actions are there although the line is gone', async () => {
    await takeAlong(ambassador, call)
    await ambassador.context.setOffline(true)
    await today(ambassador, call)
  })

  it('[2.0] is done with words, and waits on the telephone, also when it is put away meanwhile', async () => {
    const { page } = ambassador
    await page
      .getByRole('listitem')
      .filter({ hasText: call })
      .first()
      .getByRole('button', { name: /^办理/ })
      .click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('操作指引').waitFor()
    await drawer.getByLabel('通话要点').fill('地下车库没有信号，已当面记下：客户一切满意。')
    await drawer.getByRole('button', { name: '完成', exact: true }).click()
    await waiting().getByText('地下车库没有信号').waitFor()
    await today(ambassador, call)
    await waiting().getByText('地下车库没有信号').waitFor()
    await ambassador.expectAccessible()
  })

  it('[S0-16] arrives by itself when the line is back, and stands once', async () => {
    const { page, context } = ambassador
    const address = (await waiting().getByRole('link').first().getAttribute('href'))!
    await context.setOffline(false)
    await waiting().waitFor({ state: 'detached' })
    await ambassador.open(address)
    const pieces = page.getByRole('listitem').filter({ hasText: '指纹' })
    await pieces.filter({ hasText: '地下车库没有信号' }).waitFor()
    expect(await pieces.filter({ hasText: '通话' }).count()).toBe(1)
  })

  it('[2.0 rule 4] asks what to do when a colleague did the same meanwhile, and keeps the words as further evidence', async () => {
    const { page, context } = ambassador
    await today(ambassador, call)
    const photoRow = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^办理/ }) })
    const row = photoRow.filter({ hasText: call }).first()
    const address = (await row.getByRole('link').first().getAttribute('href'))!
    await context.setOffline(true)
    await row.getByRole('button', { name: /^办理/ }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('通话要点').fill('电梯里打通了电话，客户说很好。')
    await drawer.getByRole('button', { name: '完成', exact: true }).click()
    await waiting().getByText('电梯里打通了电话').waitFor()
    // The other action of the same call comes next; not now.
    await page.keyboard.press('Escape')

    await colleague.open(address)
    await colleague.page.getByRole('button', { name: '办理', exact: true }).click()
    const other = colleague.page.getByRole('dialog')
    await other.getByLabel('通话要点').fill('同事在办公室打通了电话。')
    await other.getByRole('button', { name: '完成', exact: true }).click()
    await colleague.page
      .getByText(/^已完成/)
      .first()
      .waitFor()

    await context.setOffline(false)
    await waiting()
      .getByRole('alert')
      .filter({ hasText: /\d月\d+日/ })
      .waitFor()
    await ambassador.expectAccessible()
    await waiting().getByRole('button', { name: '作为补充凭证附上' }).click()
    await waiting().waitFor({ state: 'detached' })
    await ambassador.open(address)
    const pieces = page.getByRole('listitem').filter({ hasText: '指纹' })
    await pieces.filter({ hasText: '电梯里打通了电话' }).waitFor()
    await pieces.filter({ hasText: '同事在办公室打通了电话' }).waitFor()
  })

  it('[2.0 rule 4] shows the conflict when two phones did the same, both without a line, and loses neither', async () => {
    const other = await personAt(browser, url, 390)
    await signIn(other, 'ambassador')
    await takeAlong(ambassador, call)
    await takeAlong(other, call)
    const row = ambassador.page
      .getByRole('listitem')
      .filter({ has: ambassador.page.getByRole('button', { name: /^办理/ }) })
      .filter({ hasText: call })
    const address = (await row.first().getByRole('link').first().getAttribute('href'))!
    const phones = [
      { phone: ambassador, words: '甲在车库里打的电话。' },
      { phone: other, words: '乙在楼道里打的电话。' },
    ]
    for (const { phone, words } of phones) {
      const { page, context } = phone
      await context.setOffline(true)
      const own = page.getByRole('listitem').filter({ has: page.locator(`a[href="${address}"]`) })
      await own.first().getByRole('button', { name: /^办理/ }).click()
      await page.getByRole('dialog').getByLabel('通话要点').fill(words)
      await page.getByRole('dialog').getByRole('button', { name: '完成', exact: true }).click()
      await waitingOf(phone).getByText(words).waitFor()
      await page.keyboard.press('Escape')
    }
    await ambassador.context.setOffline(false)
    await waiting().waitFor({ state: 'detached' })
    await other.context.setOffline(false)
    await waitingOf(other).getByRole('alert').waitFor()
    await waitingOf(other).getByRole('button', { name: '作为补充凭证附上' }).click()
    await waitingOf(other).waitFor({ state: 'detached' })
    await other.open(address)
    const pieces = other.page.getByRole('listitem').filter({ hasText: '指纹' })
    for (const { words } of phones) await pieces.filter({ hasText: words }).waitFor()
  })

  it('[S0-16] keeps a signature drawn without a line, and sends it with the deed', async () => {
    const signed = '陪同验房'
    const engineer = await personAt(browser, url, 390)
    const { page, context } = engineer
    await signIn(engineer, 'engineer')
    await takeAlong(engineer, signed)
    await context.setOffline(true)
    const row = page.getByRole('listitem').filter({ hasText: signed }).first()
    await row.getByRole('button', { name: /^办理/ }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('button', { name: '在屏幕上签名' }).click()
    await drawer.getByRole('img', { name: '签名区' }).scrollIntoViewIfNeeded()
    await signOnScreen(engineer)
    await drawer.getByRole('button', { name: '用这个签名' }).click()
    const picture = { name: '验房单.png', mimeType: 'image/png', buffer: redSquare }
    await drawer.locator('input[type=file]').nth(0).setInputFiles(picture)
    await drawer.locator('input[type=file]').nth(2).setInputFiles(picture)
    await drawer.getByRole('button', { name: '完成', exact: true }).click()
    await waitingOf(engineer).getByText('3 份文件').waitFor()
    const address = (await waitingOf(engineer).getByRole('link').first().getAttribute('href'))!
    await context.setOffline(false)
    await waitingOf(engineer).waitFor({ state: 'detached' })
    await engineer.open(address)
    await page.getByRole('listitem').filter({ hasText: '指纹' }).filter({ hasText: '签名' }).waitFor()
  })

  it('[S0-16] keeps a photo that could not be sent, and sends it with the deed', async () => {
    const withPhoto = /恭贺乔迁|装扮家庭/
    const steward = await personAt(browser, url, 390)
    const { page, context } = steward
    await signIn(steward, 'steward')
    await takeAlong(steward, withPhoto)
    await context.setOffline(true)
    await page
      .getByRole('listitem')
      .filter({ hasText: withPhoto })
      .first()
      .getByRole('button', { name: /^办理/ })
      .click()
    const drawer = page.getByRole('dialog')
    await drawer
      .locator('input[type=file][multiple]')
      .first()
      .setInputFiles({ name: '门前花束.png', mimeType: 'image/png', buffer: redSquare })
    await drawer.getByText('已存在本机，联网后上传').waitFor()
    await drawer.getByRole('button', { name: '完成', exact: true }).click()
    await waitingOf(steward).getByText('1 份文件').waitFor()
    const address = (await waitingOf(steward).getByRole('link').first().getAttribute('href'))!
    await page.reload()
    await waitingOf(steward).getByText('1 份文件').waitFor()
    await context.setOffline(false)
    await waitingOf(steward).waitFor({ state: 'detached' })
    await steward.open(address)
    await page.getByRole('listitem').filter({ hasText: '指纹' }).filter({ hasText: '照片' }).waitFor()
  })
})
