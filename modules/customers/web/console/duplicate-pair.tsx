import { Button } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { AppLink } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useChange } from '#design/use-change.ts'
import { useSay, useTexts } from '#design/texts.ts'
import { customers, type Duplicate } from './api.ts'
import styles from './duplicates.module.css'
import { duplicateTexts } from './duplicate-texts.ts'
import { comparedFacts, mayDiffer, shownFact } from './shown-facts.ts'
import { words } from './words.ts'

/** Two files side by side, the reasons above, what differs marked. */
export function DuplicatePair({ pair, onMerge }: { pair: Duplicate; onMerge: () => void }) {
  const t = useTexts(duplicateTexts)
  const w = useTexts(words)
  const say = useSay()
  const dismiss = useChange(
    () => customers.call.dismissDuplicate({ params: { duplicateId: pair.id }, body: {} }),
    { refreshes: ['customers'], said: t.dismissed },
  )
  const rows = comparedFacts
    .map((fact) => ({ fact, values: pair.persons.map((person) => shownFact(person, fact, w)) }))
    .filter(({ values }) => values.some((value) => value !== null))
  return (
    <li className={styles.pair}>
      <div className={styles.head}>
        {pair.reasons.map(({ code, words: reason }) => (
          <StatusTag key={code} tone="act">
            {say(reason)}
          </StatusTag>
        ))}
        <span className={styles.quiet}>
          {t.found} <RelativeTime at={pair.foundAt} />
        </span>
        <span className={styles.tools}>
          <ConfirmAction
            label={t.notSame}
            consequence={t.notSameHint}
            busy={dismiss.busy}
            onConfirm={() => dismiss.run(undefined)}
          />
          <Button type="primary" onClick={onMerge}>
            {t.merge}
          </Button>
        </span>
      </div>
      <div className={styles.scroll}>
        <table className={styles.both}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t.field}</span>
              </th>
              {pair.persons.map((person, at) => (
                <th key={person.id} scope="col">
                  {at === 0 ? 'A ' : 'B '}
                  <AppLink to={`/customers/${person.id}`} aria-label={t.open}>
                    {person.name}
                  </AppLink>
                  <div className={styles.quiet}>
                    {t.complete(person.completeness.score)} · {t.registered}{' '}
                    <RelativeTime at={person.registeredAt} />
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ fact, values }) => (
              <tr key={fact} data-differs={mayDiffer(pair, fact, w)}>
                <th scope="row">{w.facts[fact]}</th>
                {values.map((value, at) => (
                  <td key={pair.persons[at]!.id}>{value ?? w.none}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </li>
  )
}
