import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { addDays } from '#platform/calendar/index.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import { comeHome, type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')
const project = '榆畔花园'
const said = [
  '样板房的中央空调交付时没有，要统一说法。',
  '看样板房时有中央空调，交付时没有，请统一答复。',
  '交付时没有样板房里的中央空调，怎么办？',
]
const again = '样板房中央空调的事再问一次，交付时真的没有。'
const besides = '另外，楼道三层的灯也不亮。'
const plan = '逐户核对合同与销售资料，七天内给每位业主书面方案。'
const progress = '销售资料已核对完，书面方案本周五送到家里。'

/** @serves S1-47, S2-01, S3-45, S3-46 */
describe('one cause, many owners: what is said twice goes on once, what many say is answered as one', () => {
  let browser: Browser
  let agent: Person
  let leader: Person
  const owners: (Person & { caseId: string })[] = []
  let secondId = ''
  const term = addDays(new Date().toISOString().slice(0, 10), 7)

  const ask = async <Body>(
    { context }: Person,
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    data?: object,
  ) => {
    const reply = await context.request.fetch(`/api${path}`, { method, ...(data && { data }) })
    expect(reply.status(), await reply.text()).toBeLessThan(300)
    return (await reply.json()) as Body
  }
  const tell = async (owner: Person, body: string) =>
    (await ask<{ id: string }>(owner, 'POST', '/my-cases', { kind: 'complaint', body })).id
  const confirm = async ({ page }: Person, name: string) => {
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** Phones of owners of a project that no other story is about. */
  const phonesThere = async (count: number) => {
    const phones: string[] = []
    for (let phone = 13_800_002_100; phones.length < count; phone++) {
      const { items } = await ask<{ items: { homes: { label: string; kind: string }[] }[] }>(
        agent,
        'GET',
        `/customer-search?limit=1&q=${phone}`,
      )
      const homes = items[0]?.homes ?? []
      if (homes.length === 1 && homes[0]!.kind === 'owner' && homes[0]!.label.startsWith(project))
        phones.push(String(phone))
    }
    return phones
  }

  beforeAll(async () => {
    browser = await openBrowser()
    agent = await personAt(browser, url, 1440)
    leader = await personAt(browser, url, 1440)
    await signIn(agent, 'agent')
    await signIn(leader, 'manager')
    for (const [index, phone] of (await phonesThere(said.length)).entries()) {
      const owner = await personAt(browser, url, 390)
      await comeHome(owner, phone)
      owners.push({ ...owner, caseId: await tell(owner, said[index]!) })
    }
    secondId = await tell(owners[0]!, again)
    await ask(owners[0]!, 'POST', `/my-cases/${owners[0]!.caseId}/messages`, { body: besides })
    const { items } = await ask<{ items: { id: string; code: string }[] }>(agent, 'GET', '/case-categories')
    const categoryId = items.find(({ code }) => code === 'delivery.standard')!.id
    for (const id of [...owners.map(({ caseId }) => caseId), secondId]) {
      const { version } = await ask<{ version: number }>(agent, 'GET', `/cases/${id}`)
      await ask(agent, 'PATCH', `/cases/${id}`, { version, categoryId })
    }
  })
  afterAll(() => browser?.close())

  it('[S2-01] lets what one owner says twice go on in one case, takes it apart again, and merges it after all', async () => {
    const { page } = agent
    const merge = async () => {
      await page.goto(`/console/cases/${secondId}`)
      await page.getByRole('button', { name: '合并', exact: true }).click()
      await page.getByRole('dialog').getByLabel('原因').fill('同一件事，客户又来问')
      await confirm(agent, '合并')
      await page.getByText('并入本件', { exact: true }).first().waitFor()
    }
    await merge()
    expect(page.url()).toContain(owners[0]!.caseId)
    await agent.expectAccessible()
    await page.getByRole('button', { name: '撤销合并' }).click()
    await page.getByRole('dialog').getByLabel('原因').fill('先分开看')
    await confirm(agent, '撤销合并')
    await page.getByRole('button', { name: '撤销合并' }).waitFor({ state: 'detached' })
    await merge()
    const [owner] = owners
    await owner!.open(`/cases/${owner!.caseId}`)
    await owner!.page.getByText(again).first().waitFor()
  })

  it('[S2-01] makes a case of its own of the words that are another matter', async () => {
    const { page } = agent
    await page.getByRole('button', { name: '拆分', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: besides }).check()
    await dialog.getByLabel('新个案的标题').fill('楼道三层灯不亮')
    await confirm(agent, '拆分')
    await page.getByRole('heading', { name: '楼道三层灯不亮' }).waitFor()
    await page.getByText('拆自').first().waitFor()
    await agent.expectAccessible()
  })

  it('[6.2-28, S1-47] finds that three owners have one cause, and the leader makes them one group complaint', async () => {
    const { page } = leader
    await leader.open('/console/case-groups')
    const offer = page.getByRole('region', { name: `可能是群诉：${project}` })
    // The search goes round once a minute.
    await expect
      .poll(
        async () => {
          await page.reload()
          await page.getByRole('heading', { name: '群诉', exact: true }).waitFor()
          return offer.getByText('3 位客户').count()
        },
        { timeout: 90_000, interval: 3000 },
      )
      .toBe(1)
    await leader.expectAccessible()
    await offer.getByRole('button', { name: '合为群诉' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('标题').fill('样板房中央空调')
    await dialog.getByLabel('共同原因').fill('样板房的展示品没有注明不在交付范围')
    await confirm(leader, '合为群诉')
    await page.getByRole('heading', { name: '样板房中央空调', level: 1 }).waitFor()
    await leader.expectAccessible()
  })

  it('[S3-45, S3-46] tells one plan and one progress to all, and each owner reads it in the own case', async () => {
    const { page } = leader
    await page.getByRole('button', { name: '统一方案' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('做什么').fill('核对合同与销售资料')
    await dialog.getByLabel('完成日期').fill(term)
    await dialog.getByLabel('告诉客户的方案').fill(plan)
    await dialog.getByLabel('方案完成日').fill(term)
    await confirm(leader, '发给所有客户')
    await page.getByText('已告知 3 件').waitFor()
    await page.getByRole('button', { name: '通报进展' }).click()
    await page.getByRole('dialog').getByLabel('告诉所有客户').fill(progress)
    await confirm(leader, '发给所有客户')
    await expect.poll(() => page.getByText('已告知 3 件').count()).toBe(2)
    await leader.expectAccessible()
    for (const owner of owners) {
      await owner.open(`/cases/${owner.caseId}`)
      await owner.page.getByText(plan).first().waitFor()
      await owner.page.getByText(progress).first().waitFor()
    }
    await owners[2]!.expectAccessible()
  })
})
