import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { localDateOf } from '#platform/calendar/index.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import { type Person, personAt, signIn, signOnScreen } from './lib/person.ts'

const url = inject('productUrl')

describe('proof for an auditor, and exceptions that a manager clears', () => {
  let browser: Browser
  let auditor: Person
  let manager: Person
  let folder: string

  beforeAll(async () => {
    browser = await openBrowser()
    folder = await mkdtemp(join(tmpdir(), 'tongxing-audit-'))
    auditor = await personAt(browser, url, 1440)
    await signIn(auditor, 'auditor')
    manager = await personAt(browser, url, 390)
    await signIn(manager, 'manager')
  })
  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('[2.0, S0-15] exports a quarter of a project and verifies it without the system', async () => {
    const { page } = auditor
    await auditor.open('/console/evidence-exports')
    await auditor.expectAccessible()
    await page.getByRole('button', { name: '导出证据' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('导出什么').click()
    await page.getByTitle('一个项目').click()
    await dialog.getByLabel('项目', { exact: true }).fill('砚湖')
    await page
      .getByTitle(/砚湖湾/)
      .first()
      .click()
    await dialog.getByLabel(/季度/).click()
    await page.getByTitle(lastQuarter()).click()
    await dialog.getByRole('button', { name: '开始导出' }).click()
    const zip = page.getByRole('link', { name: '下载证据包（zip）' }).first()
    await zip.waitFor({ timeout: 120_000 })
    await auditor.expectAccessible()
    const [download] = await Promise.all([page.waitForEvent('download'), zip.click()])
    for (const [name, bytes] of Object.entries(unzipSync(await readFile(await download.path())))) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), bytes)
    }
    const said = await new Promise<string>((resolve) => {
      execFile(process.execPath, [join(folder, 'verify.mjs')], (_, words) => resolve(words))
    })
    expect(said).toContain('核验通过')
  })

  it('[S2-03, 2.0] sees what is overdue on the phone and takes the next step, with the law where a law asks for the action', async () => {
    const { page } = manager
    const askToLeaveOut = async (performer: string, action: string) => {
      await manager.open(`/console/journey-exceptions?kind=overdue&performer=${performer}`)
      const row = page.getByRole('listitem').filter({ hasText: action }).first()
      await row.getByRole('link', { name: '办理' }).waitFor()
      await manager.expectAccessible()
      await row.getByRole('button', { name: '下一步' }).click()
      await page.getByRole('button', { name: '申请免做' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(/为什么不需要办理/).fill('业主已书面说明不需要')
      return {
        dialog,
        legal: dialog.getByLabel('法律依据'),
        send: dialog.getByRole('button', { name: '申请免做' }),
      }
    }
    const byLaw = await askToLeaveOut('customerRelations', '书面交房通知')
    await byLaw.send.click()
    await byLaw.dialog.getByText(/请填写|必填/).waitFor()
    await byLaw.legal.fill('业主书面声明')
    await byLaw.send.click()
    await byLaw.dialog.waitFor({ state: 'detached' })
    const ours = await askToLeaveOut('fitOutManager', '装修指引')
    expect(await ours.legal.count()).toBe(0)
    await ours.send.click()
    await ours.dialog.waitFor({ state: 'detached' })
    await manager.open('/console/journey-exceptions?kind=waiverAsked')
    await page.getByText('业主已书面说明不需要').first().waitFor()
    const approves = (words: string) =>
      page
        .getByRole('listitem')
        .filter({ hasText: words })
        .getByRole('button', { name: '批准免做', exact: true })
        .count()
    expect(await approves('业主已书面说明不需要'), 'own requests').toBe(0)
    expect(await approves('业主上周到访工地'), 'that of a colleague').toBe(1)
    await manager.expectAccessible()
  })

  it('[S0-16, 2.0] reads both versions of a piece that was replaced, and takes a waiver back', async () => {
    const { page } = manager
    await manager.open('/console/journey-exceptions?kind=evidenceReplaced')
    await page.locator('a[href*="?evidence="]').first().click()
    await page.getByText('第 2 版').waitFor()
    await page.getByText(/上一份写成了隔壁一户的通话内容/).waitFor()
    await page.getByRole('link', { name: '查看' }).click()
    await page.getByText('第 1 版').waitFor()
    await manager.expectAccessible()
    await manager.open('/console/journey-exceptions?kind=waived')
    await page.getByRole('button', { name: '撤回免做' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('为什么还是要办理').fill('业主提前回国，请照常问候')
    await dialog.getByRole('button', { name: '撤回免做' }).click()
    await dialog.waitFor({ state: 'detached' })
    await manager.open('/console/journey-exceptions?kind=waiverTakenBack')
    await page.getByText(/业主提前回国/).waitFor()
    await manager.expectAccessible()
  })

  it('[6.8-4] finds the owner who did not sign: five of twelve points repaired, answered in writing, the repair late', async () => {
    const { page } = manager
    await manager.open('/console/journey-events?kind=deliveryRefused')
    await page.getByRole('link', { name: '验房后拒绝收房' }).first().click()
    await page.getByText(/只修了五项就请我签字/).waitFor()
    await page.getByText('拒收后的书面答复与再次约期').waitFor()
    await manager.expectAccessible()
    await manager.open('/console/journey-exceptions?kind=overdue&performer=engineering')
    await page.getByRole('link', { name: '缺陷整改与复验' }).first().click()
    await page
      .getByText(/已修复五项/)
      .first()
      .waitFor()
    await page.getByText('签名 1 份').waitFor()
    await manager.expectAccessible()
  })

  it('[S0-16, 2.0] lets the owner sign on the screen, and keeps the signature as evidence', async () => {
    const { page } = manager
    await page.getByRole('button', { name: '补充证据' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('签名', { exact: true }).click()
    await dialog.getByRole('button', { name: '在屏幕上签名' }).click()
    await signOnScreen(manager)
    await dialog.getByRole('button', { name: '用这个签名' }).click()
    await dialog.getByRole('button', { name: '移除 签名.png' }).waitFor()
    await manager.expectAccessible()
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('li b', { hasText: /^签名$/ }).waitFor()
  })

  it('[S0-49, 2.0] sees in numbers what a colleague has in hand before it is handed over', async () => {
    const { page } = manager
    await manager.open('/console/hand-overs/new')
    await page.getByRole('heading', { name: '交接工作' }).waitFor()
    await manager.expectAccessible()
    await manager.open('/console/hand-overs')
    await manager.expectAccessible()
  })
})

/** As people call the quarter before this one. */
function lastQuarter(): string {
  const [year = 0, month = 0] = localDateOf(new Date(), 'Asia/Shanghai').split('-').map(Number)
  const count = year * 4 + Math.floor((month - 1) / 3) - 1
  return `${Math.floor(count / 4)} 年第${'一二三四'[count % 4]}季度`
}
