import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { comeHome, type Person, personAt, signIn } from './lib/person.ts'
import { redSquare } from './lib/pictures.ts'

const url = inject('productUrl')
const number = /^[A-Z]{2,4}-\d{4}-\d{4,}$/

interface MyPlaces {
  homes: { id: string; plan: { layoutId: string; width: number; height: number } }[]
}

/** A microphone that hums by itself. */
const humming = '--use-fake-device-for-media-stream'

/** Told from the car park without a line, or with the voice alone. */
describe('a report from anywhere', () => {
  let browser: Browser
  let owner: Person

  beforeAll(async () => {
    browser = await openBrowser({ further: [humming, '--use-fake-ui-for-media-stream'] })
    owner = await personAt(browser, url, 390)
    await comeHome(owner, '13800000002')
  })
  afterAll(() => browser?.close())

  /** The worker of the portal is in charge and has seen what is shown without a line. */
  const takeAlong = async (page: Page) => {
    await page.goto('/cases')
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const kept = ['/api/session', '/api/my-cases', '/api/my-places'].map((path) =>
      page.waitForResponse((reply) => new URL(reply.url()).pathname === path),
    )
    await Promise.all([...kept, page.goto('/cases/new')])
  }
  const tell = async (page: Page, words: string) => {
    await page.getByRole('button', { name: /^报修/ }).click()
    await page.getByLabel('请说说情况').fill(words)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '车库灯.png', mimeType: 'image/png', buffer: redSquare })
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.getByRole('heading', { name: '已存在本机' }).waitFor()
  }
  const casesAbout = async (words: string) => {
    const reply = await owner.context.request.get('/api/my-cases')
    const { items } = (await reply.json()) as { items: { id: string; title: string }[] }
    return items.filter(({ title }) => title.includes(words))
  }

  it('[S0-40, S0-42] is kept on the telephone without a line, and arrives once with its photo when there is one', async () => {
    const { page, context } = owner
    await takeAlong(page)
    await context.setOffline(true)
    await tell(page, '地下车库B区灯不亮')
    await owner.expectAccessible()
    await context.setOffline(false)
    await page.getByRole('heading', { name: '我们收到了' }).waitFor()
    await page.getByText(number).waitFor()
    const [known, ...others] = await casesAbout('地下车库B区灯不亮')
    expect(others).toEqual([])
    await owner.open(`/cases/${known!.id}`)
    await page.getByRole('img', { name: '照片' }).first().waitFor()
  })

  it('[S0-42] arrives once also when the page was closed meanwhile and opened again', async () => {
    const { page, context } = owner
    const closed = await context.newPage()
    await takeAlong(closed)
    await context.setOffline(true)
    await tell(closed, '电梯厅地砖翘起')
    await closed.close()
    await page.goto('/cases')
    const waiting = page.locator('section').filter({ hasText: '等待发送' })
    await waiting.getByText('电梯厅地砖翘起').waitFor()
    await owner.expectAccessible()
    await context.setOffline(false)
    await page
      .getByRole('status')
      .filter({ hasText: '已发出，编号' })
      .getByRole('link', { name: number })
      .waitFor()
    await waiting.waitFor({ state: 'detached' })
    expect(await casesAbout('电梯厅地砖翘起')).toHaveLength(1)
  })

  it('closes what lies behind 更多 as soon as something else is touched', async () => {
    const { page } = owner
    await owner.open('/cases/new')
    const more = page.locator('nav details')
    await more.locator('summary').click()
    await more.getByRole('link').first().waitFor()
    await page.getByRole('heading', { level: 1 }).click()
    await more.getByRole('link').first().waitFor({ state: 'hidden' })
  })

  it('[7.1] points at a room that staff have just drawn on the plan of the home', async () => {
    const office = await personAt(browser, url, 1440)
    await signIn(office, 'admin')
    const ask = async <Reply>(path: string) =>
      (await (await owner.context.request.get(`/api${path}`)).json()) as Reply
    const { homes } = await ask<MyPlaces>('/my-places')
    const { id, plan } = homes[0]!
    const { projectId } = await ask<{ projectId: string }>(`/homes/${id}`)
    await office.open(`/console/projects/${projectId}/layouts/${plan.layoutId}`)
    const { page } = office
    const canvas = page.getByRole('group', { name: '户型图画布' })
    // The canvas shows the plan and a little ground around it, and moves with what is chosen above it.
    const at = async ([x, y]: [number, number]) => {
      const box = (await canvas.boundingBox())!
      const unit = Math.min(box.width / (plan.width + 0.6), box.height / (plan.height + 0.6))
      return [
        box.x + box.width / 2 + (x - plan.width / 2) * unit,
        box.y + box.height / 2 + (y - plan.height / 2) * unit,
      ] as const
    }
    const draw = async (kind: string, from: [number, number], to: [number, number]) => {
      await page.getByRole('combobox', { name: '要画的房间' }).click()
      await page.locator('.ant-select-dropdown:visible').getByText(kind, { exact: true }).click()
      await page.mouse.move(...(await at(from)))
      await page.mouse.down()
      await page.mouse.move(...(await at(to)), { steps: 3 })
      await page.mouse.up()
      await page.getByRole('button', { name: new RegExp(`^${kind}，宽`) }).waitFor()
    }
    const below = plan.height - 1.3
    await draw('储藏间', [0.3, below], [1.5, plan.height - 0.2])
    await draw('设备平台', [plan.width - 1.5, below], [plan.width - 0.3, plan.height - 0.2])
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: /^设备平台，宽/ }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '重做' }).click()
    await office.expectAccessible()
    await page.getByRole('button', { name: '保存新版本' }).click()
    await page
      .getByText(/已保存第 \d+ 版/)
      .first()
      .waitFor()

    await owner.open('/cases/new')
    await owner.page.getByRole('button', { name: /^报修/ }).click()
    await owner.page.getByLabel('请说说情况').fill('储藏间墙角返潮')
    await owner.page.locator('summary').filter({ hasText: '在哪里' }).click()
    await owner.page.getByRole('button', { name: '设备平台' }).waitFor()
    await owner.page.getByRole('button', { name: '储藏间' }).click()
    await owner.page.getByRole('button', { name: '提交', exact: true }).click()
    await owner.page.getByRole('heading', { name: '我们收到了' }).waitFor()
  })

  const speak = async () => {
    const { page } = owner
    await page.getByRole('button', { name: '按一下，用说的' }).click()
    await page.getByRole('timer', { name: '正在录音，最长 3 分钟' }).getByText('0:01').waitFor()
    await page.getByRole('button', { name: /^说完了/ }).click()
    await page.getByRole('button', { name: '删掉重录' }).waitFor()
  }

  it('[S3-40] is told in the ways that are left where the microphone is not allowed', async () => {
    const other = await openBrowser({ further: [humming, '--use-fake-ui-for-media-stream=deny'] })
    const silent = await personAt(other, url, 390)
    await silent.context.addCookies(await owner.context.cookies())
    await silent.open('/cases/new')
    await silent.page.getByRole('button', { name: /^咨询/ }).click()
    await silent.page.getByRole('button', { name: '按一下，用说的' }).click()
    await silent.page.getByText('没有麦克风权限').waitFor()
    await silent.page.getByLabel('请说说情况').waitFor()
    await silent.page.locator('input[type=file]').first().waitFor({ state: 'attached' })
    await silent.expectAccessible()
    await other.close()
  })

  it('[S3-40] is spoken, heard again by the household, and answered with the voice', async () => {
    const { page } = owner
    await owner.open('/cases/new')
    await page.getByRole('button', { name: /^咨询/ }).click()
    await speak()
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.getByRole('heading', { name: '我们收到了' }).waitFor()
    await page.getByRole('link', { name: '查看进展' }).click()
    const heard = page.getByRole('button', { name: /^播放/ })
    await heard.first().waitFor()
    await speak()
    await owner.expectAccessible()
    await page.getByRole('button', { name: '发送', exact: true }).click()
    await page.getByRole('button', { name: '删掉重录' }).waitFor({ state: 'detached' })
    expect(await heard.count()).toBe(2)
  })
})
