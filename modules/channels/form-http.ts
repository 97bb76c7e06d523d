import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { projectsById } from '#modules/estate/index.ts'
import { dropPhotos, takePhotos } from '#platform/files/index.ts'
import { type Language, languageOf } from '#platform/http/index.ts'
import type { PageParts } from '#platform/module/module.ts'
import type { Database, Work } from '#platform/work/index.ts'
import { mostPhotos } from './channel.ts'
import { keepRawBodies } from './inbound/raw-body.ts'
import type { ChannelRow } from './tables.ts'
import { headersFor } from './form/look.ts'
import { donePage, formPage, type FormPage, gonePage } from './form/page.ts'
import { type Fields, readForm } from './form/read-form.ts'
import { takeForm } from './actions/take-form.ts'
import { formTexts } from './form/texts.ts'
import { issueToken, readToken } from './form/token.ts'

const config = { outside: 'the form that a company embeds in its site' }
const path = '/form/:key(^[0-9a-f]{12}$)'

/** The form for everybody (S3-40), drawn by the server and sent without script; nothing of it needs a sign-in. */
export function serveForms(server: FastifyInstance, { database }: PageParts): void {
  keepRawBodies(server, '/api/channels/inbound')
  server.get(path, { config }, async (request, reply) => {
    const opened = await open(database, request)
    if (!opened) return sendGone(request, reply)
    return send(reply, opened.channel, draw(database, opened))
  })

  server.post(path, { config }, async (request, reply) => {
    const opened = await open(database, request)
    if (!opened || !request.isMultipart()) return sendGone(request, reply)
    const sent = await takePhotos(request, database.services.storage, mostPhotos)
    const hadPhotos = sent.photos.length + sent.refused.length > 0
    const again = async (page: Partial<FormPage>) => {
      await dropPhotos(database.services.storage, sent)
      return send(
        reply.code(422),
        opened.channel,
        draw(database, { ...opened, fields: sent.fields, hadPhotos, ...page }),
      )
    }
    const { channel, language } = opened
    const t = formTexts[language]
    if (sent.fields.website?.[0]) return again({ alert: t.noise })
    const { services } = database
    const token = readToken(services.keyring, channel.id, sent.fields.token?.[0] ?? '', services.clock.now())
    if (token.fault) return again({ alert: t[token.fault] })
    const { filled, problems } = readForm(channel, sent.fields)
    if (problems) return again({ problems, alert: t.mend, token: sent.fields.token![0]! })
    if (sent.refused[0]) return again({ alert: sent.refused[0].in(language), token: sent.fields.token![0]! })
    const done = await database.asSystem('somebody sends a form', (work) =>
      takeForm(work, channel, { id: token.id, filled, photos: sent.photos, language, ip: request.ip }),
    )
    if (done === 'enough') return again({ alert: t.enough })
    return send(reply, channel, donePage(channel, language, done))
  })
}

interface Opened {
  channel: ChannelRow
  projects: { id: string; name: string }[]
  language: Language
  fields?: Fields
}

function open(database: Database, request: FastifyRequest): Promise<Opened | null> {
  const { key } = request.params as { key: string }
  return database.asSystem('show a form', async (work: Work) => {
    const [channel] = await work.sql<ChannelRow>(
      `SELECT * FROM channels.channel WHERE kind = 'form' AND is_on AND form_key = $1`,
      [key],
    )
    if (!channel) return null
    const ids = [channel.project_id, ...channel.project_ids]
    const known = await projectsById(work, ids)
    const projects = ids.flatMap((id) => known.get(id) ?? [])
    return { channel, projects, language: languageFor(request) }
  })
}

const draw = (database: Database, page: Omit<FormPage, 'token'> & { token?: string | undefined }) => {
  const { keyring, clock } = database.services
  return formPage({ ...page, token: page.token ?? issueToken(keyring, page.channel.id, clock.now()) })
}

const send = (reply: FastifyReply, { form_key, origins }: ChannelRow, page: string) =>
  reply.headers(headersFor(form_key!, origins!)).send(page)

const sendGone = (request: FastifyRequest, reply: FastifyReply) =>
  reply
    .code(404)
    .headers(headersFor('', []))
    .send(gonePage(languageFor(request)))

function languageFor(request: FastifyRequest): Language {
  const { lang } = request.query as { lang?: string }
  return lang === 'zh' || lang === 'en' ? lang : languageOf(request)
}
