import { useTestServer } from '#platform/testing/index.ts'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { tellGroup } from './jobs/tell-group.ts'
import { watchPromises } from './jobs/watch-promises.ts'
import { casesModule } from './module.ts'
import { isStanding } from './special.ts'
import type { SpecialPlanRow } from './special-tables.ts'
import type { CaseRow, MergeRow, PromiseRow } from './tables.ts'
import { buildDesk, type Desk } from './testing/index.ts'
import { buildManager, leadToSpecial, specialDeedsOn } from './testing/special-deeds.ts'

type Body = Record<string, any>
type Deed = { who: number; what: number; one: number; other: number }

/** Whatever several people bring together and take apart at once, nothing is owed twice and nothing is lost. */
describe('cases that are brought together and taken apart by many hands', () => {
  const house = useTestServer([casesModule])
  let desk: Desk
  let manager: Desk['agent']
  beforeAll(async () => {
    desk = await buildDesk(house.database)
    manager = await buildManager(house.database, desk)
  })

  const all = async <Row>(sql: string, ids: readonly string[]) =>
    (await house.owner.query(sql, [ids])).rows as Row[]
  /** Every case that came of the first ones, also those that were split off or said again. */
  const look = async (ids: string[]) => {
    const files = await all<CaseRow>('SELECT * FROM cases.case_file WHERE id = ANY ($1) ORDER BY id', ids)
    return {
      files,
      promises: await all<PromiseRow>(
        'SELECT * FROM cases.promise WHERE case_id = ANY ($1) ORDER BY id',
        ids,
      ),
      merges: await all<MergeRow>(
        'SELECT * FROM cases.merge WHERE case_id = ANY ($1) AND undone_at IS NULL',
        ids,
      ),
      words: await all<{ id: string; case_id: string; kind: string }>(
        'SELECT id, case_id, kind FROM cases.entry WHERE case_id = ANY ($1) ORDER BY id',
        ids,
      ),
      plans: await all<SpecialPlanRow>(
        'SELECT * FROM cases.special_plan WHERE case_id = ANY ($1) ORDER BY id',
        ids,
      ),
      missed: await all<{ id: string }>(
        "SELECT subject_id AS id FROM platform.event WHERE subject_id = ANY ($1) AND name LIKE '%missed%'",
        ids,
      ),
    }
  }
  type Seen = Awaited<ReturnType<typeof look>>
  const isOwed = ({ met_at, missed_at, carried_to }: PromiseRow) => !met_at && !missed_at && !carried_to

  const doDeed = async (ids: string[], groupId: string, seen: Seen, deed: Deed): Promise<number> => {
    const staff = [desk.agent, desk.colleague, desk.executive][deed.who % 3]!
    const customer = [desk.owner, desk.wife][deed.who % 2]!
    const [file, other] = [deed.one, deed.other].map((n) => seen.files[n % seen.files.length]!) as [
      CaseRow,
      CaseRow,
    ]
    const { id, version } = file
    const at = async (
      method: 'POST' | 'PUT' | 'DELETE',
      path: string,
      body: object = {},
      by: Desk['agent'] | Desk['owner'] = staff,
    ) => {
      const { status, body: made } = await house.send<Body>(by, method, path, body)
      if (status === 201 && /^TS-/.test(made.number ?? '') && !ids.includes(made.id)) ids.push(made.id)
      return status
    }
    const said = seen.words.find(({ case_id, kind }) => case_id === id && kind === 'message')
    const deeds = [
      () => at('POST', `/cases/${id}/merge`, { version, intoId: other.id, reason: '同一件事' }),
      () => at('POST', `/cases/${id}/merge`, { version, intoId: other.id, reason: '同一件事' }),
      () => at('DELETE', `/cases/${id}/merge`, { reason: '其实是两件' }),
      () =>
        at('POST', `/cases/${id}/split`, {
          version,
          entryIds: [said?.id ?? id],
          title: '另一件',
          kind: 'complaint',
        }),
      () => at('PUT', `/case-groups/${groupId}/members/${id}`),
      () => at('DELETE', `/case-groups/${groupId}/members/${id}`, { reason: '不同原因' }),
      () => at('POST', `/case-groups/${groupId}/progress`, { body: '正在核对。' }),
      () => at('POST', '/my-cases', { kind: 'complaint', body: '又渗水了', repeatOf: id }, customer),
      () => at('POST', `/my-cases/${id}/messages`, { body: '还没好' }, customer),
      () => at('POST', `/cases/${id}/replies`, { body: '您好，正在办理。' }),
      () => at('POST', `/cases/${id}/tasks`, { departmentId: desk.engineering, reason: '请核实' }),
      () => at('POST', `/cases/${id}/result`, { version, body: '已修复' }),
      () => at('POST', `/my-cases/${id}/rating`, { satisfaction: 4, solved: deed.other % 2 === 0 }, customer),
      ...specialDeedsOn(house.send, { desk, manager }, { id, version }, deed),
      () => tell(groupId).then(() => 200),
      () => watchPromises.run(house.database, {}).then(() => 200),
    ]
    return deeds[deed.what % deeds.length]!()
  }
  const tell = async (groupId: string) => {
    const { rows } = await house.owner.query('SELECT id FROM cases.group_word WHERE group_id = $1', [groupId])
    for (const { id } of rows) await tellGroup.run(house.database, { wordId: id })
  }

  const hold = (before: Seen, { files, promises, merges, words, missed, plans }: Seen) => {
    const known = new Map(files.map((file) => [file.id, file]))
    for (const file of files) {
      const own = promises.filter(({ case_id }) => case_id === file.id)
      const owed = own.filter(isOwed)
      // One owner always, who is one of us.
      expect([desk.agent.id, desk.colleague.id, desk.executive.id]).toContain(file.owner_staff_id)
      expect(file.contact_count).toBeGreaterThan(0)
      // Closed owes nothing; closed means answered, here or where it goes on.
      if (file.closed_at) expect([file.waiting_since, owed]).toEqual([null, []])
      if (file.closed_at && file.closure !== 'merged') expect(file.first_replied_at).not.toBeNull()
      // What was merged goes on in one case that is there, once, and never leads back to itself.
      expect(merges.filter(({ case_id }) => case_id === file.id)).toHaveLength(file.merged_into ? 1 : 0)
      expect(file.closure === 'merged').toBe(file.merged_into !== null)
      const way = [file.id]
      for (let next = file.merged_into; next; next = known.get(next)!.merged_into) {
        expect(way).not.toContain(next)
        way.push(next)
      }
      // No orphan: whatever a case points to is there.
      for (const to of [file.repeat_of, file.split_from, file.merged_into])
        if (to) expect(known.has(to)).toBe(true)
      // One plan of its own stands at most, never decided by whoever asked for it; special is only what was approved.
      const special = plans.filter(({ case_id }) => case_id === file.id)
      expect(special.filter(({ state }) => isStanding(state)).length).toBeLessThanOrEqual(1)
      if (file.special_since)
        expect(special.some(({ decided_at, state }) => decided_at && state !== 'refused')).toBe(true)
      // Nothing is owed twice.
      expect(new Set(owed.map(({ target }) => target)).size).toBe(owed.length)
    }
    for (const row of promises) {
      // Kept or missed exactly once; what another promise stands for is neither, and that one is there.
      expect([row.met_at, row.missed_at, row.carried_to].filter(Boolean).length).toBeLessThanOrEqual(1)
      if (row.carried_to) expect(promises.map(({ id }) => id)).toContain(row.carried_to)
      // What is carried over at its very term has no time left, never less.
      if (row.due_at) expect(row.due_at.getTime()).toBeGreaterThanOrEqual(row.started_at.getTime())
    }
    for (const { asked_by_id, approver_id } of plans) expect(approver_id).not.toBe(asked_by_id)
    for (const was of before.plans.filter(({ decided_at }) => decided_at))
      expect(plans.find(({ id }) => id === was.id)).toMatchObject({ decided_at: was.decided_at })
    for (const was of before.promises.filter(({ met_at, missed_at }) => met_at ?? missed_at))
      expect(promises.find(({ id }) => id === was.id)).toMatchObject({
        met_at: was.met_at,
        missed_at: was.missed_at,
      })
    expect(missed).toHaveLength(promises.filter(({ missed_at }) => missed_at).length)
    // No word is ever lost.
    const still = new Set(words.map(({ id }) => id))
    expect(before.words.filter(({ id }) => !still.has(id))).toEqual([])
  }

  /** What a case owes and how it presses, as everybody sees it. */
  const standing = ({ files, promises }: Seen, id: string) => {
    const { state, urgency, safety, waiting_since, closed_at, contact_count } = files.find(
      (file) => file.id === id,
    )!
    const owed = promises
      .filter((row) => row.case_id === id && isOwed(row))
      .map(({ target, due_at }) => [target, due_at] as const)
      .toSorted(([one], [two]) => one.localeCompare(two))
    return { state, urgency, safety, waiting_since, closed_at, contact_count, owed }
  }

  it('owe nothing twice, lose no word, and stand as before when a merge is undone', async () => {
    const deed = fc.record({ who: fc.nat(5), what: fc.nat(1499), one: fc.nat(99), other: fc.nat(99) })
    const moment = fc.record({
      deeds: fc.array(deed, { minLength: 1, maxLength: 3 }),
      pass: fc.constantFrom(0, 1, 14, 200, 1500),
    })
    const done = { special: 0, merged: 0, undone: 0, split: 0, grouped: 0, repeated: 0 }
    await fc.assert(
      fc.asyncProperty(fc.array(moment, { minLength: 8, maxLength: 14 }), async (moments) => {
        house.clock.set('2026-11-20T09:00:00+08:00')
        const ids: string[] = []
        for (const [by, body] of [
          [desk.owner, '飘窗渗水'],
          [desk.wife, '飘窗又渗水，墙纸起泡'],
          [desk.owner, '地漏反水'],
          [desk.neighbour, '飘窗渗水'],
        ] as const)
          ids.push((await house.send<Body>(by, 'POST', '/my-cases', { kind: 'complaint', body })).body.id)
        const { body: group } = await house.send<Body>(desk.executive, 'POST', '/case-groups', {
          projectId: desk.projectId,
          title: '飘窗渗水',
          cause: '窗框防水',
          caseIds: [ids[3]],
        })
        let seen = await look(ids)
        const stepOn = async () => {
          const now = await look(ids)
          hold(seen, now)
          seen = now
        }
        for (const [index, { deeds, pass }] of moments.entries()) {
          house.clock.advance(pass * 60_000)
          const statuses = await Promise.all(deeds.map((one) => doDeed(ids, group.id, seen, one)))
          for (const status of statuses) expect([200, 201, 204, 403, 404, 409, 422]).toContain(status)
          await stepOn()
          if (index % 3 === 1) await thereAndBack(ids, seen, done).then(stepOn)
          if (index % 4 === 2) await leadToSpecial(house.send, { desk, manager }, ids[2]!)
        }
        done.split += seen.files.filter(({ split_from }) => split_from).length
        done.repeated += seen.files.filter(({ repeat_of }) => repeat_of).length
        done.grouped += seen.files.filter(({ group_id }) => group_id).length
        done.merged += seen.merges.length
        done.special += seen.plans.filter(({ decided_at }) => decided_at).length
      }),
      {
        numRuns: Number(process.env.MODEL_RUNS ?? 4),
        seed: Number(process.env.MODEL_SEED ?? 20261120),
        endOnFailure: true,
      },
    )
    for (const [what, times] of Object.entries(done)) expect([what, times > 0]).toEqual([what, true])
  }, 600_000)

  /** Two open cases of the household are merged and at once taken apart: both stand as before. */
  async function thereAndBack(ids: string[], seen: Seen, done: { undone: number }): Promise<void> {
    await watchPromises.run(house.database, {})
    const before = await look(ids)
    const [from, into] = before.files.filter(
      ({ closed_at, state, household_id }) =>
        !closed_at && state !== 'resultGiven' && household_id === seen.files[0]!.household_id,
    )
    if (!from || !into) return
    const merged = await house.send<Body>(desk.agent, 'POST', `/cases/${from.id}/merge`, {
      version: from.version,
      intoId: into.id,
      reason: '同一件事',
    })
    if (merged.status !== 200) return
    hold(before, await look(ids))
    const apart = await house.send<Body>(desk.agent, 'DELETE', `/cases/${from.id}/merge`, {
      reason: '其实是两件',
    })
    // A word of this very instant stands in the way.
    if (apart.status === 409) return
    expect(apart.status).toBe(200)
    const after = await look(ids)
    for (const { id } of [from, into]) expect(standing(after, id)).toEqual(standing(before, id))
    done.undone++
  }
})
