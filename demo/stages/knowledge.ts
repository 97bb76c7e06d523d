import { learnPortion } from '#modules/cases/jobs/learn-words.ts'
import { staffActor } from '#modules/identity/index.ts'
import {
  addPiece,
  askForReview,
  beginEdition,
  changePiece,
  editEdition,
  publishEdition,
} from '#modules/knowledge/actions/write-piece.ts'
import { addDays } from '#platform/calendar/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { type DemoTemplate, templates } from '../content/answer-templates.ts'
import { helpArticles } from '../content/help-articles.ts'
import { type DemoPlan, preparedPlans } from '../content/prepared-plans.ts'
import { type DemoArticle, staffArticles } from '../content/staff-articles.ts'
import { build, type Stage, type World } from '../world.ts'

/** What the house knows and how it answers, and what it learned from its closed cases. */
export const knowledge: Stage = {
  name: 'knowledge',
  run: async (world) => {
    const { writer, reader, topics } = await build(world, lookUp)
    if (!writer || !reader) return
    for (const template of templates)
      await lay(world, template, {
        sort: 'template',
        audience: 'staff',
        purpose: template.purpose,
        writer,
        reader,
        topics,
      })
    const laid: string[] = []
    for (const article of [...helpArticles, ...staffArticles])
      laid.push(
        await lay(world, article, {
          sort: 'article',
          audience: article.audience,
          purpose: null,
          writer,
          reader,
          topics,
        }),
      )
    for (const plan of preparedPlans)
      await lay(world, plan, { sort: 'plan', audience: 'staff', purpose: null, writer, reader, topics })
    await write(world, writer, (work) => onItsWay(work, laid))
    for (let count = 1; count > 0;)
      count = await world.database.asSystem('learn the words of closed cases', (work) =>
        learnPortion(work, { settled: 0, most: 20 }),
      )
  },
}

interface Laying {
  sort: 'article' | 'template' | 'plan'
  audience: 'staff' | 'customers'
  purpose: DemoTemplate['purpose'] | null
  writer: StaffActor
  reader: StaffActor
  topics: ReadonlyMap<string, string>
}

/** One colleague writes, another publishes. */
async function lay(
  world: World,
  piece: DemoTemplate | DemoArticle | DemoPlan,
  { writer, reader, topics, ...settings }: Laying,
): Promise<string> {
  const { titleZh, titleEn, bodyZh, bodyEn, uses } = piece
  const scope = {
    ...settings,
    topicIds: piece.topics.flatMap((code) => topics.get(code) ?? []),
    reviewOn: null,
  }
  const { id, version } = await write(world, writer, async (work) => {
    const { id: made } = await addPiece(work, {
      ...scope,
      projectId: null,
      titleZh,
      titleEn,
      bodyZh,
      bodyEn,
      ...('steps' in piece && { steps: piece.steps }),
    })
    return askForReview(work, made, { version: 1 })
  })
  await read(world, reader, (work) => publishEdition(work, id, 2))
  await write(world, writer, async (work) => {
    if ('reviewIn' in piece && piece.reviewIn !== undefined)
      await changePiece(work, id, {
        ...scope,
        version,
        active: true,
        reviewOn: addDays(world.today, piece.reviewIn),
      })
    await work.sql('SELECT knowledge.note_use($1, $2) FROM generate_series(1, $3)', [id, work.now, uses])
  })
  return id
}

/** One article is being rewritten, and another waits to be read. */
async function onItsWay(work: Work, [leak, fitOut]: readonly string[]): Promise<void> {
  for (const [id, more, asks] of [
    [leak!, '修好之后，我们一个月内回访一次，确认没有再漏。', false],
    [fitOut!, '垃圾请装袋，放到地下一层装修垃圾点，当天有人清走。', true],
  ] as const) {
    const { editions } = await beginEdition(work, id)
    const [{ titleZh, titleEn, bodyZh, bodyEn, version }] = editions as [(typeof editions)[number]]
    await editEdition(work, id, {
      version,
      titleZh,
      titleEn,
      bodyZh: `${bodyZh}\n\n${more}`,
      bodyEn,
    })
    if (asks) await askForReview(work, id, { version: version + 1, note: '补了垃圾清运，请看看口气。' })
  }
}

const acts =
  (permission: string) =>
  <T>(world: World, actor: StaffActor, run: (work: Work) => Promise<T>) =>
    world.database.withWork({ actor, permission, action: 'demo' }, run)
const write = acts('knowledge.write')
const read = acts('knowledge.publish')

async function lookUp(work: Work) {
  const [writer, reader] = await Promise.all(['admin', 'chairman'].map((name) => byName(work, name)))
  const rows = await work.sql<{ code: string; id: string }>('SELECT code, id FROM cases.category', [])
  return { writer, reader, topics: new Map(rows.map(({ code, id }) => [code, id])) }
}

async function byName(work: Work, username: string): Promise<StaffActor | null> {
  const [row] = await work.sql<{ id: string }>(
    'SELECT staff_id AS id FROM identity.account WHERE username = $1',
    [username],
  )
  return row ? staffActor(work, row.id) : null
}
