import { customersModule } from '#modules/customers/module.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { brought } from './queries/standards/delivered.ts'
import { firstActions, firstSettings } from './standard/index.ts'
import { standardStore } from './stores/standards.ts'
import { standardsIn } from './testing/standards.ts'
import { takenOver } from './take-over.ts'

/** What an earlier release brought: one action less, another grace, another figure. */
const older = {
  actions: firstActions
    .filter(({ key }) => key !== '4.10.1')
    .map((action) => (['4.2', '4.3'].includes(action.key) ? { ...action, grace: 7 } : action)),
  settings: { ...firstSettings, runInMonths: 9, escalationDays: 9 },
}

it('[S0-45] puts a new action behind the one that it follows and leaves what the group wrote or took out', () => {
  const current = {
    actions: older.actions
      .filter(({ key }) => key !== '8.5')
      .map((action) => (action.key === '4.3' ? { ...action, opens: 5 } : action)),
    settings: { ...older.settings, escalationDays: 1 },
  }
  const { actions, settings } = takenOver(current, { since: older, brought })
  const keys = actions.map(({ key }) => key)
  expect(keys.slice(keys.indexOf('4.10'), keys.indexOf('4.10') + 2)).toEqual(['4.10', '4.10.1'])
  expect(keys).not.toContain('8.5')
  const graceOf = (wanted: string) => actions.find(({ key }) => key === wanted)!.grace
  expect([graceOf('4.2'), graceOf('4.3')]).toEqual([1, 7])
  expect(settings.figures).toMatchObject({ runInMonths: 12, escalationDays: 1 })
})

const house = useTestServer([customersModule, deliveryModule, journeyModule], '2026-05-04T09:00:00+08:00')
const publishing = ['journey.read', 'journey.standards', 'journey.publishStandards']
const writer = buildStaffActor(publishing)
const second = buildStaffActor(publishing)

it('[S0-45] offers a group of an older release what is new, as a draft to be published; taken over, it is not offered again', async () => {
  await house.database.asSystem('test', (work) =>
    standardStore(work).addPublished(1, older.settings, older.actions),
  )
  const { post, read, put, start, publishDraft, actionOf } = standardsIn(house, { writer, second })
  const own = await start(null)
  await put(writer, own, '4.3', { opens: 5 })
  await publishDraft(own)
  type Compared = {
    added: { key: string }[]
    changed: { after: { key: string } }[]
    kept: { ours: { key: string; grace: number }; theirs: { grace: number }; fields: string[] }[]
  }
  const { body: offered } = await house.send<Compared>(
    writer,
    'GET',
    `/standard-comparison?from=${own}&to=delivered`,
  )
  expect(offered.added.map(({ key }) => key)).toEqual(['4.10.1'])
  expect(offered.changed.map(({ after }) => after.key)).toEqual(['4.2'])
  // What both changed stays as the group wrote it, and the release's words stand beside it.
  const kept = [{ ours: { key: '4.3', grace: 7 }, theirs: { grace: 1 }, fields: ['grace'] }]
  expect(offered.kept).toMatchObject(kept)
  const { body } = await post<{ id: string }>(writer, '', { nodeId: null, from: 'delivered' })
  const draft = await house.send<Compared>(writer, 'GET', `/standard-comparison?from=${own}&to=${body.id}`)
  expect(draft.body.kept).toMatchObject(kept)
  expect(await read(body.id)).toMatchObject({
    number: 3,
    before: { added: 1, removed: 0, changed: 1, settings: 2 },
    settings: { figures: { runInMonths: 12, escalationDays: 3 } },
  })
  expect((await actionOf(body.id, '4.3')).action).toMatchObject({ opens: 5, grace: 7 })
  expect((await publishDraft(body.id)).body.state).toBe('published')
  expect((await post(writer, '', { nodeId: null, from: 'delivered' })).body.code).toBe(
    'journey.nothing_delivered',
  )
})
