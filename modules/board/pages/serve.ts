import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, languageOf } from '#platform/http/index.ts'
import type { PageParts } from '#platform/module/module.ts'
import { publicActor, type Work } from '#platform/work/index.ts'
import { type Standing, standings } from '../post.ts'
import { boardFigures } from '../queries/figures.ts'
import { publicPost } from '../queries/public-post.ts'
import { publicFilters, publicPosts, type PublicQuery } from '../queries/public-posts.ts'
import { html } from './html.ts'
import { layOut, type Page } from './layout.ts'
import { listPage } from './list-page.ts'
import { pageHeaders } from './look.ts'
import { postPage } from './post-page.ts'
import { pageTexts } from './texts.ts'

const config = { outside: 'pages of the public complaint board' }

/** The board for everybody, drawn by the server; whoever asks, staff too, gets what the public may see. */
export function servePages(server: FastifyInstance, { database, baseUrl }: PageParts): void {
  const look = <T>(action: string, run: (work: Work) => Promise<T>) =>
    database.withWork({ actor: publicActor, action: `board.${action}` }, run)
  const answer = (request: FastifyRequest, reply: FastifyReply, page: Page, language: Language) =>
    sendFresh(request, reply.headers(pageHeaders), layOut(page, language, baseUrl))

  server.get('/board', { config }, async (request, reply) => {
    const language = languageFor(request)
    const query = readQuery(request.query as Record<string, unknown>)
    const page = await look('list', async (work) => {
      const [posts, filters, figures] = await Promise.all([
        publicPosts(work, query),
        publicFilters(work),
        boardFigures(work, query.projectId),
      ])
      return listPage({ ...posts, query, filters, figures }, language)
    })
    return answer(request, reply, page, language)
  })

  server.get('/board/:number(^[1-9]\\d{0,8}$)', { config }, async (request, reply) => {
    const language = languageFor(request)
    const { number } = request.params as { number: string }
    const [post, now] = await look('post', async (work) => [await publicPost(work, Number(number)), work.now])
    if (post) return answer(request, reply, postPage(post, language, now), language)
    return answer(request, reply.code(404), gonePage(number, language), language)
  })
}

/** What the browser has already is not sent again. */
function sendFresh(request: FastifyRequest, reply: FastifyReply, content: string | Buffer): FastifyReply {
  const tag = `"${createHash('sha1').update(content).digest('base64url')}"`
  void reply.header('etag', tag)
  const known = request.headers['if-none-match']?.split(/,\s*/).map((one) => one.replace(/^W\//, ''))
  return known?.includes(tag) && reply.statusCode === 200 ? reply.code(304).send() : reply.send(content)
}

/** What the address asks for comes before what the browser prefers. */
function languageFor(request: FastifyRequest): Language {
  const { lang } = request.query as { lang?: string }
  return lang === 'zh' || lang === 'en' ? lang : languageOf(request)
}

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i

/** Reads an address that anybody may have typed: what makes no sense is as if it were not there. */
function readQuery(given: Record<string, unknown>): PublicQuery {
  const text = (name: string) => (typeof given[name] === 'string' ? given[name].trim() : '')
  const id = (name: string) => (uuid.test(text(name)) ? text(name) : undefined)
  const standing = text('standing') as Standing
  return {
    projectId: id('projectId'),
    topicId: id('topicId'),
    standing: standings.includes(standing) ? standing : undefined,
    q: text('q').slice(0, 60) || undefined,
    after: text('after') || undefined,
  }
}

function gonePage(number: string, language: Language): Page {
  const t = pageTexts[language]
  return {
    title: `${t.gone} · ${t.title}`,
    description: t.goneHint,
    path: `/board/${number}`,
    isHidden: true,
    body: html`<main>
      <h1>${t.gone}</h1>
      <p class="quiet">${t.goneHint}</p>
      <div class="actions"><a class="button still" href="/board">${t.back}</a></div>
    </main>`,
  }
}
