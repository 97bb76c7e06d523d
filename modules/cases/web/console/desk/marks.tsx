import { useTexts } from '#design/texts.ts'
import type { CaseLine } from '../api.ts'
import { RiskTags } from '../risk-tags.tsx'
import { BondTags } from '../together/bond-tags.tsx'
import styles from './desk.module.css'
import { deskTexts } from './texts.ts'

/** The title of a case with what it has for me: a dot when it is unread, a mention, words not sent. */
export function MarkedTitle({ row }: { row: CaseLine }) {
  return (
    <span data-unread={row.unread || undefined} className={styles.title}>
      <Unread row={row} />
      {row.title} <Marks row={row} /> <BondTags {...row} />{' '}
      {row.risks.length > 0 && <RiskTags risks={row.risks} />}
    </span>
  )
}

/** The dot before what is new to me. */
export function Unread({ row: { unread } }: { row: CaseLine }) {
  const t = useTexts(deskTexts)
  return unread && <span className={styles.dot} role="img" aria-label={t.unread} title={t.unread} />
}

/** What was asked of me on the case, and what I have begun to write. */
export function Marks({ row: { mentionedAt, hasDraft } }: { row: CaseLine }) {
  const t = useTexts(deskTexts)
  return (
    <>
      {mentionedAt && <span className={styles.mark}>{t.mentionMark}</span>}
      {hasDraft && (
        <span className={styles.mark} data-kind="draft">
          {t.draft}
        </span>
      )}
    </>
  )
}
