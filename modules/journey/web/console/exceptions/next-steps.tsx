import { Button, Dropdown, Input } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { nameOfStaff, searchStaff } from '#modules/organization/web/pick.ts'
import { type Exception, journey } from '../api.ts'
import { AskWaiver, DecideWaiver, TakeWaiverBack } from '../waive.tsx'
import { words } from '../words.ts'
import styles from './exceptions.module.css'
import { texts } from './texts.ts'

/** The next step of an exception first, the others beside it. */
export function NextSteps({ row }: { row: Exception }) {
  const t = useTexts(texts)
  const may = useMay()
  const { kind, action, isOwn } = row
  const isOpen = kind === 'overdue' || kind === 'notReached'
  if (kind === 'waiverAsked' && may('journey.waive') && !isOwn)
    return (
      <span className={styles.steps}>
        <DecideWaiver action={action} />
      </span>
    )
  if (kind === 'waived' && may('journey.waive')) return <TakeWaiverBack action={action} />
  if (!isOpen || !may('journey.do')) {
    const label = kind === 'evidenceMissing' ? t.complete : t.look
    return (
      <AppLink to={`/journey-actions/${action.id}`}>
        <Button size="small">{label}</Button>
      </AppLink>
    )
  }
  return (
    <span className={styles.steps}>
      <AppLink to={`/journey-actions/${action.id}`}>
        <Button size="small" type="primary" ghost>
          {kind === 'notReached' ? t.callAgain : t.doIt}
        </Button>
      </AppLink>
      <More row={row} />
    </span>
  )
}

/** What else can be done: shown when asked for, so that a row stays one line. */
function More({ row: { action, project } }: { row: Exception }) {
  const t = useTexts(texts)
  const may = useMay()
  const [open, setOpen] = useState(false)
  const params = { actionId: action.id }
  const write = useChange(() => journey.call.writeToCustomer({ params }), {
    refreshes: ['journey'],
    said: t.written,
  })
  return (
    <Dropdown
      open={open}
      onOpenChange={setOpen}
      trigger={['click']}
      popupRender={() => (
        <div className={styles.more}>
          {action.personId && (
            <ConfirmAction label={t.write} consequence={t.writeSure} onConfirm={() => write.run(undefined)} />
          )}
          {/* A form takes the place of the menu. */}
          <div className={styles.forms} onClickCapture={() => setOpen(false)}>
            <AskWaiver action={action} />
            {may('journey.assign') && <Hand action={action} where={action.home || project} />}
            <Escalate actionId={action.id} />
          </div>
        </div>
      )}
    >
      <Button size="small" aria-label={t.next} icon={<Icon name="more" size={16} />} />
    </Dropdown>
  )
}

function Escalate({ actionId }: { actionId: string }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.escalate} refreshes={['journey']}>
      {({ done, close }) => (
        <FieldForm<{ note: string }, unknown>
          name={`escalation-${actionId}`}
          initial={{}}
          send={(body) => journey.call.escalateAction({ params: { actionId }, body })}
          onSent={done}
          onCancel={close}
          submitLabel={t.escalate}
        >
          <Field name="note" label={t.note} hint={t.escalateHint} required>
            <Input.TextArea rows={3} maxLength={2000} autoFocus />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function Hand({ action, where }: { action: Exception['action']; where: string }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { projectId, homeId, personId, performer } = action
  const place = homeId ? { homeIds: [homeId] } : personId ? { personIds: [personId] } : {}
  return (
    <FormDialog label={t.hand} title={t.handTitle} refreshes={['journey']}>
      {({ done, close }) => (
        <FieldForm<{ staffId: string }, unknown>
          name={`hand-${action.id}`}
          initial={{}}
          send={({ staffId }) =>
            journey.call.assignRole({ params: { projectId }, body: { role: performer, staffId, ...place } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.hand}
        >
          <Field
            name="staffId"
            label={t.handTo}
            hint={t.handHint(w.roles[performer] ?? performer, where)}
            required
          >
            <EntityPicker search={searchStaff} labelOf={nameOfStaff} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
