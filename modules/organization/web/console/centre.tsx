import { useQuery } from '@tanstack/react-query'
import { Input, Radio, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { Facts } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { organizationContract } from '../../contract.ts'
import { type NodeLine, organization } from './api.ts'
import { centreTexts } from './centre-texts.ts'
import styles from './organization.module.css'

type CentreView = ReplyOf<(typeof organizationContract)['routes']['getCentre']>
type SeatLine = CentreView['history'][number]

/** To which company the customer service centre of a node belongs, since when and why; matters for the developer go by it. @serves S1-21 */
export function Centre({ node }: { node: NodeLine }) {
  const t = useTexts(centreTexts)
  const may = useMay()
  const { data, error } = useQuery(organization.query.getCentre({ params: { nodeId: node.id } }))
  if (error)
    return (
      <Section title={t.title}>
        <ErrorState title={error.message} />
      </Section>
    )
  if (!data) return <Skeleton lines={2} />
  const { standing, history, choices } = data
  const own = standing?.nodeId === node.id ? standing : null
  const edits = may('organization.edit') && choices.length > 0
  return (
    <Section title={t.title} aside={edits && <Changes node={node} own={own} choices={choices} />}>
      {standing?.side ? (
        <div className={styles.seat}>
          <p className={styles.note}>{t.effects[standing.side]}</p>
          <Facts
            facts={[
              { label: t.centre, value: standing.departmentName },
              { label: t.belongs, value: t.sides[standing.side] },
              { label: t.from, value: own ? t.here : t.inherited(standing.nodeName) },
              { label: t.since, value: <RelativeTime at={standing.setAt} /> },
              { label: t.by, value: standing.setByName },
              { label: t.reason, value: standing.reason },
            ]}
          />
        </div>
      ) : (
        <p className={styles.note}>{choices.length ? t.unsaid : `${t.unsaid}${t.noDepartment}`}</p>
      )}
      {history.length > (own ? 1 : 0) && <Before lines={own ? history.slice(1) : history} />}
    </Section>
  )
}

function Before({ lines }: { lines: readonly SeatLine[] }) {
  const t = useTexts(centreTexts)
  return (
    <>
      <h3 className={styles.before}>{t.history}</h3>
      <ul className={styles.seats}>
        {lines.map(({ id, side, departmentName, reason, setAt, setByName }) => (
          <li key={id}>
            <strong>{side ? `${t.sides[side]} · ${departmentName}` : t.left}</strong>
            <span>{reason}</span>
            <small>
              <RelativeTime at={setAt} /> {setByName}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}

interface ChangesProps {
  node: NodeLine
  own: SeatLine | null
  choices: CentreView['choices']
}

function Changes({ node, own, choices }: ChangesProps) {
  const t = useTexts(centreTexts)
  const refreshes = ['organization']
  return (
    <div className={styles.row}>
      <FormDialog
        label={own ? t.change : t.set}
        title={t.title}
        icon="edit"
        type="link"
        size="small"
        refreshes={refreshes}
      >
        {({ done, close }) => (
          <SeatForm node={node} own={own} choices={choices} onSent={done} onCancel={close} />
        )}
      </FormDialog>
      {own && node.parentId && (
        <FormDialog label={t.leave} type="link" size="small" refreshes={refreshes}>
          {({ done, close }) => <LeaveForm node={node} onSent={done} onCancel={close} />}
        </FormDialog>
      )}
    </div>
  )
}

interface FormProps {
  onSent: () => void
  onCancel: () => void
}

type Seat = Parameters<typeof organization.call.seatCentre>[0]['body']

function SeatForm({ node, own, choices, ...ways }: ChangesProps & FormProps) {
  const t = useTexts(centreTexts)
  const departmentId = own?.departmentId ?? choices[0]!.id
  return (
    <FieldForm<Seat, unknown>
      name={`centre-${node.id}`}
      initial={{ departmentId, ...(own?.side && { side: own.side }) }}
      send={(body) => organization.call.seatCentre({ params: { nodeId: node.id }, body })}
      submitLabel={t.save}
      {...ways}
    >
      <Field name="departmentId" label={t.centre} required>
        <Select
          options={choices.map(({ id, name, nodeName }) => ({ value: id, label: `${nodeName} · ${name}` }))}
        />
      </Field>
      <Field name="side" label={t.belongs} required hint={t.fromNow}>
        <Radio.Group
          options={(['developer', 'property'] as const).map((value) => ({ value, label: t.sides[value] }))}
        />
      </Field>
      <Field name="reason" label={t.reason} required hint={t.reasonHint}>
        <Input.TextArea rows={2} maxLength={500} />
      </Field>
    </FieldForm>
  )
}

function LeaveForm({ node, ...ways }: { node: NodeLine } & FormProps) {
  const t = useTexts(centreTexts)
  return (
    <FieldForm<{ reason: string }, unknown>
      name={`centre-left-${node.id}`}
      initial={{}}
      send={(body) => organization.call.leaveCentre({ params: { nodeId: node.id }, body })}
      submitLabel={t.save}
      {...ways}
    >
      <p>{t.leaving(node.name)}</p>
      <Field name="reason" label={t.reason} required hint={t.reasonHint}>
        <Input.TextArea rows={2} maxLength={500} />
      </Field>
    </FieldForm>
  )
}
