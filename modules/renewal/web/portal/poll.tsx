import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { dateWords } from '#design/plain/time-words.ts'
import { Card } from '#design/portal/card.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { ResultBars } from '../parts/result-bars.tsx'
import { words } from '../parts/words.ts'
import type { MyPoll } from './api.ts'
import { HouseholdAnswer } from './household-answer.tsx'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** The poll of wishes: to be answered while it is open, with its result once it is published. @serves 8.3 */
export function PollCard({ programmeId, poll }: { programmeId: string; poll: MyPoll }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const now = useNow()
  const { title, state, opensOn, closesOn, households } = poll
  const say = (day: string) => dateWords(day, now, language)
  return (
    <Card title={title} aside={state === 'open' ? t.untilDay(say(closesOn)) : t.poll}>
      <div className={styles.stack}>
        <p className={styles.words}>{poll.words}</p>
        <Notice>{w.noVote}</Notice>
        {state === 'planned' && <p>{t.planned(say(opensOn))}</p>}
        {state === 'closed' && <p>{t.closed}</p>}
        {state === 'open' && households.length === 0 && <p>{t.onlyOwners}</p>}
        {state === 'open' &&
          households.map((household) => (
            <HouseholdAnswer
              key={household.homeId}
              programmeId={programmeId}
              poll={poll}
              household={household}
            />
          ))}
        {state === 'published' && <Result poll={poll} />}
      </div>
    </Card>
  )
}

function Result({ poll: { options, asked, answered, resultWords, closedEarly } }: { poll: MyPoll }) {
  const t = useTexts(texts)
  const join = useJoining()
  return (
    <>
      <p className={styles.quiet}>
        {t.outOf(answered ?? 0, asked ?? 0)}
        {closedEarly && ` · ${join.pair(t.closedEarly, closedEarly)}`}
      </p>
      <ResultBars
        options={options.flatMap(({ id, title, result }) => (result ? [{ id, title, ...result }] : []))}
      />
      {resultWords && <p className={styles.words}>{resultWords}</p>}
    </>
  )
}
