// The baseline: Fastify, pg and one prepared statement for each page, put into a template string as long as the product's
// page; no scope, no row-level security, no log of requests, no tag of what was sent.
import fastify from 'fastify'
import pg from 'pg'
import { css } from '#modules/board/pages/look.ts'

const { BENCH_DATABASE_URL: connectionString } = process.env
const pool = new pg.Pool({ connectionString, max: 24, options: '-c session_replication_role=replica' })
const server = fastify({ logger: false })
const type = 'text/html; charset=utf-8'

interface Answer {
  at: string
  kind: string
  body: string
  staff_name: string
  staff_post: string
}

interface Post {
  number: number
  title: string
  body: string
  project_name: string
  topic_zh: string
  nickname: string
  standing: string
  listed_at: Date
  me_too: number
  answers: Answer[] | null
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => signs[sign]!)
const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
})

const page = (
  title: string,
  description: string,
  data: object,
  body: string,
) => `<!doctype html><html lang="zh-CN"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${safe(title)}</title>
<meta name="description" content="${safe(description)}"><meta property="og:title" content="${safe(title)}">
<meta property="og:description" content="${safe(description)}"><style>${css}</style>
<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script></head>
<body><header><a class="brand" href="/">同行</a><nav><a href="/board/mine">我的帖子</a><a href="?lang=en">English</a></nav></header>
<main>${body}</main><footer><a href="/board">全部帖子</a><a href="/board/feed.xml">订阅更新</a><a href="/">回到同行</a></footer></body></html>`

const one = {
  name: 'one post',
  text: `SELECT p.*, w.title, w.body, (SELECT json_agg(a ORDER BY a.at, a.id) FROM board.answer a WHERE a.post_id = p.id) AS answers
           FROM board.post p JOIN board.wording w ON w.post_id = p.id WHERE p.number = $1`,
}
server.get('/board/:number', async (request, reply) => {
  const { number } = request.params as { number: string }
  const [post] = (await pool.query<Post>({ ...one, values: [number] })).rows
  const { title, body, project_name, topic_zh, nickname, standing, listed_at, me_too, answers } = post!
  const said = (answers ?? []).map(
    ({ at, kind, body: words, staff_name, staff_post }) =>
      `<div class="answer"><h3>${safe(staff_name)} <small>${safe(staff_post)}</small></h3><small>${kind} <time datetime="${at}">${time.format(new Date(at))}</time></small><p class="words">${safe(words)}</p></div>`,
  )
  return reply.type(type).send(
    page(
      `${title} · ${project_name}`,
      body.slice(0, 150),
      { '@type': 'DiscussionForumPosting', headline: title, text: body, author: nickname, comment: answers },
      `<nav><a href="/board">投诉论坛</a></nav><article><h1>${safe(title)}</h1><span class="mark">${standing}</span>
       <span>${topic_zh} ${safe(nickname)} <time datetime="${listed_at.toISOString()}">${time.format(listed_at)}</time></span>
       <div class="card"><p class="words">${safe(body)}</p></div></article><section><h2>公开答复</h2>${said.join('')}</section>
       <a class="button" href="/board/${number}/part">${me_too} 人也遇到</a>`,
    ),
  )
})

const newest = {
  name: 'newest posts',
  text: `SELECT p.*, w.title, left(w.body, 160) AS body FROM board.post p JOIN board.wording w ON w.post_id = p.id
          WHERE p.listed_at IS NOT NULL ORDER BY p.listed_at DESC, p.number DESC LIMIT 21`,
}
server.get('/board', async (_request, reply) => {
  const { rows } = await pool.query<Post>(newest)
  const lines = rows.slice(0, 20).map(
    ({ number, title, body, project_name, topic_zh, nickname, standing, listed_at, me_too }) =>
      `<li><article class="card"><h2><a href="/board/${number}">${safe(title)}</a></h2><p class="quiet">${safe(body)}</p>
       <div class="row"><span class="mark">${standing}</span><span>${safe(project_name)} ${topic_zh}</span><span>${safe(nickname)}
       <time datetime="${listed_at.toISOString()}">${time.format(listed_at)}</time></span><a href="/board/${number}/part">${me_too}</a></div></article></li>`,
  )
  const data = rows.map(({ number, title }) => ({ '@type': 'ListItem', position: number, name: title }))
  return reply
    .type(type)
    .send(
      page(
        '投诉论坛',
        '谁都可以看',
        { '@type': 'ItemList', itemListElement: data },
        `<h1>投诉论坛</h1><ol>${lines.join('')}</ol>`,
      ),
    )
})

process.send?.({ url: await server.listen({ port: 0, host: '127.0.0.1' }) })
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))
