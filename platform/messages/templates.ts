import { orderBy, type Placed, type Sort, type Static } from '../contract/index.ts'
import { refusals as common } from '../errors/index.ts'
import { likePattern } from '../text/index.ts'
import { actorName, refuseStale, type Work } from '../work/index.ts'
import type { TemplateView } from './contract.ts'
import { refusals } from './errors.ts'
import { type Purpose, saysHowToRefuse } from './marketing.ts'
import type { ChannelName, TemplateOrder } from './message.ts'
import { placesOf, render, smsParts } from './render.ts'
import type { TemplateRow } from './tables.ts'

type View = Static<typeof TemplateView>
type Text = Pick<View, 'subject' | 'body'>

export interface TemplateFilter {
  limit?: number
  after?: string
  sort?: Sort<TemplateOrder>
  /** Words in the message. */
  q?: string
  key?: string
  channel?: ChannelName
  language?: 'zh' | 'en'
  purpose?: Purpose
}

// Chinese first.
const language = `array_position('{zh,en}'::text[], t.language)`
const ties = ['t.key', 't.channel', language]
const orders = { key: ties, channel: ['t.channel', ...ties], language: [language, ...ties] }

/** The words of all messages, by occasion where nothing else is asked for. */
export async function listTemplates(work: Work, filter: TemplateFilter) {
  const { limit = 50, after, sort = 'key', q = '', key, channel, language, purpose } = filter
  const order = orderBy(sort, orders, 't.id')
  const values: unknown[] = [
    limit + 1,
    key ?? null,
    channel ?? null,
    language ?? null,
    q.trim() ? likePattern(q) : null,
    purpose ?? null,
  ]
  const from = after ? `AND ${order.after(after, (value) => `$${values.push(value)}`)}` : ''
  const rows = await work.sql<TemplateRow & Placed>(
    `SELECT t.*, ${order.key} FROM platform.message_template t
      WHERE ($2::text IS NULL OR t.key = $2) AND ($3::text IS NULL OR t.channel = $3) AND ($4::text IS NULL OR t.language = $4)
        AND ($5::text IS NULL OR lower(concat_ws(' ', t.subject, t.body)) LIKE $5)
        AND ($6::text IS NULL OR t.purpose = $6) ${from}
      ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, present)
}

/** One template, or "not found". */
export async function getTemplate(work: Work, id: string): Promise<View> {
  return present(await findTemplate(work, id))
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
  const list = (names: string[]) => names.map((name) => `{${name}}`)
  if (unknown.length) throw refusals.unknownPlace({ places: list(unknown), known: list(known) })
  if (current.purpose === 'marketing' && !saysHowToRefuse(body))
    throw refusals.refusalMissing({ place: '{refuse}' })
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

function present({ id, key, channel, language, subject, body, sample, purpose, version }: TemplateRow): View {
  return { id, key, channel, language, subject, body, sample, purpose, version }
}
