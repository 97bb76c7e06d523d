import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, languageOf } from '#platform/http/index.ts'
import type { PageParts } from '#platform/module/module.ts'
import { publicActor, type Work } from '#platform/work/index.ts'
import { type Standing, standings } from '../post.ts'
import { boardFigures, type BoardFigures, type Figure, figures } from '../queries/figures.ts'
import { publicPost } from '../queries/public-post.ts'
import { publicAddresses, publicFilters, publicPosts, type PublicQuery } from '../queries/public-posts.ts'
import { atomFeed, siteMap } from './feed.ts'
import { html } from '#platform/http/markup.ts'
import { keptFor } from './kept.ts'
import { layOut, type Page } from './layout.ts'
import { listPage } from './list-page.ts'
import { pageHeaders } from './look.ts'
import { sharePicture } from './picture.ts'
import { postPage } from './post-page.ts'
import { pageTexts } from './texts.ts'

type Look = <T>(action: string, run: (work: Work) => Promise<T>) => Promise<T>

/** How long a drawn page may be given to others. */
const keptMs = 1000

const config = { outside: 'pages of the public complaint board' }

/** The board for everybody, drawn by the server; whoever asks, staff too, gets what the public may see. */
export function servePages(server: FastifyInstance, { database, baseUrl }: PageParts): void {
  const look: Look = (action, run) =>
    database.withWork({ actor: publicActor, action: `board.${action}` }, run)
  const minute = 60_000
  const filtersFor = keptFor<Awaited<ReturnType<typeof publicFilters>>>(minute)
  const figuresFor = keptFor<BoardFigures>(minute)
  const drawnFor = keptFor<Drawn | null>(keptMs)
  /** A crowd that reads one page costs one look a second; whoever reloads it sees it as it is. */
  const drawn = (request: FastifyRequest, key: string | null, draw: () => Promise<Page | null>) => {
    const language = languageFor(request)
    const make = async () => {
      const page = await draw()
      return page && tagged(layOut(page, language, baseUrl))
    }
    const isFresh = key === null || /no-cache|no-store|max-age=0/.test(request.headers['cache-control'] ?? '')
    return isFresh ? make() : drawnFor(`${language} ${key}`, performance.now(), make)
  }

  server.get('/board', { config }, async (request, reply) => {
    const query = readQuery(request.query as Record<string, unknown>)
    const { projectId = '', topicId = '', standing = '', figure = '', q, after } = query
    const key = q || after ? null : `list ${projectId} ${topicId} ${standing} ${figure}`
    const page = await drawn(request, key, () =>
      look('list', async (work) => {
        const now = work.now.getTime()
        const [posts, filters, counted] = await Promise.all([
          publicPosts(work, query),
          filtersFor('', now, () => publicFilters(work)),
          figuresFor(projectId, now, () => boardFigures(work, query.projectId)),
        ])
        return listPage({ ...posts, query, filters, figures: counted }, languageFor(request))
      }),
    )
    return sendFresh(request, reply.headers(pageHeaders), page!)
  })

  server.get('/board/:number(^[1-9]\\d{0,8}$)', { config }, async (request, reply) => {
    const language = languageFor(request)
    const { number } = request.params as { number: string }
    const page = await drawn(request, number, () =>
      look('post', async (work) => {
        const post = await publicPost(work, Number(number))
        return post && postPage(post, language, work.now)
      }),
    )
    if (page) return sendFresh(request, reply.headers(pageHeaders), page)
    return reply
      .code(404)
      .headers(pageHeaders)
      .send(layOut(gonePage(number, language), language, baseUrl))
  })

  serveMachines(server, look, baseUrl)
}

/** What machines read: the feed, the addresses for search engines, and the pictures that go with links. */
function serveMachines(server: FastifyInstance, look: Look, baseUrl: string): void {
  const xml = { 'cache-control': 'public, max-age=300', 'x-content-type-options': 'nosniff' }
  const png = { ...xml, 'content-type': 'image/png' }

  server.get('/board/feed.xml', { config }, async (request, reply) => {
    const { projectId } = readQuery(request.query as Record<string, unknown>)
    const { items } = await look('feed', (work) => publicPosts(work, { projectId, limit: 50 }))
    const path = projectId ? `/board/feed.xml?projectId=${projectId}` : '/board/feed.xml'
    void reply.headers({ ...xml, 'content-type': 'application/atom+xml; charset=utf-8' })
    return sendFresh(request, reply, tagged(atomFeed(items, { path, baseUrl })))
  })

  server.get('/board/sitemap.xml', { config }, async (request, reply) => {
    const items = await look('sitemap', publicAddresses)
    void reply.headers({ ...xml, 'content-type': 'application/xml; charset=utf-8' })
    return sendFresh(request, reply, tagged(siteMap(items, baseUrl)))
  })

  server.get('/robots.txt', { config }, async (_request, reply) =>
    reply
      .headers({ ...xml, 'content-type': 'text/plain; charset=utf-8' })
      .send(`User-agent: *\nDisallow: /api/\nDisallow: /console/\nSitemap: ${baseUrl}/board/sitemap.xml\n`),
  )

  server.get('/board/picture.png', { config }, async (request, reply) =>
    sendFresh(request, reply.headers(png), tagged(await sharePicture(null))),
  )

  server.get('/board/:number(^[1-9]\\d{0,8}$)/picture.png', { config }, async (request, reply) => {
    const { number } = request.params as { number: string }
    const post = await look('picture', (work) => publicPost(work, Number(number)))
    if (!post) return reply.callNotFound()
    return sendFresh(request, reply.headers(png), tagged(await sharePicture(post)))
  })
}

interface Drawn {
  content: string | Buffer
  tag: string
}

const tagged = (content: string | Buffer): Drawn => ({
  content,
  tag: `"${createHash('sha1').update(content).digest('base64url')}"`,
})

/** What the browser has already is not sent again. */
function sendFresh(request: FastifyRequest, reply: FastifyReply, { content, tag }: Drawn): FastifyReply {
  void reply.header('etag', tag)
  const known = request.headers['if-none-match']?.split(/,\s*/).map((one) => one.replace(/^W\//, ''))
  return known?.includes(tag) ? reply.code(304).send() : reply.send(content)
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
  const figure = text('figure') as Figure
  return {
    projectId: id('projectId'),
    topicId: id('topicId'),
    standing: standings.includes(standing) ? standing : undefined,
    figure: figures.includes(figure) ? figure : undefined,
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
