import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { AppLink } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { useTexts } from '#design/texts.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'
import { words } from '../words.ts'
import styles from './together.module.css'

export type Brief = ReplyOf<(typeof casesContract)['routes']['sameMatterCases']>['items'][number]

/** Another case in one line, with the words that spoke for it and what can be done about it. */
export function BriefLine({ brief, children }: { brief: Brief; children?: ReactNode }) {
  const w = useTexts(words)
  return (
    <li className={styles.item}>
      <AppLink to={`/cases/${brief.id}`}>{brief.title}</AppLink>
      <span className={`${styles.row} ${styles.quiet}`}>
        {brief.number} · {w.states[brief.state]} · <RelativeTime at={brief.openedAt} />
        {brief.shared.map((word) => (
          <Tag key={word}>{word}</Tag>
        ))}
      </span>
      {children && <div className={styles.row}>{children}</div>}
    </li>
  )
}
