import type { ReactNode } from 'react'
import { useLanguage } from '#design/language.ts'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { StandardAction } from './api.ts'
import { Guide } from './guide.tsx'
import styles from './standards.module.css'
import { statutesIn } from './statutes.ts'
import { standardsTexts } from './standards-texts.ts'
import { useWhenWords } from './when-words.ts'
import { words } from './words.ts'

interface StandardCardProps {
  action: StandardAction
  siblings: readonly StandardAction[]
  /** Beside the title. */
  mark?: ReactNode
  /** What can be done with it. */
  foot?: ReactNode
}

/** One action of the standard: who, when, what proves it, how it is done, what the customer reads. */
export function StandardCard({ action, siblings, mark, foot }: StandardCardProps) {
  const t = useTexts(standardsTexts)
  const w = useTexts(words)
  const say = useSay()
  const language = useLanguage()
  const {
    key,
    title,
    guide,
    pictures,
    customer,
    customerDone,
    evidence,
    nature,
    countsIn,
    optional,
    sameVisitAs,
    performer,
    source,
    tag,
  } = action
  const visit = siblings.find((other) => other.key === sameVisitAs)
  const facts = [
    [t.performer, w.roles[performer] ?? performer],
    [t.when, useWhenWords()(action)],
    [
      t.evidence,
      evidence
        .map(({ anyOf, least }) => `${anyOf.map((kind) => w.evidence[kind]).join(w.orMark)} × ${least}`)
        .join(w.list),
    ],
    ...(visit ? [[t.sameVisit, say(visit.title)]] : []),
    ...(countsIn.length > 0 ? [[t.countsIn, countsIn.join(w.list)]] : []),
  ] as [string, string][]
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <span className={styles.key}>{key}</span>
        <h2>{say(title)}</h2>
        {nature !== 'contact' && (
          <StatusTag tone={nature === 'safety' ? 'act' : 'info'}>{t.natures[nature]}</StatusTag>
        )}
        {optional && <StatusTag tone="idle">{t.optional}</StatusTag>}
        {mark}
      </div>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>
              {label}
              {w.colon}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Guide guide={guide} pictures={pictures} />
      {customer && (
        <p className={styles.customer}>
          {t.customer}
          {w.colon}
          {say(customer)}
        </p>
      )}
      {customer && customerDone && (
        <p className={styles.customer}>
          {t.customerDone}
          {w.colon}
          {say(customerDone)}
        </p>
      )}
      <p className={styles.source}>{[t.tags[tag], ...statutesIn(source, language)].join(' · ')}</p>
      {foot && <div className={styles.foot}>{foot}</div>}
    </li>
  )
}
