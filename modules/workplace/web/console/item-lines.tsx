import type { ReactNode } from 'react'
import { useSay, useTexts } from '#design/texts.ts'
import type { Item } from './api.ts'
import { texts } from './texts.ts'
import { useRoles } from './use-roles.ts'
import { words } from './words.ts'
import styles from './workplace.module.css'

/** The lines of an edition under their chapters, as people read them. */
export function ItemLines({ items, aside }: { items: readonly Item[]; aside?: (item: Item) => ReactNode }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  const { wordsOf } = useRoles()
  return (
    <div className={styles.stack}>
      {[...Map.groupBy(items, ({ chapter }) => chapter)].map(([chapter, lines]) => (
        <section key={chapter} className={styles.chapter}>
          <h3>
            {w.chapters[chapter]} <span className={styles.quiet}>{t.rules(lines.length)}</span>
          </h3>
          <ol className={styles.lines}>
            {lines.map((item) => (
              <li key={item.key}>
                <p>{say({ zh: item.zh, en: item.en || item.zh })}</p>
                {item.observedZh && (
                  <p className={styles.quiet}>
                    {say({ zh: item.observedZh, en: item.observedEn || item.observedZh })}
                  </p>
                )}
                {item.roles.length > 0 && <p className={styles.quiet}>{t.forPosts(wordsOf(item.roles))}</p>}
                {aside?.(item)}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

/** An edition as one text, so that two of them can be compared line by line. */
export function useTextOf(): (items: readonly Item[]) => string {
  const w = useTexts(words)
  const say = useSay()
  const { wordsOf } = useRoles()
  return (items) =>
    [...Map.groupBy(items, ({ chapter }) => chapter)]
      .flatMap(([chapter, lines]) => [
        w.chapters[chapter],
        ...lines.map(({ zh, en, observedZh, observedEn, roles }) =>
          [say({ zh, en: en || zh }), say({ zh: observedZh, en: observedEn || observedZh }), wordsOf(roles)]
            .filter(Boolean)
            .join(' · '),
        ),
        '',
      ])
      .join('\n')
}
