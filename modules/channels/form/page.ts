import type { Language } from '#platform/http/index.ts'
import { chineseFace } from '#platform/http/chinese-face.ts'
import { html, Markup } from '#platform/http/markup.ts'
import { mostPhotos } from '../channel.ts'
import type { ChannelRow } from '../tables.ts'
import { css, script } from './look.ts'
import { type FieldName, type Fields, mostWords, type Problems } from './read-form.ts'
import { formTexts } from './texts.ts'

export interface FormPage {
  channel: ChannelRow
  projects: readonly { id: string; name: string }[]
  token: string
  language: Language
  fields?: Fields
  problems?: Problems
  /** Of the whole form, in words. */
  alert?: string
  /** Whether pictures were sent along, which a browser does not keep. */
  hadPhotos?: boolean
}

/** The form as it is filled in; what was written stays when something is missing. */
export function formPage(page: FormPage): string {
  const { channel, projects, token, language, fields = {}, problems = {}, alert, hadPhotos } = page
  const t = formTexts[language]
  const said = (name: string) => fields[name]?.[0] ?? ''
  const wrong = (name: FieldName) => {
    const problem = problems[name]
    if (!problem) return null
    const words = problem === 'longWords' ? t.longWords(mostWords) : t[problem]
    return html`<span class="wrong" id="${name}-wrong">${words}</span>`
  }
  const mark = (name: FieldName) =>
    problems[name] ? new Markup(` aria-invalid="true" aria-describedby="${name}-wrong"`) : null
  const text = (name: FieldName, auto: string) =>
    html`<label
      ><b>${t[name as 'name' | 'contact']}</b
      ><input
        type="text"
        name="${name}"
        value="${said(name)}"
        autocomplete="${auto}"
        maxlength="200"
        ${mark(name)}
      />
      ${name === 'contact' && html`<small>${t.contactHint}</small>`}${wrong(name)}</label
    >`
  const choice = (name: string, value: string, label: string, isChosen: boolean) =>
    html`<label
      ><input
        type="radio"
        name="${name}"
        value="${value}"
        ${isChosen && new Markup(' checked')}
      />${label}</label
    >`
  const kinds = channel.case_kinds ?? []
  const body = html` ${alert && html`<p class="alert" role="alert">${alert}</p>`}
    <form method="post" enctype="multipart/form-data" action="?lang=${language}">
      <input type="hidden" name="token" value="${token}" />
      <div class="more" aria-hidden="true">
        <label>Website<input type="text" name="website" tabindex="-1" autocomplete="off" /></label>
      </div>
      <div class="pair">${text('name', 'name')}${text('contact', 'tel')}</div>
      <div class="pair">
        ${
          projects.length > 1 &&
          html`<label
            ><b>${t.project}</b>
            <select name="projectId" ${mark('projectId')}>
              <option value=""></option>
              ${projects.map(
                ({ id, name }) =>
                  html`<option value="${id}" ${said('projectId') === id && new Markup(' selected')}>
                    ${name}
                  </option>`,
              )}
            </select>
            ${wrong('projectId')}</label
          >`
        }
        <label
          ><b>${t.home}</b
          ><input type="text" name="home" value="${said('home')}" maxlength="100" autocomplete="off" /><small
            >${t.homeHint}</small
          ></label
        >
      </div>
      ${
        kinds.length > 1 &&
        html`<fieldset${mark('kind')}>
          <legend>${t.kind}</legend>
          <div class="choices">${kinds.map((kind) => choice('kind', kind, t.kinds[kind], said('kind') === kind))}</div>
          ${wrong('kind')}
        </fieldset>`
      }
      <label
        ><b>${t.words}</b>
        <textarea name="words" maxlength="${mostWords}" ${mark('words')}>${said('words')}</textarea>
        <small>${t.wordsHint}</small>${wrong('words')}</label
      >
      <label
        ><b>${t.photos}</b
        ><input type="file" name="photos" accept="image/jpeg,image/png,image/webp" multiple /><small
          >${hadPhotos ? t.photosAgain : t.photosHint(mostPhotos)}</small
        ></label
      >
      <label class="consent"
        ><input
          type="checkbox"
          name="consent"
          value="yes"
          ${said('consent') && new Markup(' checked')}${mark('consent')}
        /><span>${t.consent}${wrong('consent')}</span></label
      >
      <button>${t.send}</button>
    </form>`
  return layOut(channel, language, body)
}

export interface Done {
  number: string
  owner: string
  replyBy: string
  where: string
}

/** After sending: the number, who has it, and until when the answer comes. */
export function donePage(channel: ChannelRow, language: Language, { number, owner, replyBy, where }: Done) {
  const t = formTexts[language]
  return layOut(
    channel,
    language,
    html`<div class="done" role="status">
      ${t.received}
      <strong>${number}</strong>
      <p>${t.answerBy(owner, replyBy)}</p>
      <p>${t.answerTo(where)}</p>
      <p><a href="?lang=${language}">${t.another}</a></p>
    </div>`,
  )
}

/** A form that is not there, or not in use. */
export function gonePage(language: Language): string {
  const t = formTexts[language]
  return html`<!doctype html>
    <html lang="${t.htmlLang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${t.gone}</title>
        ${style}
      </head>
      <body>
        <h1>${t.gone}</h1>
        <p>${t.goneHint}</p>
        ${chineseFace}
      </body>
    </html>`.text
}

const style = new Markup(`<style>${css}</style>`)

function layOut({ form_key, texts }: ChannelRow, language: Language, body: Markup): string {
  const t = formTexts[language]
  const { title, intro } = texts![language]
  const other = language === 'zh' ? 'en' : 'zh'
  return html`<!doctype html>
    <html lang="${t.htmlLang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        ${style} ${new Markup(`<script>${script(form_key!)}</script>`)}
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <a href="?lang=${other}" hreflang="${other}" lang="${other}">${t.other}</a>
        </header>
        <p>${intro}</p>
        ${body} ${chineseFace}
      </body>
    </html>`.text
}
