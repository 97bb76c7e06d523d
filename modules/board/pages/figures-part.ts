import { html, type Markup } from '#platform/http/markup.ts'
import type { BoardFigures, Figure } from '../queries/figures.ts'
import { pathOf } from './paths.ts'
import type { PageTexts } from './texts.ts'

const share = (part: number, whole: number) => (whole ? `${Math.round((part / whole) * 100)}%` : '–')

/** What the board says about us: each figure leads to its posts and says how it is counted. */
export function figuresPart(
  counts: BoardFigures,
  projectId: string | undefined,
  t: PageTexts,
): Markup | false {
  const { counted, due, inTime, late, solved, medianDays } = counts
  if (counted === 0) return false
  const to = (figure: Figure, words: string) =>
    counts[figure]
      ? html`<a href="${pathOf({ figure, ...(projectId && { projectId }) })}">${words}</a>`
      : html`${words}`
  return html`<section aria-label="${t.figures}">
    <dl class="figures">
      <div>
        <dt>${t.inTime}</dt>
        <dd>${to('inTime', share(inTime, due))}</dd>
        <dd class="quiet">${to('due', t.posts(due))}</dd>
        <dd class="quiet">${to('late', t.late(late))}</dd>
      </div>
      <div>
        <dt>${t.solved}</dt>
        <dd>${to('solved', share(solved, counted))}</dd>
        <dd class="quiet">${to('counted', t.posts(counted))}</dd>
      </div>
      <div>
        <dt>${t.median}</dt>
        <dd>${medianDays === null ? '–' : to('solved', t.days(medianDays))}</dd>
        <dd class="quiet">${to('solved', t.posts(solved))}</dd>
      </div>
    </dl>
    <details>
      <summary>${t.how}</summary>
      <p>${t.figures}</p>
      <p><b>${t.inTime}</b> ${t.inTimeHow(due)}</p>
      <p><b>${t.solved}</b> ${t.solvedHow(counted)}</p>
      <p><b>${t.median}</b> ${t.medianHow}</p>
    </details>
  </section>`
}
