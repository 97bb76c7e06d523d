import type { Language } from '#platform/http/index.ts'
import { standings } from '../post.ts'
import type { BoardFigures } from '../queries/figures.ts'
import type { publicFilters, PublicLine, PublicQuery } from '../queries/public-posts.ts'
import { html, type Markup } from '#platform/http/markup.ts'
import { figuresPart } from './figures-part.ts'
import { hoursBetween } from './hours.ts'
import type { Page } from './layout.ts'
import { pathOf } from './paths.ts'
import { type PageTexts, pageTexts, sayTime } from './texts.ts'

export interface ListParts {
  query: PublicQuery
  items: readonly PublicLine[]
  next: string | null
  filters: Awaited<ReturnType<typeof publicFilters>>
  figures: BoardFigures
}

/** The board: what it says about us, what it can be narrowed to, and the posts, the newest first. */
export function listPage({ query, items, next, filters, figures }: ListParts, language: Language): Page {
  const t = pageTexts[language]
  const { projectId, topicId, standing, figure, q, after } = query
  const project = filters.projects.find(({ id }) => id === projectId)
  const title = project ? `${project.name} · ${t.title}` : t.title
  const isChosen = Boolean(projectId || topicId || standing || q || after)
  const isNarrowed = Boolean(topicId || standing || figure || q || after)
  const path = pathOf(query)
  return {
    title,
    description: t.lead,
    path,
    picture: '/board/picture.png',
    isHidden: isNarrowed,
    data: {
      '@type': 'CollectionPage',
      name: title,
      description: t.lead,
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: items
          .filter((item) => item.title !== null)
          .map(({ number, title: name }, at) => ({
            '@type': 'ListItem',
            position: at + 1,
            name,
            url: `/board/${number}`,
          })),
      },
    },
    body: html`<main>
      <h1>${title}</h1>
      <p class="quiet">${t.lead}</p>
      <div class="actions">
        <a class="button" href="/board/new${project && `?projectId=${project.id}`}">${t.write}</a>
      </div>
      ${figuresPart(figures, projectId, t)}
      <form action="/board" method="get" role="search">
        ${choice(
          t.project,
          'projectId',
          projectId,
          filters.projects.map(({ id, name }) => [id, name]),
          t,
        )}
        ${choice(
          t.topic,
          'topicId',
          topicId,
          filters.topics.map((topic) => [topic.id, topic[language]]),
          t,
        )}
        ${choice(
          t.standing,
          'standing',
          standing,
          standings.map((one) => [one, t.standings[one]]),
          t,
        )}
        ${figure && html`<input type="hidden" name="figure" value="${figure}" />`}
        <label>${t.search}<input type="search" name="q" value="${q}" maxlength="60" /></label>
        <button class="button still">${t.find}</button
        >${isChosen ? html`<a class="row" href="/board">${t.clear}</a>` : ''}
      </form>
      ${
        figure &&
        html`<p class="row only">
          <b>${t.figures} · ${t.behind[figure]}</b
          ><a href="${pathOf({ ...query, figure: undefined, after: undefined })}">${t.whole}</a>
        </p>`
      }
      ${
        items.length
          ? html`<ol>
              ${items.map((item) => html`<li>${line(item, language)}</li>`)}
            </ol>`
          : empty(isNarrowed, t)
      }
      ${next && html`<p><a class="button still" rel="next" href="${pathOf({ ...query, after: next })}">${t.next}</a></p>`}
    </main>`,
  }
}

function choice(
  label: string,
  name: string,
  chosen: string | undefined,
  options: readonly (readonly [value: string, label: string])[],
  t: PageTexts,
): Markup {
  const option = ([value, text]: readonly [string, string]) =>
    value === chosen
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`
  return html`<label
    >${label}<select name="${name}">
      <option value="">${t.every}</option>
      ${options.map(option)}
    </select></label
  >`
}

export const mark = (standing: PublicLine['standing'], t: PageTexts) =>
  html`<span class="mark" data-standing="${standing}">${t.standings[standing]}</span>`

function line(item: PublicLine, language: Language): Markup {
  const t = pageTexts[language]
  const { number, title, body, projectName, standing, nickname, listedAt, publishedAt, answeredAt, meToo } =
    item
  const topic = language === 'zh' ? item.topicZh : item.topicEn
  return html`<article class="card${title === null ? ' stub' : ''}">
    <h2><a href="/board/${number}">${title ?? t.withheldTitle}</a></h2>
    ${body && html`<p class="quiet">${body}</p>`}
    <div class="row">
      ${mark(standing, t)}<span>${projectName} · ${topic}</span
      ><span
        >${nickname} · <time datetime="${listedAt.toISOString()}">${sayTime(listedAt, language)}</time></span
      >${answeredAt && publishedAt && html`<span>${t.answeredAfter(t.hours(hoursBetween(publishedAt, answeredAt)))}</span>`}${title !== null && html`<a href="/board/${number}/part">${t.meToo(meToo)}</a>`}
    </div>
  </article>`
}

const empty = (isNarrowed: boolean, t: PageTexts) =>
  html`<div class="card">
    <h2>${isNarrowed ? t.noneFound : t.none}</h2>
    <p class="quiet">${t.noneHint}</p>
  </div>`
