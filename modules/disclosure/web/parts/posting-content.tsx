import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import styles from './posting-content.module.css'
import type { ShownContent } from './shown.ts'
import { words } from './words.ts'

/** What a posting says, as it hangs. */
export function PostingContent({ content: { words: said, lines } }: { content: ShownContent }) {
  const w = useTexts(words)
  return (
    <div className={styles.content}>
      <p className={styles.words}>{said}</p>
      {lines.length > 0 && (
        <dl className={styles.lines}>
          {lines.map(({ label, value, isSame, note }, at) => (
            // Lines have no other name than their place.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at}>
              <dt>{label}</dt>
              <dd>
                {isSame !== null && (
                  <StatusTag tone={isSame ? 'done' : 'act'}>{isSame ? w.same : w.different}</StatusTag>
                )}{' '}
                {value}
                {note && <span className={styles.quiet}> {note}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
