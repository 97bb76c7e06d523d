import { Button } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { AppLink } from '#design/link.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { atClock } from '#platform/calendar/clock-time.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { construction, type OpenDay } from './api.ts'
import { texts } from './open-day-texts.ts'

/** What comes next: announcing, signing in at the gate, answering what was found. */
export function OpenDayNext({ openDay }: { openDay: OpenDay }) {
  const t = useTexts(texts)
  const may = useMay()
  const { id: openDayId, state, version, heldOn, slots, unanswered, responsible } = openDay
  const last = slots.at(-1)!
  const by = responsible?.name ?? t.responsible
  const announce = useChange(
    () => construction.call.announceOpenDay({ params: { openDayId }, body: { version } }),
    { refreshes: ['construction'], said: t.announced },
  )
  if (state === 'draft')
    return (
      <NextStep
        title={t.nextAnnounce}
        by={by}
        tone="act"
        action={
          may('construction.send') && (
            <ConfirmAction
              label={t.announce}
              consequence={t.announceWords}
              busy={announce.busy}
              onConfirm={() => announce.run(undefined)}
            />
          )
        }
      />
    )
  if (state === 'announced')
    return (
      <NextStep
        title={t.nextHold}
        by={by}
        until={atClock(heldOn, openDay.isToday ? last.endsAt : slots[0]!.startsAt).toISOString()}
        tone={openDay.isToday ? 'act' : 'active'}
        action={
          may('construction.host') && (
            <AppLink to={`/construction/open-days/${openDayId}/gate`}>
              <Button type={openDay.isToday ? 'primary' : 'default'}>{t.gate}</Button>
            </AppLink>
          )
        }
      />
    )
  if (unanswered > 0)
    return (
      <NextStep
        title={t.nextAnswer(unanswered)}
        by={by}
        tone="act"
        action={
          <AppLink to={`/construction/findings?openDayId=${openDayId}`}>
            <Button>{t.findingsLink}</Button>
          </AppLink>
        }
      />
    )
  return <NextStep title={t.nextNone} tone="done" />
}
