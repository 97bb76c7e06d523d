import { useLanguage } from '#design/language.ts'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { StandardAction } from './api.ts'
import styles from './standards.module.css'
import { statutesIn } from './statutes.ts'
import { standardsTexts } from './standards-texts.ts'
import { words } from './words.ts'

/** One action of the standard: who, when, what proves it, how it is done, what the customer reads. */
export function StandardCard({
  action,
  siblings,
}: {
  action: StandardAction
  siblings: readonly StandardAction[]
}) {
  const t = useTexts(standardsTexts)
  const w = useTexts(words)
  const say = useSay()
  const language = useLanguage()
  const {
    key,
    title,
    guide,
    customer,
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
    [t.when, useWhen(action)],
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
      <p className={styles.guide}>{say(guide)}</p>
      {customer && (
        <p className={styles.customer}>
          {t.customer}
          {w.colon}
          {say(customer)}
        </p>
      )}
      <p className={styles.source}>{[t.tags[tag], ...statutesIn(source, language)].join(' · ')}</p>
    </li>
  )
}

/** When an action is due, in words: 交付后 3 个月，前后可提前 15 天、宽限 15 天. */
function useWhen({ anchor, after: { months, days }, opens, grace, repeats }: StandardAction): string {
  const t = useTexts(standardsTexts)
  const w = useTexts(words)
  const [kind = '', warranty] = anchor.split(':')
  const event = `${t.anchors[kind] ?? kind}${warranty ? ` ${warranty}` : ''}`
  const shift = [months !== 0 && t.months(Math.abs(months)), days !== 0 && t.days(Math.abs(days))]
    .filter(Boolean)
    .join(' ')
  const isBefore = months < 0 || days < 0
  return [
    shift ? (isBefore ? t.before(event, shift) : t.after(event, shift)) : t.at(event),
    ...(opens > 0 ? [t.opens(opens)] : []),
    ...(grace > 0 ? [t.grace(grace)] : []),
    ...(repeats ? [t.repeats(repeats.everyMonths, repeats.times)] : []),
  ].join(w.list)
}
