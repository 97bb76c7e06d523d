import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { lengthWords } from '#design/plain/time-words.ts'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import type { CaseView } from '../api.ts'
import styles from '../case-page.module.css'
import { developerTexts } from './texts.ts'

/** Why this person or department has a matter for the developer, and what the detour cost. @serves S1-21 */
export function DeveloperWay({ view }: { view: CaseView }) {
  const t = useTexts(developerTexts)
  const said = useSaid(view)
  if (!view.developerWay) return null
  const { way, arrivedAt } = view.developerWay
  return (
    <Section title={t.title}>
      <p className={styles.row}>
        <StatusTag tone={way === 'direct' ? 'done' : arrivedAt ? 'idle' : 'act'}>{t.ways[way]}</StatusTag>
        <span>{said}</span>
      </p>
    </Section>
  )
}

function useSaid({ developerWay, openedAt, closedAt }: CaseView): string | null {
  const t = useTexts(developerTexts)
  const language = useLanguage()
  const now = useNow()
  if (!developerWay) return null
  const { way, centreName, centreSide, arrivedAt, arrivedWith } = developerWay
  const since = (at: Date) => lengthWords(at.getTime() - new Date(openedAt).getTime(), language)
  if (way === 'direct') {
    if (!arrivedWith) return t.nobody(centreName)
    return centreSide === 'developer' ? t.direct(centreName, arrivedWith) : t.own(arrivedWith)
  }
  if (arrivedAt) return t.passedOn(centreName, arrivedWith!, since(new Date(arrivedAt)))
  return closedAt ? t.never(centreName) : t.waiting(centreName, since(now))
}
