import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { comeHome, type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')
const problem = '次卧空调孔打偏了，雨水会倒灌。'

/** @serves S0-12, S0-20, S0-22, S0-54, S0-55, 4.11, 5.2, 5.4, 5.7 */
describe('the call-back centre: an agent on the desk, an owner on the phone', () => {
  let browser: Browser
  let agent: Person
  let owner: Person

  beforeAll(async () => {
    browser = await openBrowser()
    agent = await personAt(browser, url, 1440)
    owner = await personAt(browser, url, 390)
    await signIn(agent, 'agent')
    await comeHome(owner, '13800000009')
  })
  afterAll(() => browser?.close())

  it('[4.11] is led to the questions from the action that the call does', async () => {
    const { page } = agent
    const read = async <Body>(path: string) => (await (await page.request.get(`/api${path}`)).json()) as Body
    const waiting = '/callbacks?kind=deliveryCallback&state=waiting'
    const [call] = (await read<{ items: { id: string; homeId: string }[] }>(waiting)).items
    type Journey = { actions: { id: string; key: string }[] }
    const { actions } = await read<Journey>(`/homes/${call!.homeId}/journey`)
    await agent.open(`/console/journey-actions/${actions.find(({ key }) => key === '4.11')!.id}`)
    await page.getByRole('button', { name: '办理' }).click()
    await page.getByRole('dialog').getByRole('link', { name: '打开话术' }).waitFor()
    await agent.expectAccessible()
  })

  it('[4.11] lists whom to call, and leads from a row to the call', async () => {
    await agent.open('/console/callbacks?kind=deliveryCallback&state=waiting')
    await agent.expectAccessible()
    await agent.page.getByRole('row').nth(1).getByRole('link').first().click()
    await agent.page.getByRole('heading', { name: '拨打记录' }).waitFor()
    await agent.expectAccessible()
    await agent.page.getByRole('button', { name: '开始回访' }).click()
    await agent.page.getByText('开场白').waitFor()
    await agent.expectAccessible()
  })

  it('[S0-20, S0-22] takes the answers by key, one question after another', async () => {
    for (const [at, key] of ['y', 'y', 'u', 'n', '4'].entries()) {
      await agent.page.keyboard.press(key)
      await agent.page.getByText(`${at + 1}/5 题`).waitFor()
    }
    await agent.page.reload()
    await agent.page.getByText('5/5 题').waitFor()
    expect(await agent.page.locator('button[aria-pressed=true]').allTextContents()).toEqual([
      'y是',
      'y是',
      'u不确定',
      'n否',
      '4同意',
    ])
  })

  it('[5.2, 5.4] opens a case in the same call, and takes an opinion down by topic', async () => {
    const problems = agent.page.getByRole('region', { name: '需要解决的问题' })
    await problems.getByLabel('客户的原话').fill(problem)
    await problems.getByRole('button', { name: '当场立案' }).click()
    await problems.getByRole('link', { name: /^BS-/ }).waitFor()
    const opinions = agent.page.getByRole('region', { name: '意见和建议' })
    await opinions.getByLabel('主题').click()
    await agent.page.getByTitle('物业服务').click()
    await opinions.getByLabel('客户的原话').fill('管家回消息很快。')
    await opinions.getByRole('button', { name: '记下意见' }).click()
    await opinions.getByText('管家回消息很快。').waitFor()
    await opinions.locator('.ant-btn-loading').waitFor({ state: 'detached' })
    await agent.expectAccessible()
  })

  it('[4.11] seals the answers, and the journey of the home has its delivery call-back done', async () => {
    await agent.page.getByRole('button', { name: '完成回访' }).click()
    await agent.page.getByText('回访已完成，答复已封存').first().waitFor()
    await agent.expectAccessible()
    await agent.page.getByRole('link', { name: /^BS-/ }).waitFor()
    const callbackId = new URL(agent.page.url()).pathname.split('/').at(-1)
    const record = await agent.page.request.get(`/api/callbacks/${callbackId}`)
    const { homeId } = (await record.json()) as { homeId: string }
    await expect
      .poll(
        async () => {
          const journey = await agent.page.request.get(`/api/homes/${homeId}/journey`)
          const { actions } = (await journey.json()) as { actions: { key: string; doneBy: string | null }[] }
          return actions.find(({ key }) => key === '4.11')?.doneBy
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe('林夕')
    await agent.page.getByRole('link', { name: /^BS-/ }).click()
    await agent.page.getByText(problem).first().waitFor()
  })

  it('[5.7] lets the owner whom nobody reached answer the same questions on her phone', async () => {
    await owner.open('/notices')
    await owner.page.getByText('想听听您的感受').first().click()
    await owner.page.getByText('已答 0 / 5 题').waitFor()
    await owner.expectAccessible()
    for (const [at, answer] of ['是', '是', '不确定', '是', '同意'].entries()) {
      await owner.page
        .getByRole('main')
        .getByRole('group')
        .nth(at)
        .getByRole('radio', { name: answer, exact: true })
        .check()
      await owner.page.getByText(`已答 ${at + 1} / 5 题`).waitFor()
    }
    await owner.page.getByRole('button', { name: '提交回答' }).click()
    await owner.page.getByText('谢谢您的回答').waitFor()
    await owner.expectAccessible()
  })

  it('[S0-12, S0-13] shows the scores with their sample and margin', async () => {
    await agent.open('/console/callback-results')
    await agent.page.getByText('砚湖湾').first().waitFor()
    await agent.page.getByText(/±/).first().waitFor()
    await agent.page.getByText('逐题查看').first().click()
    await agent.expectAccessible()
  })
})
