import type { Language } from '#platform/http/index.ts'
import { chineseFace } from '#platform/http/chinese-face.ts'
import { html, json, Markup } from '#platform/http/markup.ts'
import { css } from './look.ts'
import { pageTexts } from './texts.ts'

export interface Page {
  title: string
  description: string
  /** Below the base URL, with what decides what is seen: `/board?projectId=…`. */
  path: string
  /** Of the share picture, below the base URL. */
  picture?: string
  /** Not for search engines: pages that are a choice of others. */
  isHidden?: boolean
  type?: 'website' | 'article'
  data?: object
  body: Markup
}

const style = new Markup(`<style>${css}</style>`)
const lamp = new Markup(
  '<svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true"><rect x="1" y="1" width="30" height="30" rx="8" fill="#2E7D6B"/><circle cx="16" cy="15" r="7" fill="#F2B55F"/><path d="M1 23h30M16 1v30" stroke="#FFFDF9" stroke-width="1.6" opacity=".8"/></svg>',
)

/** The same address in a language, whatever the browser asks for. */
export const inLanguage = (path: string, language: Language) => {
  const [place, query = ''] = path.split('?')
  const asked = new URLSearchParams(query)
  asked.set('lang', language)
  return `${place}?${asked}`
}

/** A whole page in a language. */
export function layOut(page: Page, language: Language, baseUrl: string): string {
  const t = pageTexts[language]
  const { title, description, path, picture, isHidden = false, type = 'website', data, body } = page
  const other = language === 'zh' ? 'en' : 'zh'
  return html`<!doctype html>
    <html lang="${t.htmlLang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        <meta name="description" content="${description}" />
        ${isHidden && new Markup('<meta name="robots" content="noindex,follow">')}
        <link rel="canonical" href="${baseUrl}${path}" />
        <link rel="alternate" hreflang="zh" href="${baseUrl}${inLanguage(path, 'zh')}" />
        <link rel="alternate" hreflang="en" href="${baseUrl}${inLanguage(path, 'en')}" />
        <link
          rel="alternate"
          type="application/atom+xml"
          title="${t.title}"
          href="${baseUrl}/board/feed.xml"
        />
        <meta property="og:site_name" content="${t.site}" />
        <meta property="og:type" content="${type}" />
        <meta property="og:title" content="${title}" />
        <meta property="og:description" content="${description}" />
        <meta property="og:url" content="${baseUrl}${path}" />
        ${
          picture &&
          html`<meta property="og:image" content="${baseUrl}${picture}" />
            <meta property="og:image:width" content="1200" /><meta property="og:image:height" content="630" />
            <meta name="twitter:card" content="summary_large_image" />`
        }
        <link rel="icon" href="/icon-192.png" />
        ${style}
        ${
          data &&
          html`<script type="application/ld+json">
            ${json({ '@context': 'https://schema.org', ...data })}
          </script>`
        }
      </head>
      <body>
        <header>
          <a class="brand row" href="/">${lamp}${t.site}</a>
          <nav class="row">
            <a href="/board/mine">${t.own}</a
            ><a href="${inLanguage(path, other)}" hreflang="${other}" lang="${other}">${t.other}</a>
          </nav>
        </header>
        ${body}
        <footer>
          <a href="/board">${t.back}</a><a href="/board/feed.xml">${t.feed}</a><a href="/">${t.home}</a>
        </footer>
        ${chineseFace}
      </body>
    </html> `.text
}
