import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { addDays } from '#platform/calendar/iso-date.ts'
import type { Callback } from './api.ts'
import { toneOfCallback } from './tones.ts'
import { texts } from './callback-texts.ts'

/** What comes next for a call-back, and the way to the call. */
export function CallbackNext({ callback }: { callback: Callback }) {
  const t = useTexts(texts)
  const may = useMay()
  const { id, state, windowFrom, dueOn, agreedAt, responsible, answers, today } = callback
  if (state === 'reached') return <NextStep title={t.nextDone} tone="done" />
  if (state === 'declined') return <NextStep title={t.nextDeclined} tone="off" />
  if (state === 'askedElsewhere') return <NextStep title={t.nextElsewhere} tone="done" />
  if (state === 'notApplicable') return <NextStep title={t.nextOff} tone="off" />
  const isEarly = state === 'waiting' && windowFrom > today
  const title = {
    waiting: isEarly ? t.nextWait : t.nextCall,
    planned: t.nextAgreed,
    notReached: t.nextPortal,
  }[state]
  return (
    <NextStep
      title={title}
      by={t.by(responsible?.name ?? t.nobody)}
      until={agreedAt ?? (isEarly ? addDays(windowFrom, -1) : dueOn)}
      tone={isEarly ? 'idle' : toneOfCallback(callback, today) === 'late' ? 'late' : 'act'}
      action={
        may('surveys.call') && (
          <AppLink to={`/callbacks/${id}/call`}>
            <Button type="primary">{answers.length > 0 ? t.goOn : t.call}</Button>
          </AppLink>
        )
      }
    />
  )
}
