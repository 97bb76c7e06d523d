import { useQuery } from '@tanstack/react-query'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { History } from '#design/record/history/history.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { words } from '../parts/words.ts'
import { type Round, warranty } from './api.ts'
import { texts } from './check-texts.ts'
import { RoundForm } from './round-form.tsx'
import { toneOfRound } from './round-list.tsx'
import styles from './warranty.module.css'

const refreshes = ['warranty']

/** One round: how many homes, where each stands, times and team. @serves 5.3, 6.1, 6.6 */
export default function RoundPage() {
  const { roundId } = useRouteParams('roundId')
  const { data, error } = useQuery(warranty.query.getRound({ params: { roundId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded round={data} /> : <Skeleton lines={10} />
}

function Loaded({ round }: { round: Round }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { id, title, kind, state, projectName, fromOn, untilOn, slots, team } = round
  const numbers = (['homes', 'invited', 'booked', 'done', 'missed', 'waived'] as const).map((key) => ({
    label: t[key],
    value: round[key],
  }))
  return (
    <RecordPage
      back={{ to: '/warranty/rounds', label: t.rounds }}
      title={title}
      status={<StatusTag tone={toneOfRound[state]}>{t.states[state]}</StatusTag>}
      hint={projectName}
      facts={[
        { label: t.kind, value: w.kinds[kind] },
        {
          label: t.days,
          value: (
            <>
              <DateText date={fromOn} /> – <DateText date={untilOn} />
            </>
          ),
        },
        ...(state === 'draft' ? [{ label: t.due, value: round.due }] : numbers),
      ]}
      actions={<Deeds round={round} />}
      next={<Next round={round} />}
      related={
        state !== 'draft' && (
          <Section title={t.visits}>
            <AppLink to={`/warranty/visits?roundId=${id}`}>{t.visits}</AppLink>
          </Section>
        )
      }
    >
      <Section title={t.team}>
        <div className={styles.row}>
          {team.map(({ id: staffId, name, isQualified }) => (
            <span key={staffId} className={styles.row}>
              <b>{name}</b>
              {isQualified && (
                <StatusTag bare tone="done">
                  {t.qualified}
                </StatusTag>
              )}
            </span>
          ))}
        </div>
        {!team.some(({ isQualified }) => isQualified) && <p className={styles.quiet}>{t.nobodyForGas}</p>}
      </Section>
      <Section title={t.words}>
        <p className={styles.words}>{round.words}</p>
      </Section>
      <Section title={t.slots}>
        <div className={styles.stack}>
          {[...Map.groupBy(slots, ({ heldOn }) => heldOn)].filter(isOfInterest).map(([heldOn, times]) => (
            <div key={heldOn} className={styles.row}>
              <b>
                <DateText date={heldOn} />
              </b>
              {times.map(({ id: slotId, startsAt, endsAt, taken, capacity }) => (
                <StatusTag
                  key={slotId}
                  bare
                  tone={taken >= capacity ? 'done' : taken > 0 ? 'active' : 'idle'}
                >
                  {startsAt}–{endsAt} {taken}/{capacity}
                </StatusTag>
              ))}
            </div>
          ))}
        </div>
      </Section>
      <History
        name="warranty.roundHistory"
        of={id}
        ask={(query) => warranty.call.roundHistory({ params: { roundId: id }, query })}
      />
    </RecordPage>
  )
}

const daysAhead = 7 * 86_400_000

/** Days with bookings, and the week ahead. */
function isOfInterest([heldOn, times]: [string, Round['slots']]): boolean {
  const now = new Date()
  const soon = isoDay(new Date(now.getTime() + daysAhead))
  return times.some(({ taken }) => taken > 0) || (heldOn >= isoDay(now) && heldOn <= soon)
}

function Deeds({ round }: { round: Round }) {
  const t = useTexts(texts)
  const may = useMay()('warranty.runChecks')
  const close = useChange(
    () => warranty.call.closeRound({ params: { roundId: round.id }, body: { version: round.version } }),
    { refreshes },
  )
  if (!may) return null
  if (round.state === 'draft')
    return (
      <FormDialog label={t.edit} width={720} refreshes={refreshes}>
        {({ done, close: shut }) => <RoundForm round={round} onSent={done} onCancel={shut} />}
      </FormDialog>
    )
  return (
    round.state === 'open' && (
      <ConfirmAction
        label={t.close}
        consequence={t.closeAsk}
        busy={close.busy}
        onConfirm={() => close.run(undefined)}
      />
    )
  )
}

function Next({ round }: { round: Round }) {
  const t = useTexts(texts)
  const may = useMay()('warranty.runChecks')
  const invite = useChange(
    () => warranty.call.openRound({ params: { roundId: round.id }, body: { version: round.version } }),
    { refreshes },
  )
  const by = round.responsible?.name ?? t.by
  if (round.state === 'draft')
    return (
      <NextStep
        title={t.nextInvite}
        by={by}
        tone="act"
        action={
          may && (
            <ConfirmAction
              label={t.invite}
              consequence={t.inviteAsk(round.due)}
              busy={invite.busy}
              onConfirm={() => invite.run(undefined)}
            />
          )
        }
      />
    )
  const until = round.untilOn
  if (round.missed > 0)
    return <NextStep title={t.nextMissed(round.missed)} by={by} until={until} tone="late" />
  if (round.invited > 0)
    return <NextStep title={t.nextBook(round.invited)} by={by} until={until} tone="act" />
  if (round.booked > 0) return <NextStep title={t.nextVisit} by={by} until={until} tone="active" />
  return round.state === 'closed' ? (
    <NextStep title={t.nextNone} tone="done" />
  ) : (
    <NextStep title={t.nextClose} by={by} />
  )
}
