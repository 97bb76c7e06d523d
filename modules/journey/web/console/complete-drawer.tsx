import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { AppLink } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { usePhone } from '#design/theme/mode.ts'
import { useSay, useTexts } from '#design/texts.ts'
import { type ActionLine, type ActionToDo, journey } from './api.ts'
import { CompleteForm } from './complete-form.tsx'
import styles from './complete.module.css'
import { completeTexts } from './complete-texts.ts'
import { DueWords } from './due-words.tsx'
import { Guide } from './guide.tsx'
import { ScriptedCall } from './scripted-call.tsx'
import { useTaken } from './offline/use-taken.ts'

interface CompleteDrawerProps {
  /** The action to be done; undefined closes the drawer. */
  action: ActionLine | undefined
  onClose: () => void
  /** Goes on with another action of the same visit. */
  onNext?: (action: ActionLine) => void
  /** Where the other actions of the visit are sought. */
  among?: readonly ActionLine[]
}

/** Does an action without leaving the list: guide, evidence with the camera first, call record, one button. @serves 2.0, S0-15, S0-16 */
export default function CompleteDrawer({ action, onClose, onNext, among = [] }: CompleteDrawerProps) {
  const say = useSay()
  const phone = usePhone()
  const finish = (done: ActionLine) => {
    const next = onNext && sameVisit(done, among)
    if (next) onNext(next)
    else onClose()
    return Boolean(next)
  }
  return (
    <Drawer
      open={action !== undefined}
      onClose={onClose}
      title={action && say(action.title)}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '92%' : 520}
      destroyOnHidden
    >
      {action && <Body key={action.id} action={action} onDone={() => finish(action)} />}
    </Drawer>
  )
}

/** Another open action of the same home that is done in the same visit or call. */
function sameVisit(done: ActionLine, among: readonly ActionLine[]): ActionLine | undefined {
  const visit = (action: ActionLine) => action.sameVisitAs ?? action.key
  return among.find(
    (other) =>
      other.id !== done.id &&
      other.homeId !== null &&
      other.homeId === done.homeId &&
      other.dueOn === done.dueOn &&
      visit(other) === visit(done),
  )
}

function Body({ action, onDone }: { action: ActionLine; onDone: () => boolean }) {
  const t = useTexts(completeTexts)
  const { data: read } = useQuery(journey.query.readAction({ params: { actionId: action.id } }))
  const taken = useTaken(action.id)
  const detail: ActionToDo | undefined = read ?? taken
  return (
    <div className={styles.stack}>
      <p className={styles.about}>
        {action.homeId && <AppLink to={`/homes/${action.homeId}/journey`}>{action.home}</AppLink>}
        {action.personId && <AppLink to={`/customers/${action.personId}`}>{action.customer}</AppLink>}
        <DueWords dueFrom={action.dueFrom} dueOn={action.dueOn} />
        <AppLink to={`/journey-actions/${action.id}`}>{t.more}</AppLink>
      </p>
      {!detail && <Skeleton lines={6} />}
      {detail && (
        <>
          <div className={styles.guide}>
            <b>{t.guide}</b>
            <Guide guide={detail.guide} pictures={detail.pictures} />
          </div>
          <ScriptedCall action={action} />
          <CompleteForm detail={detail} onDone={onDone} />
        </>
      )}
    </div>
  )
}
