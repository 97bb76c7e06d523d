import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { callbackKinds, openStates } from '#modules/surveys/contract.ts'
import { type ActionLine, surveys } from './api.ts'
import { completeTexts } from './complete-texts.ts'
import styles from './complete.module.css'

const [afterDelivery, ...whileLiving] = callbackKinds
/** The call-backs that do an action when they are done (domain.md 4.11, 5.1, 5.2, 5.4). */
const kindsFor: Partial<Record<string, (typeof callbackKinds)[number][]>> = {
  '4.11': [afterDelivery],
  '5.1': whileLiving,
  '5.2': whileLiving,
  '5.4': whileLiving,
}

/** Leads to the call with its questions, where one waits: what is said there does this action and those of the same call. */
export function ScriptedCall({ action: { key, homeId } }: { action: ActionLine }) {
  const t = useTexts(completeTexts)
  const may = useMay()
  const kind = kindsFor[key]
  const { data } = useQuery({
    ...surveys.query.listCallbacks({
      query: { homeId: homeId ?? undefined, kind, state: [...openStates], limit: 1 },
    }),
    enabled: kind !== undefined && homeId !== null && may('surveys.call'),
  })
  const waiting = data?.items[0]
  if (!waiting) return null
  return (
    <p className={styles.guide}>
      <b>{t.scripted}</b>
      {t.scriptedWords} <AppLink to={`/callbacks/${waiting.id}/call`}>{t.scriptedGo}</AppLink>
    </p>
  )
}
