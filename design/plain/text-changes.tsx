import { defineTexts, useJoining, useTexts } from '../texts.ts'
import { lineChanges } from './line-changes.ts'
import styles from './text-changes.module.css'

const texts = defineTexts({
  zh: { gone: '删去', come: '新增' },
  en: { gone: 'Removed', come: 'Added' },
})

/** A text as it was and as it is, line by line: what went is struck through, what came is marked. */
export function TextChanges({ before, after }: { before: string; after: string }) {
  const t = useTexts(texts)
  const join = useJoining()
  return (
    <div className={styles.text}>
      {lineChanges(before, after).map(({ line, change }, at) => {
        // A line has no name of its own but its place.
        // oxlint-disable-next-line react/no-array-index-key
        const key = `${at} ${change}`
        if (change === 'same') return <p key={key}>{line || '\u00A0'}</p>
        const Mark = change === 'gone' ? 'del' : 'ins'
        return (
          <p key={key} data-change={change}>
            <Mark aria-label={join.pair(t[change], line)}>{line || '\u00A0'}</Mark>
          </p>
        )
      })}
    </div>
  )
}
