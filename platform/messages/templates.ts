import type { Static } from '../contract/index.ts'
import { refusals as common } from '../errors/index.ts'
import { actorName, refuseStale, type Work } from '../work/index.ts'
import type { TemplateView } from './contract.ts'
import { refusals } from './errors.ts'
import { placesOf, render, smsParts } from './render.ts'
import type { MessagesTables, TemplateRow } from './tables.ts'

type View = Static<typeof TemplateView>
type Text = Pick<View, 'subject' | 'body'>

export async function listTemplates(work: Work): Promise<{ items: View[] }> {
  const rows = await work
    .tables<MessagesTables>()
    .selectFrom('platform.message_template')
    .selectAll()
    .orderBy('key')
    .orderBy('channel')
    .orderBy('language', 'desc')
    .execute()
  return { items: rows.map(present) }
}

/** Changes the words of a template; a place that nothing fills is refused, and so is a change based on an older version. */
export async function changeTemplate(
  work: Work,
  id: string,
  { version, subject, body }: Text & { version: number },
): Promise<View> {
  const current = await findTemplate(work, id, 'FOR UPDATE')
  const standing = { version: current.version, changedBy: current.changed_by }
  await refuseStale(version, { ...standing, theirs: () => present(current) })
  const known = Object.keys(current.sample)
  const unknown = placesOf(`${subject ?? ''} ${body}`).filter((place) => !known.includes(place))
  const list = (names: string[]) => names.map((name) => `{${name}}`).join('、')
  if (unknown.length) throw refusals.unknownPlace({ places: list(unknown), known: list(known) })
  const [changed] = await work.sql<TemplateRow>(
    'UPDATE platform.message_template SET subject = $2, body = $3, version = version + 1, changed_by = $4 WHERE id = $1 RETURNING *',
    [id, current.subject === null ? null : subject, body, actorName(work)],
  )
  if (!changed) throw common.notFound()
  return present(changed)
}

/** The given words with the example values of the template. */
export async function previewTemplate(work: Work, id: string, { subject, body }: Text) {
  const { sample, channel } = await findTemplate(work, id)
  const [head, text] = [render(subject ?? '', sample), render(body, sample)]
  return {
    subject: subject === null ? null : head.text,
    body: text.text,
    unknown: [...new Set([...head.missing, ...text.missing])],
    smsParts: channel === 'sms' ? smsParts(text.text) : null,
  }
}

async function findTemplate(work: Work, id: string, lock: 'FOR UPDATE' | '' = ''): Promise<TemplateRow> {
  const [row] = await work.sql<TemplateRow>(`SELECT * FROM platform.message_template WHERE id = $1 ${lock}`, [
    id,
  ])
  if (!row) throw common.notFound()
  return row
}

function present({ id, key, channel, language, subject, body, sample, version }: TemplateRow): View {
  return { id, key, channel, language, subject, body, sample, version }
}
