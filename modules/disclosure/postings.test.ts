import { messagesModule } from '#platform/messages/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { disclosureModule } from './module.ts'
import { buildVenue, type Venue } from './testing/index.ts'

type Body = Record<string, any>

/** @serves S0-17, S0-59, 2.1, 1.3, 1.4, 1.5, 1.7 */
describe('the register of postings', () => {
  const house = useTestServer([disclosureModule, messagesModule()], '2026-11-20T10:00:00+08:00')
  let venue: Venue
  let postings: Body[]
  beforeAll(async () => {
    venue = await buildVenue(house)
  })
  const get = async (path: string, actor = venue.manager) => (await house.send<Body>(actor, 'GET', path)).body
  const of = (kind: string) => postings.find((posting) => posting.kind === kind)!
  const read = async () => {
    postings = (await get('/postings')).items
  }
  const prove = async (kind: string, over: Body = {}) => {
    const { version } = await get(`/postings/${of(kind).id}`)
    return house.send<Body>(venue.manager, 'POST', `/postings/${of(kind).id}/proofs`, {
      version,
      postedOn: '2026-11-20',
      fileIds: [venue.photoIds[0]],
      ...over,
    })
  }
  const edit = async (kind: string, change: (content: Body) => Body, over: Body = {}) => {
    const { version, place, everyMonths, content } = await get(`/postings/${of(kind).id}`)
    return house.send<Body>(venue.manager, 'PUT', `/postings/${of(kind).id}`, {
      version,
      place,
      everyMonths,
      content: change(content),
      ...over,
    })
  }

  it('asks every project on sale for the same six, by its opening', async () => {
    const { projectId } = venue.project
    const before = await get('/disclosure-boards')
    expect(before).toEqual({ items: [], without: [{ projectId, name: '沐汀公馆' }] })
    const body = { opensOn: '2026-12-01' }
    const path = `/projects/${projectId}/disclosure-board`
    expect((await house.send(venue.stranger, 'POST', path, body)).status).toBe(404)
    expect((await house.send(venue.manager, 'POST', path, body)).status).toBe(201)
    expect((await house.send<Body>(venue.manager, 'POST', path, body)).body.code).toBe(
      'disclosure.board_open',
    )
    await read()
    expect(postings).toHaveLength(6)
    expect(postings.every(({ standing, dueBy }) => standing === 'missing' && dueBy === '2026-12-01')).toBe(
      true,
    )
    expect((await get('/disclosure-boards')).items).toMatchObject([{ missing: 6, posted: 0 }])
    expect((await get('/postings', venue.stranger)).items).toEqual([])
  })

  it('hangs only with its text written and a photo, and is looked at again in three months', async () => {
    expect((await prove('papers')).body.code).toBe('disclosure.empty_text')
    expect((await prove('cancellation', { fileIds: [] })).body.code).toBe('disclosure.no_photo')
    const hung = await prove('cancellation')
    expect(hung.body).toMatchObject({ standing: 'posted', dueBy: '2027-02-20', provedNumber: 1 })
    const { rows } = await house.owner.query(
      `SELECT name FROM platform.event WHERE name LIKE 'disclosure.%posted.v1' OR name LIKE 'disclosure.posting_proved%'`,
    )
    expect(rows.map(({ name }) => name).toSorted()).toEqual([
      'disclosure.cancellation_posted.v1',
      'disclosure.posting_proved.v1',
    ])
    expect((await prove('adverseFactors')).body.code).toBe('disclosure.of_the_notice')
  })

  it('shows in public what hangs: the words of the proof, not those in work', async () => {
    const numbered = (content: Body) => ({
      ...content,
      lines: content.lines.map((line: Body, at: number) => ({ ...line, value: `沐证 ${at + 1} 号` })),
    })
    await edit('papers', numbered)
    await prove('papers')
    const changed = await edit('cancellation', () => ({ words: '改成五天', lines: [] }))
    expect(changed.body).toMatchObject({ textNumber: 2, provedNumber: 1 })
    const again = await edit('cancellation', () => ({ words: '改成四天', lines: [] }))
    expect(again.body.textNumber).toBe(2)
    const board = (await house.send<Body>(undefined, 'GET', `/public-boards/${venue.project.projectId}`)).body
    expect(board.postings.map(({ kind, number }: Body) => [kind, number])).toEqual([
      ['cancellation', 1],
      ['papers', 1],
    ])
    expect(board.postings[0].content.words).toContain('72 小时')
    expect(board.postings[1].content.lines[0].value).toBe('沐证 1 号')
    expect((await house.send<Body>(undefined, 'GET', '/public-boards')).body.items).toMatchObject([
      { name: '沐汀公馆' },
    ])
  })

  it('says yes or no to each item of the show home', async () => {
    const answered = (content: Body) => ({
      ...content,
      lines: content.lines.map((line: Body, at: number) => ({ ...line, isSame: at < 5, note: '以合同为准' })),
    })
    await edit('showHome', answered, { everyMonths: 1 })
    expect((await prove('showHome')).body).toMatchObject({ standing: 'posted', dueBy: '2026-12-20' })
  })

  it('refuses a change on an older version, and keeps every proof', async () => {
    const stale = await prove('showHome', { version: 1 })
    expect(stale.body.code).toBe('platform.stale')
    await prove('showHome', { words: '换了新的展板' })
    const shown = await get(`/postings/${of('showHome').id}`)
    expect(shown.proofs.map(({ words }: Body) => words)).toEqual(['换了新的展板', null])
    expect((await get(`/postings/${of('showHome').id}`, venue.stranger)).code).toBe('platform.not_found')
  })

  it('tells whoever runs the venue every morning, and names what is due once', async () => {
    const { nodeId } = venue.project
    await house.database.asSystem('test', (work) => buildStaff(work, { nodeId, role: 'salesManager' }))
    house.clock.set('2026-12-10T08:15:00+08:00')
    for (const _ of [1, 2]) {
      await house.database.asSystem('test', async (work) => work.enqueue('disclosure.remind-of-postings', {}))
      await house.settle()
    }
    const { rows: named } = await house.owner.query(
      `SELECT payload FROM platform.event WHERE name = 'disclosure.posting_due_for_review.v1'`,
    )
    expect(named.map(({ payload }) => payload.kind)).toEqual(['showHome'])
    const { rows } = await house.owner.query(
      `SELECT id FROM platform.message WHERE template_key = 'postingsDue'`,
    )
    expect(rows).toHaveLength(1)
  })
})
