import { ensureStandard } from '#modules/journey/actions/ensure-standard.ts'
import { addAction } from '#modules/journey/actions/standards/add-action.ts'
import { changeSettings } from '#modules/journey/actions/standards/change-settings.ts'
import { askForReview, publish } from '#modules/journey/actions/standards/review.ts'
import { startDraft } from '#modules/journey/actions/standards/start-draft.ts'
import { changeAction } from '#modules/journey/actions/standards/write-action.ts'
import type { Standard } from '#modules/journey/standard.ts'
import { figuresOf } from '#modules/journey/standard-settings.ts'
import { draftStore } from '#modules/journey/stores/drafts.ts'
import { standardStore } from '#modules/journey/stores/standards.ts'
import { storeFile } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'
import { samplePhotoOfSite } from '../content/sample-files.ts'
import { staffCalled } from '../site.ts'
import { build, type Stage, type World } from '../world.ts'

/**
 * A city company with a stricter standard of its own, published; one of its projects that begins its own; and the group's
 * next version, which waits for a second person.
 */
export const standards: Stage = {
  name: 'standards',
  run: async (world) => {
    const groupId = await build(world, ensureStandard)
    const group = await build(world, (work) => standardStore(work).byId(groupId))
    const city = await build(world, (work) =>
      work.sql<{ id: string }>(`SELECT id FROM organization.node WHERE kind = 'cityCompany' AND code = 'MZ'`),
    )
    const [project] = await build(world, (work) =>
      work.sql<{ id: string }>(
        `SELECT b.project_id AS id FROM scope.project_branch b WHERE b.node_id = $1 ORDER BY b.project_id LIMIT 1`,
        [city[0]?.id],
      ),
    )
    const as = (name: string) => inTheNameOf(world, name)
    const [admin, chairman, manager] = [await as('季云舒'), await as('骆怀瑾'), await as('裴照')]
    if (!admin || !chairman) return
    if (city[0] && manager) {
      const id = await manager((work) => startDraft(work, { nodeId: city[0]!.id, from: 'inForce' }, groupId))
      await manager((work) => writeCity(work, id, group))
      await manager(async (work) => askForReview(work, id, { version: await versionOf(work, id) }))
      await chairman(async (work) => publish(work, id, { version: await versionOf(work, id) }))
    }
    if (project && manager)
      await manager((work) => startDraft(work, { projectId: project.id, from: 'inForce' }, groupId))
    const id = await admin((work) => startDraft(work, { nodeId: null, from: 'inForce' }, groupId))
    await admin((work) => writeGroup(work, id, group))
    const note = '定期联系改为可由各城市在 5 天内调整；验房增加照片。'
    await admin(async (work) => askForReview(work, id, { version: await versionOf(work, id), note }))
  },
}

/** System work that leaves the traces of a member of staff. */
async function inTheNameOf(world: World, name: string) {
  const actor = await staffCalled(world, name)
  return actor && (<T>(run: (work: Work) => Promise<T>) => build(world, (work) => run({ ...work, actor })))
}

const versionOf = async (work: Work, id: string) => (await draftStore(work).byId(id)).version

const actionOf = ({ byKey }: Standard, key: string) => {
  const { key: _, ...action } = byKey.get(key)!
  return action
}

async function writeCity(work: Work, id: string, group: Standard): Promise<void> {
  const congratulating = actionOf(group, '4.6.1')
  await changeAction(work, id, '4.6.1', { ...congratulating, grace: 2, version: 1 })
  const ambassador = actionOf(group, '6.4')
  const { fileId } = await storeFile(work, {
    bytes: await samplePhotoOfSite(30, 8, false),
    name: '联系前.jpg',
  })
  const caption = { zh: '先看这栋楼近来的变化', en: 'First see what changed at the building' }
  const pictures = [{ fileId, caption }]
  await changeAction(work, id, '6.4', { ...ambassador, grace: 10, pictures, version: 1 })
  await addAction(work, id, {
    ...congratulating,
    key: null,
    tag: 'OWN',
    source: '',
    anchor: 'delivered',
    after: { months: 1, days: 0 },
    grace: 7,
    optional: true,
    title: { zh: '交房满月问候', en: 'A word after the first month' },
    evidence: [{ anyOf: ['callRecord', 'note'], least: 1 }],
    customer: {
      zh: '交房满一个月，想听听您家里还有什么要我们做的。',
      en: 'A month after your handover we should like to hear what else we can do for you.',
    },
    guide: {
      zh: '先看这户验房清单还有哪些没改完。\n电话或上门问候，记下业主的话；有问题当天立案。',
      en: 'First see what is still open on the list of the inspection.\nCall or visit, note what the owner says; open a case the same day for any problem.',
    },
  })
}

async function writeGroup(work: Work, id: string, group: Standard): Promise<void> {
  const { figures, limits, seasonEndsOn } = figuresOf(group.settings)
  await changeSettings(work, id, {
    figures: { ...figures, escalationDays: 2 },
    limits: { ...limits, runInMonths: { least: 12, most: 24 } },
    seasonEndsOn,
    version: await versionOf(work, id),
  })
  const contact = actionOf(group, '3.4')
  await changeAction(work, id, '3.4', {
    ...contact,
    grace: 10,
    limits: { earlier: null, later: 5, moreGrace: 5 },
    version: 1,
  })
  const inspection = actionOf(group, '4.2')
  await changeAction(work, id, '4.2', {
    ...inspection,
    evidence: inspection.evidence.map((need) =>
      need.anyOf.includes('photo') ? { ...need, least: 3 } : need,
    ),
    guide: {
      zh: '按房间和部位逐项验看，水、电、门窗、地面各留一张照片。\n问题拍照入单，业主签字。有问题未整改前不催签。',
      en: 'Go room by room and part by part; keep a photo each of water, power, doors and windows, and floors.\nPhotograph each defect, let the owner sign. Never press for a signature while defects are open.',
    },
    version: 1,
  })
}
