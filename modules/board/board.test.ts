import { describe, expect, it } from 'vitest'
import { boardFigures, figures } from './queries/figures.ts'
import { useBoard } from './testing/index.ts'

const reader = '13800000900'

describe('the complaint board', () => {
  const { house, square, say, post, decide, versionOf, published, page } = useBoard()
  const events = async (name: string) =>
    (
      await house.owner.query('SELECT payload FROM platform.event WHERE name = $1 ORDER BY recorded_at', [
        name,
      ])
    ).rows

  it('takes a stranger’s post with a proved phone, masks what is personal after she agrees, and keeps the original sealed', async () => {
    expect(await post(null)).toMatchObject({ status: 401, body: { code: 'board.phone_needed' } })
    const words = '我住3栋2单元1602，电话13800000901，张经理说不归他管，请公开说明。'
    expect(await post('13800000901', { body: words })).toMatchObject({
      status: 422,
      body: { code: 'board.masking_needed', details: { count: 3 } },
    })
    const shown = await say(null, 'POST', '/board/masking', { title: '张经理', body: words })
    expect(shown.body).toMatchObject({
      title: '某经理',
      body: '我住〔房号〕，电话〔电话〕，某经理说不归他管，请公开说明。',
    })
    const { status, body } = await post('13800000901', { body: words, agreed: true })
    expect(status).toBe(201)
    expect(await events('board.post_written.v1')).toEqual([
      { payload: { postId: body.id, number: body.number } },
    ])
    expect((await page(`/board/${body.number}`)).status).toBe(404)

    const seen = await house.send<any>(square.moderator, 'GET', `/board-posts/${body.id}`)
    expect(seen.body).toMatchObject({
      state: 'waiting',
      masked: 3,
      responsible: '版主阿青',
      decideBy: '2026-11-21T01:00:00.000Z',
    })
    expect(JSON.stringify(seen.body)).not.toMatch(/1602|13800000901|张/)
    const original = await decide(square.moderator, `/board-posts/${body.id}/original`)
    expect(original.body).toMatchObject({ body: words, phone: '13800000901', personId: null })
    const { rows } = await house.owner.query(
      `SELECT 1 FROM platform.audit_log WHERE change = 'original_read'`,
    )
    expect(rows).toHaveLength(1)
    const { rows: kept } = await house.owner.query(
      'SELECT body_sealed FROM board.original WHERE post_id = $1',
      [body.id],
    )
    expect(kept[0].body_sealed).not.toContain('1602')
    expect(await house.send(square.stranger, 'GET', `/board-posts/${body.id}`)).toMatchObject({ status: 403 })
  })

  it('opens one case with the post in the same unit of work, and shows the public answer with name and post [6.8-6] [S1-48]', async () => {
    const { id, number } = await published('13800000902')
    const { body: file } = await house.send<any>(square.agent, 'GET', `/cases/${id}`)
    expect(file).toMatchObject({
      id,
      channel: 'board',
      kind: 'complaint',
      title: '样板房对面的垃圾站',
      reporterName: '望湖的人',
      reporterPersonId: null,
    })
    expect(await decide(square.moderator, `/board-posts/${id}/publication`, { version: 1 })).toMatchObject({
      status: 409,
    })
    expect((await page(`/board/${number}`)).body).toContain('还没有答复')

    house.clock.set('2026-11-20T15:00:00+08:00')
    await decide(square.agent, `/cases/${id}/notes`, { body: '内部：先问总部' })
    await decide(square.agent, `/cases/${id}/replies`, { body: '只给本人的话' })
    await decide(square.agent, `/cases/${id}/replies`, {
      body: '王女士您好，收集点本月移走，联系 13800000999。',
      isPublic: true,
    })
    await house.settle()
    const { body } = await page(`/board/${number}`)
    expect(body).toContain('林夕')
    expect(body).toContain('客服坐席')
    expect(body).toContain('某女士您好，收集点本月移走，联系 〔电话〕。')
    expect(body).toContain('发布后 6 小时 首次答复')
    expect(body).not.toMatch(/先问总部|只给本人的话|13800000999/)
    expect(await events('board.answer_published.v1')).toMatchObject([
      { payload: { number, staffName: '林夕', first: true, withinTerm: true } },
    ])

    const { rows } = await house.owner.query(
      `SELECT template_key, channel FROM platform.message ORDER BY queued_at, id`,
    )
    expect(rows).toContainEqual({ template_key: 'boardAnswered', channel: 'sms' })
  })

  it('lets the poster alone say whether it is solved: unsolved is heard in the case, solved on a result closes it', async () => {
    const { id, number } = await published('13800000903', {
      title: '车库灯',
      body: '地下车库的灯坏了一排，孩子晚上不敢走。',
    })
    const judge = (phone: string, solved: boolean) =>
      say(phone, 'POST', `/board/posts/${number}/judgement`, { solved, satisfaction: solved ? 5 : 2 })
    expect(await judge('13800000903', true)).toMatchObject({
      status: 409,
      body: { code: 'board.not_answered_yet' },
    })
    await decide(square.agent, `/cases/${id}/replies`, { body: '今天换灯。', isPublic: true })
    await house.settle()
    expect(await judge(reader, true)).toMatchObject({ status: 403, body: { code: 'board.not_yours' } })
    expect((await judge('13800000903', false)).status).toBe(200)
    const { body: waiting } = await house.send<any>(square.agent, 'GET', `/cases/${id}`)
    expect(waiting.waitingSince).not.toBeNull()
    expect((await page('/board?standing=unsolved')).body).toContain('车库灯')
    const { body: file } = await house.send<any>(square.agent, 'GET', `/cases/${id}`)
    await decide(square.agent, `/cases/${id}/result`, {
      version: file.version,
      body: '灯已换好。',
      isPublic: true,
    })
    await house.settle()
    expect((await judge('13800000903', true)).status).toBe(200)
    const { body: closed } = await house.send<any>(square.agent, 'GET', `/cases/${id}`)
    expect(closed).toMatchObject({ state: 'closed', closure: 'confirmed', satisfaction: 5, solved: true })
    expect((await page(`/board/${number}`)).body).toContain('发帖人说：已经解决')
    expect(await events('board.post_judged.v1')).toHaveLength(2)
  })

  it('leaves a stub with the reason of what is withheld, and another person decides the appeal', async () => {
    const phone = '13800000904'
    const { body } = await post(phone, {
      title: '某人偷东西',
      body: '楼里那个谁就是小偷，大家都知道他偷了东西。',
    })
    const asked = await decide(square.moderator, `/board-posts/${body.id}/masking-request`, {
      version: 1,
      body: '请不要指认某一个人。',
    })
    expect(asked.body.state).toBe('askedToMask')
    await say(phone, 'PUT', `/board/posts/${body.number}/wording`, {
      title: '楼里失窃',
      body: '楼里那家人就是小偷，物业不管，监控也坏了。',
    })
    await decide(square.moderator, `/board-posts/${body.id}/withholding`, {
      version: await versionOf(body.id),
      reason: 'defamation',
      body: '指认某户偷窃，没有凭据。',
    })
    await house.settle()
    const stub = (await page(`/board/${body.number}`)).body
    expect(stub).toContain('涉嫌诽谤')
    expect(stub).toContain('指认某户偷窃')
    expect(stub).not.toMatch(/楼里失窃|那家人/)
    expect(await events('cases.case_opened.v1')).not.toContainEqual({
      payload: expect.objectContaining({ caseId: body.id }),
    })
    expect(
      (await say(phone, 'POST', `/board/posts/${body.number}/appeal`, { body: '我说的是监控坏了没人修。' }))
        .status,
    ).toBe(200)
    expect(
      await say(phone, 'POST', `/board/posts/${body.number}/appeal`, { body: '再说一次' }),
    ).toMatchObject({ body: { code: 'board.appealed' } })
    const appeal = async (by: typeof square.legal) =>
      decide(by, `/board-posts/${body.id}/appeal-decision`, {
        version: await versionOf(body.id),
        upheld: true,
        body: '说的是失窃和监控，予以公布。',
      })
    expect(await appeal(square.moderator)).toMatchObject({ status: 409, body: { code: 'board.same_hand' } })
    expect((await appeal(square.legal)).body).toMatchObject({ state: 'published', standing: 'unanswered' })
    expect((await page(`/board/${body.number}`)).body).toContain('楼里失窃')
    expect((await house.send<any>(square.agent, 'GET', `/cases/${body.id}`)).body.channel).toBe('board')
  })

  it('counts "me too" once for each phone, and never one’s own', async () => {
    const { number } = await published('13800000905', {
      title: '绿化',
      body: '小区绿化半年没补种，和宣传图差太多。',
    })
    for (const phone of [reader, reader, '13800000906'])
      expect((await say(phone, 'PUT', `/board/posts/${number}/me-too`)).status).toBe(200)
    expect(await say('13800000905', 'PUT', `/board/posts/${number}/me-too`)).toMatchObject({ status: 409 })
    await say(reader, 'PUT', `/board/posts/${number}/following`, { follows: true })
    const { body } = await say(reader, 'GET', `/board/posts/${number}/part`)
    expect(body.post).toMatchObject({
      meToo: 2,
      saidMeToo: true,
      follows: true,
      isOwn: false,
      original: null,
    })
  })

  it('refuses web addresses, noise, names of the house, repeats and floods, each at its field', async () => {
    const phone = '13800000907'
    const fieldsOf = async (over: object) =>
      ((await post(phone, over)).body.fields ?? []).map(({ path }: { path: string }) => path)
    expect(await fieldsOf({ body: '低价装修请看 www.example.com 欢迎联系我们' })).toEqual(['body.body'])
    expect(await fieldsOf({ body: '啊啊啊啊啊啊啊啊啊啊啊啊' })).toEqual(['body.body'])
    expect(await fieldsOf({ nickname: '官方客服' })).toEqual(['body.nickname'])
    expect(await fieldsOf({ nickname: '13800000907' })).toEqual(['body.nickname'])
    expect(await fieldsOf({ projectId: square.topicId })).toEqual(['body.projectId'])
    const first = await post(phone)
    expect((await post(phone)).body.number).toBe(first.body.number)
    house.clock.set('2026-11-20T10:00:00+08:00')
    expect(await post(phone, { title: '样板房对面的垃圾站！' })).toMatchObject({
      status: 409,
      body: { code: 'board.posted_already' },
    })
    for (const body of ['第二件事：门口的路灯坏了三天没人管。', '第三件事：快递柜占了消防通道，请移走。'])
      expect((await post(phone, { body })).status).toBe(201)
    expect(await post(phone, { body: '第四件事：游泳池今年一直没有开放。' })).toMatchObject({
      status: 429,
      body: { code: 'board.enough_today' },
    })
  })

  it('leads from each figure to just the posts behind it', async () => {
    await published('13800000910', { title: '没人答复', body: '游泳池的水三天没有换，气味很大。' })
    house.clock.set('2026-11-23T09:00:00+08:00')
    const counts = await house.database.asSystem('test', (work) => boardFigures(work))
    for (const figure of figures) {
      const { body } = await page(`/board?figure=${figure}`, { 'cache-control': 'no-cache' })
      expect(body.match(/<article/g), figure).toHaveLength(counts[figure])
      expect(body.includes('没人答复'), figure).toBe(['counted', 'due', 'late'].includes(figure))
    }
  })

  it('is read without script in two languages, by search, project and state, and is not sent twice', async () => {
    const list = await page('/board?q=垃圾收集点')
    expect(list.body).toContain('样板房对面的垃圾站')
    expect(list.body).not.toContain('车库灯')
    expect(list.headers['content-security-policy']).toContain("default-src 'none'")
    expect(
      (await page('/board', { 'if-none-match': String((await page('/board')).headers.etag) })).status,
    ).toBe(304)
    expect((await page('/board?lang=en')).body).toContain('Answered within 24 hours')
    expect((await page('/board', { 'accept-language': 'en-GB' })).body).toContain('<html lang="en">')
    for (const odd of ['?after=x', '?projectId=1%27&standing=none', '?q=%25%5F', `?q=${'漏'.repeat(500)}`])
      expect((await page(`/board${odd}`)).status, odd).toBe(200)
    const { number } = await published('13800000908', {
      title: '<script>alert(1)</script>',
      body: '标题里有代码，请看看会不会运行 "quoted" & more。',
    })
    const { body } = await page(`/board/${number}`)
    expect(body).not.toContain('<script>alert')
    expect(body).toContain('&lt;script&gt;')
  })
})
