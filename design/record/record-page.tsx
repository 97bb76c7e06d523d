import type { ReactNode } from 'react'
import { PageHead } from '../shell/page-head.tsx'
import { useTexts } from '../texts.ts'
import { recordTexts } from './texts.ts'
import styles from './record-page.module.css'

export interface RecordPageProps {
  back: { to: string; label: string }
  /** Who or what: a name, a number. */
  title: string
  /** The state. */
  status?: ReactNode
  /** One line under the title. */
  hint?: ReactNode
  /** The facts at the top, each a word and its value. */
  facts?: readonly Fact[]
  actions?: ReactNode
  /** What comes next, at the right. */
  next?: ReactNode
  /** Related things, each one click away; under the next step. */
  related?: ReactNode
  /** The middle: sections, the timeline. */
  children: ReactNode
}

export interface Fact {
  label: string
  value: ReactNode
}

/** A record: who and what at the top, the middle, what comes next and what belongs to it at the right. */
export function RecordPage({
  back,
  title,
  status,
  hint,
  facts = [],
  actions,
  next,
  related,
  children,
}: RecordPageProps) {
  const texts = useTexts(recordTexts)
  return (
    <>
      <PageHead title={title} aside={status} hint={hint} back={back} actions={actions} />
      {facts.length > 0 && <Facts facts={facts} />}
      <div className={styles.body}>
        <div className={styles.middle}>{children}</div>
        {(next || related) && (
          <aside className={styles.side} aria-label={texts.beside}>
            {next}
            {related}
          </aside>
        )}
      </div>
    </>
  )
}

/** Words and values in a row that wraps. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
