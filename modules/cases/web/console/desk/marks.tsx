import { useTexts } from '#design/texts.ts'
import type { CaseLine } from '../api.ts'
import { RiskTags } from '../risk-tags.tsx'
import styles from './desk.module.css'
import { deskTexts } from './texts.ts'

/** The title of a case with what it has for me: a dot when it is unread, a mention, words not sent. */
export function MarkedTitle({ row }: { row: CaseLine }) {
  return (
    <span className={styles.title} data-unread={row.unread || undefined}>
      <span>{row.title}</span>
      <Marks row={row} />
      {row.risks.length > 0 && <RiskTags risks={row.risks} />}
    </span>
  )
}

/** What a case has for me, in words and shape. */
export function Marks({ row: { unread, mentionedAt, hasDraft } }: { row: CaseLine }) {
  const t = useTexts(deskTexts)
  return (
    <>
      {unread && <span className={styles.dot} role="img" aria-label={t.unread} title={t.unread} />}
      {mentionedAt && <span className={styles.mark}>{t.mentionMark}</span>}
      {hasDraft && (
        <span className={styles.mark} data-kind="draft">
          {t.draft}
        </span>
      )}
    </>
  )
}
