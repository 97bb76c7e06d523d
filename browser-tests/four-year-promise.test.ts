import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { demoPassword } from '#demo/stages/accounts.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import { type Caller, callerAt } from './lib/caller.ts'
import { comeHome, type Person, personAt, signIn } from './lib/person.ts'
import { redSquare } from './lib/pictures.ts'

const url = inject('productUrl')
type Body = Record<string, any>

/** @serves S0-58, 2.0, 8.1, 8.2, 8.3, 8.4, 8.5, 8.6 */
describe('the four-year promise: from the list to a story that everybody reads', () => {
  let browser: Browser
  let surveyor: Person
  let relations: Person
  let owner: Person
  let site: Caller
  let id: string
  const photo = { name: '现场.png', mimeType: 'image/png', buffer: redSquare }
  const programme = () => site.ask<Body>('GET', `/renewals/${id}`)
  const upload = async (projectId: string) => {
    const form = new FormData()
    form.append('file', new Blob([redSquare], { type: 'image/png' }), '现场.png')
    return (await site.ask<Body>('POST', `/files?projectId=${projectId}`, form)).id as string
  }

  beforeAll(async () => {
    browser = await openBrowser()
    surveyor = await personAt(browser, url, 390)
    relations = await personAt(browser, url, 1440)
    owner = await personAt(browser, url, 390)
    site = callerAt(url)
    await site.signIn('admin', demoPassword)
    await signIn(surveyor, 'admin')
    await signIn(relations, 'relations')
    const { items } = await site.ask<{ items: Body[] }>('GET', '/renewals?isOpen=true')
    const listed = items.find(({ projectName }) => projectName === '青柚社区')!
    id = listed.id
    const { items: persons } = await site.ask<{ items: Body[] }>(
      'GET',
      `/persons?projectId=${listed.projectId}&limit=50`,
    )
    const known = persons.find(
      ({ maskedPhone, homes }) => homes.some(({ kind }: Body) => kind === 'owner') && maskedPhone,
    )!
    // Phones of the demo are numbered; the last four digits tell which.
    await comeHome(owner, `1380000${known.maskedPhone.slice(-4)}`)
  })
  afterAll(() => browser?.close())

  it('[8.6, 8.2] lists the project, and lets its parts be surveyed on the phone until the sheet is sealed', async () => {
    const { page } = surveyor
    await surveyor.open('/console/renewal')
    await page.getByText('青柚社区').first().click()
    await page.getByRole('button', { name: '开始普查' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '开始普查' }).click()
    for (const name of ['客梯', '外墙']) {
      await page.getByRole('button', { name: '增加一项' }).click()
      await page.getByRole('dialog').getByLabel('名称').fill(name)
      await page.getByRole('dialog').getByRole('button', { name: '增加一项' }).click()
      await page.getByText(name, { exact: true }).waitFor()
      await page.getByRole('button', { name: '登记状况' }).click()
      await page.getByRole('dialog').getByText('2 较差').click()
      await page.getByRole('dialog').locator('input[type=file]').first().setInputFiles(photo)
      await page.getByRole('dialog').getByLabel('费用估算（元）').fill('120000')
      await page.getByRole('dialog').getByRole('button', { name: '保存这一项' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await surveyor.expectAccessible()
    await page.getByRole('button', { name: '封存普查表' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '封存普查表' }).click()
    await page.getByText('发起心愿征集', { exact: true }).first().waitFor()
    expect(await programme()).toMatchObject({ stage: 'poll' })
  })

  it('[8.3] asks the owners, takes the answer of a household, and publishes what they wish', async () => {
    const { page } = relations
    await relations.open(`/console/renewal/${id}`)
    await page.getByText('不是法定表决').first().waitFor()
    await page.getByRole('button', { name: '发起征集' }).click()
    await page.getByRole('dialog').getByLabel('其他选项').fill('增设充电车位')
    await page.getByRole('dialog').getByRole('button', { name: '发起征集' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await owner.open(`/four-years/${id}`)
    await owner.page.getByText('不是法定表决').first().waitFor()
    await owner.page.getByRole('button', { name: '增设充电车位' }).first().click()
    await owner.page.getByRole('button', { name: '客梯' }).first().click()
    await owner.expectAccessible()
    await owner.page.getByRole('button', { name: '提交心愿' }).first().click()
    await owner.page.getByText('已填写，截止前可以修改').first().waitFor()
    await page.getByRole('button', { name: '公布结果' }).click()
    await page.getByRole('dialog').getByLabel('提前结束的原因').fill('都已填写')
    await page.getByRole('dialog').getByRole('button', { name: '公布结果' }).click()
    await page.getByRole('button', { name: '编写出资方案' }).waitFor()
    await owner.open(`/four-years/${id}`)
    await owner.page.getByText('1 户提到，1 户列为第一').first().waitFor()
    await owner.expectAccessible()
  })

  it('[8.4] refuses the fund for a warranty item in words, and takes the table once it is mended', async () => {
    const { page } = relations
    await page.getByRole('button', { name: '编写出资方案' }).click()
    await page.getByRole('button', { name: '客梯' }).click()
    await page.getByRole('checkbox', { name: '还在保修期内' }).check()
    await page.getByLabel('维修资金').fill('120000')
    await page.getByText('金额相符').waitFor()
    await relations.expectAccessible()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('还在保修期内，应由开发商保修承担').waitFor()
    await page.getByRole('button', { name: '提请批准' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '提请批准' }).click()
    await page.getByText(/出资方案还不能提请决定/).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '编写出资方案' }).click()
    await page.getByLabel('维修资金').fill('')
    await page.getByLabel('开发商').fill('120000')
    await page.getByText('金额相符').waitFor()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('金额相符，出资人都可以出资').waitFor()
    await page.getByRole('button', { name: '提请批准' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '提请批准' }).click()
    await page.getByText(/已提请批准/).waitFor()
    const manager = await personAt(browser, url, 390)
    await signIn(manager, 'manager.muzhou')
    await manager.open(`/console/renewal/${id}`)
    await manager.page.getByRole('button', { name: '批准方案' }).click()
    await manager.page.getByRole('dialog').getByRole('button', { name: '批准方案' }).click()
    await manager.page.getByText('登记合同并开工').waitFor()
    await manager.expectAccessible()
  })

  it('[8.1] shows the works with their pictures, and accepts nothing without a photo from after', async () => {
    const { projectId } = await programme()
    const [paper, before, after, signature] = await Promise.all([0, 1, 2, 3].map(() => upload(projectId)))
    const on = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    await site.ask('POST', `/renewals/${id}/contracts`, {
      supplier: '沐州电梯服务部',
      number: 'QYS-01',
      amountFen: 12_000_000,
      signedOn: on,
      fileIds: [paper],
    })
    const item = async () => (await site.ask<Body>('GET', `/renewals/${id}/works`)).items[0] as Body
    const { id: itemId } = await item()
    const step = async (path: string, body: Body) =>
      site.send('POST', `/renewal-items/${itemId}/${path}`, { version: (await item()).version, ...body })
    await step('start', { on, fileIds: [before] })
    await step('end', { on, fileIds: [] })
    const accepted = { acceptedOn: on, ownersName: '邹明德', signatureFileId: signature, fileIds: [paper] }
    const refused = await step('acceptance', accepted)
    expect(refused.body.message).toContain('没有改造后的照片')
    await site.ask('POST', `/renewal-items/${itemId}/photos`, { part: 'after', fileIds: [after] })
    await owner.open(`/four-years/${id}`)
    await owner.page.getByRole('slider').first().waitFor()
    await owner.expectAccessible()
    expect((await step('acceptance', accepted)).status).toBe(200)
  })

  it('[8.5] publishes the story, which the owner reads, and everybody without signing in', async () => {
    const { page } = relations
    await relations.open(`/console/renewal/${id}`)
    await page.getByRole('button', { name: '编写故事' }).click()
    await page.getByLabel('正文').fill('客梯换新了，谢谢大家的耐心。')
    await relations.expectAccessible()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('button', { name: '公布', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '公布', exact: true }).click()
    await page.getByText('这一轮已经完成').waitFor()
    await owner.open(`/four-years/${id}`)
    await owner.page.getByRole('link', { name: '看看前后的变化' }).click()
    await owner.page.getByText('客梯换新了').waitFor()
    const stranger = await personAt(browser, url, 390)
    await stranger.open('/stories')
    await stranger.page.getByRole('link').filter({ hasText: '青柚社区' }).click()
    await stranger.page.getByText('花了多少，谁出的').waitFor()
    await stranger.page.getByText('¥120,000').first().waitFor()
    await stranger.expectAccessible()
  })
})
