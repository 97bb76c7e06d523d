import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { RefusedError } from '#platform/web/client.ts'
import { type MyPoll, renewal } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

interface HouseholdAnswerProps {
  programmeId: string
  poll: MyPoll
  household: MyPoll['households'][number]
}

const most = 3

/** Up to three wishes of one household, the first one first, and one in its own words. @serves 8.3 */
export function HouseholdAnswer({ programmeId, poll, household }: HouseholdAnswerProps) {
  const t = useTexts(texts)
  const join = useJoining()
  const { homeId, home, answer } = household
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<readonly string[]>(answer?.optionIds ?? [])
  const [wish, setWish] = useState(answer?.wish ?? '')
  const send = useMutation({
    mutationFn: () =>
      renewal.call.answerPoll({
        params: { programmeId },
        body: { homeId, optionIds: [...chosen], ...(wish.trim() ? { wish } : {}) },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['renewal'] }),
  })
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(0, most))
  return (
    <div className={styles.stack}>
      {answer && (
        <Notice tone="done" icon="check">
          {t.answered(home)}
        </Notice>
      )}
      <fieldset className={styles.options}>
        <legend>{poll.households.length > 1 ? join.pair(home, t.choose) : t.choose}</legend>
        {poll.options.map(({ id, title }) => {
          const rank = chosen.indexOf(id) + 1
          return (
            <button
              key={id}
              type="button"
              className={styles.option}
              aria-pressed={rank > 0}
              onClick={() => toggle(id)}
            >
              <span className={styles.rank}>{rank || ''}</span>
              <span>{title}</span>
            </button>
          )
        })}
      </fieldset>
      <p className={styles.quiet}>{t.chooseHint}</p>
      <TextField
        long
        label={t.ownWish}
        hint={t.ownWishHint}
        value={wish}
        onChange={setWish}
        input={{ maxLength: 500 }}
      />
      {send.error && (
        <Notice tone="late" icon="warning">
          {send.error instanceof RefusedError ? send.error.message : t.failed}
        </Notice>
      )}
      <Button
        wide
        busy={send.isPending}
        disabled={chosen.length === 0 && !wish.trim()}
        onClick={() => send.mutate()}
      >
        {answer ? t.change : t.send}
      </Button>
    </div>
  )
}
