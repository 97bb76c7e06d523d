import type { PublicLine } from '../queries/public-posts.ts'
import { html, Markup } from '#platform/http/markup.ts'
import { pageTexts } from './texts.ts'

const t = pageTexts.zh
const prolog = new Markup('<?xml version="1.0" encoding="utf-8"?>\n')

/** The newest posts as an Atom feed (RFC 4287). */
export function atomFeed(
  items: readonly PublicLine[],
  { path, baseUrl }: { path: string; baseUrl: string },
): string {
  const [newest] = items
  const updated = (newest?.answeredAt ?? newest?.listedAt ?? new Date(0)).toISOString()
  const entry = ({
    number,
    title,
    body,
    nickname,
    listedAt,
    answeredAt,
    projectName,
    topicZh,
    standing,
  }: PublicLine) => {
    const url = `${baseUrl}/board/${number}`
    const summary = `${t.standings[standing]} · ${projectName} · ${topicZh}${body ? `\n${body}` : ''}`
    return html`<entry
      ><id>${url}</id><title>${title ?? t.withheldTitle}</title><link href="${url}" /><author
        ><name>${nickname}</name></author
      ><published>${listedAt.toISOString()}</published
      ><updated>${(answeredAt ?? listedAt).toISOString()}</updated>
      <summary>${summary}</summary></entry
    >`
  }
  return html`${prolog}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"
      ><id>${baseUrl}/board</id><title>${t.site} · ${t.title}</title><subtitle>${t.lead}</subtitle
      ><link href="${baseUrl}/board" /><link rel="self" href="${baseUrl}${path}" /><updated
        >${updated}</updated
      >${items.map(entry)}</feed
    >`.text
}

/** Addresses for search engines; what is withheld is none of them. */
export function siteMap(items: readonly { number: number; changedAt: Date }[], baseUrl: string): string {
  return html`${prolog}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      ><url><loc>${baseUrl}/board</loc></url
      >${items.map(
        ({ number, changedAt }) =>
          html`<url><loc>${baseUrl}/board/${number}</loc><lastmod>${changedAt.toISOString()}</lastmod></url>`,
      )}</urlset
    >`.text
}
