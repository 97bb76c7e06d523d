import { describe, expect, it } from 'vitest'
import { publicActor } from '#platform/work/index.ts'
import { boardContract } from './contract.ts'
import { useBoard } from './testing/index.ts'

const secret = '敏感内情'
const tables = ['author', 'original', 'decision', 'appeal', 'me_too', 'follower'] as const

describe('everybody', () => {
  const { house, square, say, post, decide, versionOf, published, page } = useBoard()
  const look = (sql: string) =>
    house.database.withWork({ actor: publicActor }, (work) => work.sql<Record<string, unknown>>(sql))

  it('never gets an internal word, an original or a withheld one, by any page, feed, search or route', async () => {
    const { id, number } = await published('13800000911', {
      title: '三号楼的电梯',
      body: `电梯一周停了三次，请联系13800000911，${secret}不在这里。`.replace(secret, '原因'),
      agreed: true,
    })
    await decide(square.agent, `/cases/${id}/notes`, { body: secret })
    const { body: task } = await decide(square.agent, `/cases/${id}/tasks`, {
      departmentId: square.engineering,
      reason: secret,
    })
    await decide(square.engineer, `/cases/${id}/tasks/${task.taskId}/return`, { reason: secret })
    await decide(square.agent, `/cases/${id}/replies`, { body: `只给本人：${secret}` })
    await decide(square.agent, `/cases/${id}/progress`, { body: '维保今天到场。', isPublic: true })
    await decide(square.agent, `/cases/${id}/pause`, { reason: 'material', words: secret })
    const held = await post('13800000912', {
      title: secret,
      body: `${secret}：这一段不会公布，说的是某个人。`,
    })
    await decide(square.moderator, `/board-posts/${held.body.id}/withholding`, {
      version: 1,
      reason: 'illegal',
      body: '含有法律禁止发布的内容。',
    })
    const waiting = await post('13800000913', {
      title: `待审的${secret}`,
      body: `${secret}：还没有审核，谁也看不到。`,
    })
    await house.settle()
    expect((await page(`/board/${number}`)).body).toContain('维保今天到场。')

    const numbers = [number, held.body.number, waiting.body.number]
    const paths = [
      '/board',
      '/board?q=敏感',
      `/board?projectId=${square.projectId}&topicId=${square.topicId}`,
      '/board?standing=withheld',
      '/board/feed.xml',
      `/board/feed.xml?projectId=${square.projectId}`,
      '/board/sitemap.xml',
      '/board/picture.png',
      ...numbers.flatMap((one) => [`/board/${one}`, `/board/${one}?lang=en`, `/board/${one}/picture.png`]),
    ]
    const staffCookie = { 'x-test-actor': square.moderator.id }
    for (const path of paths)
      for (const headers of [{}, staffCookie] as Record<string, string>[]) {
        const { body } = await page(path, headers)
        expect(body, path).not.toContain(secret)
        expect(body, path).not.toContain('13800000911')
      }
    for (const { method, path } of Object.values(boardContract.routes))
      for (const one of numbers) {
        const asked = path.replace(':number', String(one)).replace(':postId', held.body.id)
        const body = method === 'GET' ? undefined : { version: await versionOf(held.body.id) }
        const reply = await say('13800000919', method as 'GET', asked, body)
        expect(JSON.stringify(reply.body ?? ''), `${method} ${path}`).not.toContain(secret)
      }
  })

  it('sees in the tables themselves only what is shown, and can write nothing', async () => {
    for (const table of tables) expect(await look(`SELECT * FROM board.${table}`), table).toEqual([])
    const titles = JSON.stringify(await look('SELECT title FROM board.wording'))
    expect(titles).toContain('三号楼的电梯')
    expect(titles).not.toContain(secret)
    expect(JSON.stringify(await look('SELECT state FROM board.post'))).not.toMatch(/waiting|askedToMask/)
    expect(await look(`SELECT * FROM board.find_posts('{敏感}', '%敏感%', 10)`)).toEqual([])
    expect(await look('SELECT 1 FROM cases.case_file')).toEqual([])
    expect(await look('SELECT 1 FROM cases.entry')).toEqual([])
    const forged = `INSERT INTO board.answer (id, project_id, post_id, at, kind, body, staff_name)
      SELECT uuidv7(), project_id, id, now(), 'reply', '伪造', '林夕' FROM board.post LIMIT 1`
    await expect(look(forged)).rejects.toMatchObject({ code: 'platform.not_found' })
    expect(await look(`UPDATE board.post SET me_too = 1000 RETURNING 1`)).toEqual([])
  })

  it('loses sight of the words and the answers when a published post is withheld later', async () => {
    const { id, number } = await published('13800000914', {
      title: '后来扣下的',
      body: '这一段先公布了，后来发现点名指控某人犯罪。',
    })
    await decide(square.agent, `/cases/${id}/replies`, { body: '先答复了一句。', isPublic: true })
    await house.settle()
    await decide(square.moderator, `/board-posts/${id}/withholding`, {
      version: await versionOf(id),
      reason: 'defamation',
      body: '点名指控，没有凭据。',
    })
    await decide(square.agent, `/cases/${id}/replies`, { body: '扣下以后的一句。', isPublic: true })
    await house.settle()
    const { body } = await page(`/board/${number}`)
    expect(body).toContain('点名指控，没有凭据。')
    expect(body).not.toMatch(/先公布了|先答复了一句|扣下以后/)
  })
})
