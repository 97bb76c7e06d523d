import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')
const title = '看房时说好的长椅不见了'
const body =
  '上周看房，销售赵大伟说湖边有长椅，现在拆了。我住在附近3栋2单元1602，电话13977770001，请公开说明。'
const masked = '上周看房，销售某说湖边有长椅，现在拆了。我住在附近〔房号〕，电话〔电话〕，请公开说明。'
const answer = '长椅是换新，周五装回原处，到时请您来坐坐。'

/** @serves S1-11, S1-21, S1-48, 6.8-6 */
describe('the complaint board: somebody who is no customer is heard and answered in public', () => {
  let browser: Browser
  let stranger: Person
  let moderator: Person
  let agent: Person
  let number = ''
  let caseId = ''
  /** The board is no part of the application, and is asked for like any other page. */
  const read = (person: Person, path: string) => person.page.goto(path)

  beforeAll(async () => {
    browser = await openBrowser()
    stranger = await personAt(browser, url, 390)
    moderator = await personAt(browser, url, 1440)
    agent = await personAt(browser, url, 1440)
    await signIn(moderator, 'moderator')
    await signIn(agent, 'agent')
  })
  afterAll(() => browser?.close())

  it('[S1-11] lets a stranger read without signing in, and write with a phone code; she sees what is masked and agrees', async () => {
    const { page } = stranger
    await read(stranger, '/board')
    await page.getByRole('heading', { name: '投诉论坛' }).waitFor()
    await page.getByRole('link', { name: '样板区对面立了一个垃圾收集点' }).waitFor()
    await stranger.expectAccessible()
    await page.getByRole('link', { name: '我要发帖' }).click()
    await page.getByLabel('手机号').fill('13977770001')
    await page.getByRole('button', { name: '获取验证码' }).click()
    await page.getByLabel('验证码').fill((await page.locator('strong').first().innerText()).trim())
    await page.getByRole('button', { name: '就用这个手机号' }).click()
    await page.getByLabel('哪个小区').selectOption({ label: '砚湖湾 · 临澜' })
    await page.getByRole('radio', { name: '环境' }).check()
    await page.getByLabel('标题').fill(title)
    await page.getByLabel('内容').fill(body)
    await page.getByLabel('昵称').fill('湖边散步的')
    await stranger.expectAccessible()
    await page.getByRole('button', { name: '发布' }).click()
    await page.getByText(masked).waitFor()
    await page.getByText('里面有 3 处个人信息').waitFor()
    await stranger.expectAccessible()
    await page.getByRole('button', { name: '同意遮盖 · 发布' }).click()
    await page.getByText('收到了').waitFor()
    number = /\d+/.exec(await page.getByRole('heading', { name: /第 \d+ 帖/ }).innerText())![0]
    await read(stranger, `/board/${number}`)
    await page.getByRole('heading', { name: '没有这个帖子' }).waitFor()
  })

  it('[S1-11] shows it to the moderator with a 24-hour term, masked; published, it is a case at once', async () => {
    const { page } = moderator
    await moderator.open('/console/board')
    await moderator.expectAccessible()
    await page.getByText(title).first().click()
    await page.getByRole('heading', { name: title }).waitFor()
    await page.getByText(masked).waitFor()
    await moderator.expectAccessible()
    await page.getByRole('button', { name: '查看原文和电话' }).click()
    await page.getByText('139 7777 0001').waitFor()
    await page.getByRole('button', { name: '公布', exact: true }).click()
    await page.getByRole('button', { name: '公布', exact: true }).last().click()
    await page.getByText('在个案里公开答复').waitFor()
    caseId = new URL(page.url()).pathname.split('/').at(-1)!
    await read(stranger, `/board/${number}`)
    await stranger.page.getByText('还没有答复').waitFor()
    await stranger.expectAccessible()
  })

  it('[6.8-6, S1-21, S1-48] puts the agent’s answer under the post with name and post, and keeps what is internal', async () => {
    const { page } = agent
    await agent.open(`/console/cases/${caseId}`)
    await page.getByText('内部备注', { exact: true }).first().click()
    await page.getByRole('textbox', { name: '内部备注' }).fill('内部：先问园林')
    await page.getByRole('button', { name: '保存备注' }).click()
    await page.getByText('内部：先问园林').first().waitFor()
    await page.getByText('答复客户', { exact: true }).first().click()
    await page.getByRole('textbox', { name: '答复客户' }).fill(answer)
    expect(await page.getByRole('switch', { name: '同时公布在投诉论坛' }).isChecked()).toBe(true)
    await page.getByRole('button', { name: '发送答复' }).click()
    await page.getByText(answer).first().waitFor()
    await expect
      .poll(
        async () => {
          await read(stranger, `/board/${number}`)
          return stranger.page.locator('main').innerText()
        },
        { timeout: 15_000, interval: 500 },
      )
      .toContain(answer)
    const shown = await stranger.page.locator('main').innerText()
    expect(shown).toContain('林夕')
    expect(shown).toContain('客服坐席')
    expect(shown).not.toMatch(/先问园林|赵大伟|1602|13977770001/)
  })

  it('[S1-11] lets the poster say that it is solved, for everybody to read', async () => {
    const { page } = stranger
    await page.getByRole('link', { name: '我是发帖人：说说是否解决' }).click()
    await page.getByRole('radio', { name: '已经解决' }).check()
    await page.getByLabel('很满意', { exact: true }).check()
    await stranger.expectAccessible()
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('谢谢，已经记下').waitFor()
    await read(stranger, `/board/${number}`)
    // A drawn page is given to others for a second; whoever reloads sees it as it is.
    await page.reload()
    await page.getByText('发帖人说：已经解决').waitFor()
    await read(stranger, `/board?q=${encodeURIComponent('长椅')}`)
    await page.getByRole('link', { name: title }).waitFor()
    const picture = await stranger.context.request.get(`/board/${number}/picture.png`)
    expect(picture.headers()['content-type']).toBe('image/png')
    const feed = await (await stranger.context.request.get('/board/feed.xml')).text()
    expect(feed).toContain(title)
    expect(feed).not.toMatch(/赵大伟|1602|13977770001/)
  })
})
