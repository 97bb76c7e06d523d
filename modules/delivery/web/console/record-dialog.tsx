import { useQueryClient } from '@tanstack/react-query'
import { Checkbox, Form, Modal, Progress } from 'antd'
import { useState } from 'react'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { AppLink } from '#design/link.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { History } from '#design/record/history/history.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { type Delivery, delivery } from './api.ts'
import styles from './delivery.module.css'
import { type DateKind, type Failure, record, recordAll } from './recording.ts'
import { texts } from './texts.ts'

/** What is being recorded, for which homes. */
export interface Task {
  kind: DateKind
  homes: readonly Delivery[]
}

interface Values {
  plannedOn?: string
  deliveredOn?: string
  movedInOn?: string
  isDeemed?: boolean
}

/** Records a day for one home or for several at once. @serves S0-54, S3-16, 2.0, 4.14 */
export function RecordDialog({ task, onClose }: { task: Task | undefined; onClose: () => void }) {
  const t = useTexts(texts)
  return (
    <Modal
      open={task !== undefined}
      title={task && t.dates[task.kind]}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      {task && <RecordForm task={task} onClose={onClose} />}
      {task?.homes.length === 1 && <Past homeId={task.homes[0]!.homeId} />}
    </Modal>
  )
}

/** What was recorded for this home before, and by whom. */
function Past({ homeId }: { homeId: string }) {
  return (
    <div className={styles.past}>
      <History
        name="delivery.deliveryHistory"
        of={homeId}
        ask={(query) => delivery.call.deliveryHistory({ params: { homeId }, query })}
      />
    </div>
  )
}

function RecordForm({ task: { kind, homes }, onClose }: { task: Task; onClose: () => void }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const [done, setDone] = useState(0)
  const [failures, setFailures] = useState<Failure[]>([])
  const [only] = homes
  const isOne = homes.length === 1
  const today = isoDay(new Date())
  const send = async (values: Values): Promise<Failure[]> => {
    const recording = { kind, on: values[kind]!, isDeemed: values.isDeemed ?? false }
    if (!isOne) return recordAll(homes, recording, setDone)
    await record(only!, recording)
    return []
  }
  const sent = (failed: Failure[]) => {
    for (const module of ['delivery', 'journey', 'customers', 'estate'])
      void queries.invalidateQueries({ queryKey: [module] })
    if (homes.length > failed.length) toast.success(t.done(homes.length - failed.length))
    if (failed.length > 0) setFailures(failed)
    else onClose()
  }
  if (failures.length > 0) return <Failures failures={failures} />
  return (
    <FieldForm<Values, Failure[]>
      name={`delivery-${kind}-${isOne ? only!.homeId : 'several'}`}
      initial={{
        [kind]:
          (isOne ? only![kind] : null) ?? (kind === 'plannedOn' ? (only?.expectedOn ?? undefined) : today),
        isDeemed: isOne && only!.isDeemed,
      }}
      send={send}
      onSent={sent}
      onCancel={onClose}
    >
      <p className={styles.about}>
        {isOne ? [only!.home, only!.ownerName].filter(Boolean).join(' · ') : t.forHomes(homes.length)}
      </p>
      <Field name={kind} label={t.dates[kind]} hint={t.hints[kind]} required>
        <DateField max={kind === 'plannedOn' ? undefined : today} />
      </Field>
      {kind === 'deliveredOn' && (
        <Form.Item name="isDeemed" valuePropName="checked">
          <Checkbox>{t.isDeemed}</Checkbox>
        </Form.Item>
      )}
      {kind === 'deliveredOn' && isOne && (
        <p>
          <AppLink to={`/journey-events/new?kind=deliveryRefused&homeId=${only!.homeId}`}>
            {t.refused}
          </AppLink>
        </p>
      )}
      {done > 0 && <Progress percent={Math.round((done / homes.length) * 100)} size="small" />}
    </FieldForm>
  )
}

function Failures({ failures }: { failures: readonly Failure[] }) {
  const t = useTexts(texts)
  return (
    <div role="alert">
      <p>{t.failed(failures.length)}</p>
      <ul className={styles.failures}>
        {failures.map(({ home, reason }) => (
          <li key={home.homeId}>
            <b>{home.home}</b> {reason}
          </li>
        ))}
      </ul>
    </div>
  )
}
