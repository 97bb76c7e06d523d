import type { Language } from '#platform/http/index.ts'
import { masks } from '#platform/text/index.ts'
import { hoursToAnswer } from '../post.ts'
import type { PublicAnswer, PublicPost } from '../queries/public-post.ts'
import { reasonWords } from '../words.ts'
import { html, type Markup } from '#platform/http/markup.ts'
import type { Page } from './layout.ts'
import { mark } from './list-page.ts'
import { hour, hoursBetween } from './hours.ts'
import { pageTexts, sayTime } from './texts.ts'

/** One post with what was answered to it in public, or the stub of a withheld one. */
export function postPage(told: PublicPost, language: Language, now: Date): Page {
  const post = language === 'en' ? withEnglishPosts(told) : told
  const t = pageTexts[language]
  const { number, title, body, projectName, nickname, listedAt, standing } = post
  const topic = language === 'zh' ? post.topicZh : post.topicEn
  const shown = title ?? t.withheldTitle
  const path = `/board/${number}`
  return {
    title: `${shown} · ${projectName} ${t.title}`,
    description: (body ?? t.withheldHint).slice(0, 150),
    path,
    picture: `${path}/picture.png?v=${Math.floor(post.changedAt.getTime() / 1000)}`,
    isHidden: title === null,
    type: 'article',
    ...(title !== null && { data: dataOf(post, topic) }),
    body: html`<main>
      <nav aria-label="${t.breadcrumb}" class="row">
        <a href="/board">${t.title}</a><a href="/board?projectId=${post.projectId}">${projectName}</a>
      </nav>
      <article>
        <h1>${shown}</h1>
        <div class="row">
          ${mark(standing, t)}<span class="quiet">${t.number(number)} · ${topic}</span>
          <span class="quiet"
            >${nickname} ·
            <time datetime="${listedAt.toISOString()}">${sayTime(listedAt, language)}</time></span
          >
        </div>
        ${
          body === null
            ? stub(post, language)
            : html`<div class="card"><p class="words">${body}</p></div>
                ${isMasked(`${shown}${body}`) && html`<p class="quiet">${t.masked}</p>`}`
        }
      </article>
      ${body !== null && answersPart(post, language, now)} ${body !== null && actionsPart(post, language)}
    </main>`,
  }
}

const withEnglishPosts = (post: PublicPost): PublicPost => ({
  ...post,
  answers: post.answers.map((one) => ({ ...one, staffPost: one.staffPostEn ?? one.staffPost })),
})

const isMasked = (words: string) => Object.values(masks).some((mask) => words.includes(mask))

function stub({ withheldFor, withheldWords, number }: PublicPost, language: Language): Markup {
  const t = pageTexts[language]
  return html`<div class="card stub">
      <h2>${withheldFor && t.withheldWhy(reasonWords[withheldFor][language])}</h2>
      <p class="words">${withheldWords}</p>
    </div>
    <p class="quiet">${t.withheldHint}</p>
    <div class="actions"><a class="button still" href="/board/${number}/part">${t.appeal}</a></div>`
}

function answersPart(post: PublicPost, language: Language, now: Date): Markup {
  const { answers, standing, listedAt, publishedAt } = post
  const t = pageTexts[language]
  const from = publishedAt ?? listedAt
  const until = new Date(from.getTime() + hoursToAnswer * hour)
  const [first] = answers
  const judged = standing === 'solved' ? t.solvedWord : standing === 'unsolved' ? t.unsolvedWord : null
  const waiting = now < until ? t.noAnswerHint(sayTime(until, language)) : t.noAnswerLate
  return html`<section>
    <h2>${t.answers}</h2>
    ${
      first
        ? html`<p class="quiet">${t.answeredAfter(t.hours(hoursBetween(from, first.at)))}</p>
            ${answers.map((answer) => answerPart(answer, language))}`
        : html`<div class="card">
            <h3>${t.noAnswer}</h3>
            <p class="quiet">${waiting}</p>
          </div>`
    }${judged && html`<p>${mark(standing, t)} ${judged}</p>`}
  </section>`
}

function answerPart({ at, kind, body, staffName, staffPost }: PublicAnswer, language: Language): Markup {
  const t = pageTexts[language]
  return html`<div class="answer">
    <h3>${staffName}${staffPost && html` <small>${staffPost}</small>`}</h3>
    <small>${t.kinds[kind]} · <time datetime="${at.toISOString()}">${sayTime(at, language)}</time></small>
    <p class="words">${body}</p>
  </div>`
}

function actionsPart({ number, meToo, answers }: PublicPost, language: Language): Markup {
  const t = pageTexts[language]
  const part = `/board/${number}/part`
  return html`<div class="actions">
    <a class="button" href="${part}">${t.meToo(meToo)}</a
    ><a class="button still" href="${part}">${t.follow}</a>${
      answers.length > 0 && html`<a class="button still" href="${part}">${t.judge}</a>`
    }
  </div>`
}

const dataOf = (post: PublicPost, topic: string) => ({
  '@type': 'DiscussionForumPosting',
  headline: post.title,
  text: post.body,
  url: `/board/${post.number}`,
  author: { '@type': 'Person', name: post.nickname },
  datePublished: post.listedAt.toISOString(),
  dateModified: post.changedAt.toISOString(),
  about: [post.projectName, topic],
  commentCount: post.answers.length,
  interactionStatistic: {
    '@type': 'InteractionCounter',
    interactionType: 'https://schema.org/LikeAction',
    userInteractionCount: post.meToo,
  },
  comment: post.answers.map(({ at, body, staffName, staffPost }) => ({
    '@type': 'Comment',
    text: body,
    datePublished: at.toISOString(),
    author: { '@type': 'Person', name: staffName, ...(staffPost && { jobTitle: staffPost }) },
  })),
})
