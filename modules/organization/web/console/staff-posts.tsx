import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { Section } from '#design/record/section.tsx'
import { useDay } from '#design/plain/use-day.ts'
import { useJoining, useTexts } from '#design/texts.ts'
import { EndForm } from './appointment-forms.tsx'
import { OpenCases } from './departure.tsx'
import { organization, type Staff } from './api.ts'
import { nameOfNode, searchNodes } from '../pick.ts'
import { useRoleName } from './roles.ts'
import styles from './staff.module.css'
import { staffTexts } from './staff-texts.ts'
import { texts } from './texts.ts'

type Held = Staff['posts'][number]

/** The posts held today: to be ended, and another given. */
export function CurrentPosts({ staff, edits }: { staff: Staff; edits: boolean }) {
  const t = useTexts(staffTexts)
  const current = staff.posts.filter((post) => post.current)
  const appoint = edits && (
    <FormDialog
      label={t.appoint}
      icon="plus"
      type="link"
      size="small"
      refreshes={['organization', 'identity']}
    >
      {({ done, close }) => <AppointToPost staffId={staff.id} onSent={done} onCancel={close} />}
    </FormDialog>
  )
  return (
    <Section title={t.current} aside={appoint}>
      {current.length === 0 && <p className={styles.note}>{t.noCurrent}</p>}
      {current.map((post) => (
        <HeldPost
          key={post.appointmentId}
          staffId={staff.id}
          post={post}
          name={staff.name}
          mayEnd={edits && !post.untilOn}
        />
      ))}
    </Section>
  )
}

/** Posts held earlier, and those that begin later. */
export function FormerPosts({ posts }: { posts: readonly Held[] }) {
  const t = useTexts(staffTexts)
  return (
    <Section title={t.former}>
      {posts.map((post) => (
        <HeldPost key={post.appointmentId} post={post} name="" mayEnd={false} />
      ))}
    </Section>
  )
}

interface HeldPostProps {
  post: Held
  /** Whose open cases are shown before it is ended. */
  staffId?: string
  name: string
  mayEnd: boolean
}

function HeldPost({ post, staffId, name, mayEnd }: HeldPostProps) {
  const t = useTexts(staffTexts)
  const day = useDay()
  const dialog = useTexts(texts)
  const roleName = useRoleName()
  const { appointmentId, title, nodeId, nodeName, departmentName, role, fromOn, untilOn } = post
  return (
    <div className={styles.held}>
      <p>
        <strong>{title}</strong> <AppLink to={`/organization/${nodeId}`}>{nodeName}</AppLink>
      </p>
      {mayEnd ? (
        <FormDialog
          label={dialog.end}
          title={dialog.endFor(name, title)}
          size="small"
          refreshes={['organization', 'identity']}
        >
          {({ done, close }) => (
            <>
              {staffId && <OpenCases staffId={staffId} />}
              <EndForm appointmentId={appointmentId} onSent={done} onCancel={close} />
            </>
          )}
        </FormDialog>
      ) : (
        <span />
      )}
      <p>
        {[departmentName, roleName(role), untilOn ? t.period(day(fromOn), day(untilOn)) : t.from(day(fromOn))]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}

interface AppointToPostProps {
  staffId: string
  onSent: () => void
  onCancel: () => void
}

/** Chooses a node, then one of its posts. */
function AppointToPost({ staffId, onSent, onCancel }: AppointToPostProps) {
  const t = useTexts(staffTexts)
  const join = useJoining()
  const dialog = useTexts(texts)
  const [nodeId, setNodeId] = useState<string>()
  const { data } = useQuery({
    ...organization.query.listPosts({ query: { nodeId: nodeId! } }),
    enabled: Boolean(nodeId),
  })
  const posts = (data?.posts ?? []).map(({ id, title, holders }) => ({
    value: id,
    label: join.aside(
      title,
      holders.length > 0 ? t.heldBy(join.list(holders.map(({ name }) => name))) : t.vacant,
    ),
  }))
  return (
    <FieldForm<{ nodeId: string; postId: string; fromOn?: string }, unknown>
      name={`appoint-staff-${staffId}`}
      initial={{}}
      send={({ postId, fromOn }) => organization.call.appoint({ body: { staffId, postId, fromOn } })}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={dialog.appoint}
    >
      <Field name="nodeId" label={t.chooseNode} required>
        <NodePicker label={t.chooseNode} onChosen={setNodeId} />
      </Field>
      <Field
        name="postId"
        label={t.choosePost}
        required
        hint={data?.posts.length === 0 ? t.noPosts : undefined}
      >
        <Select disabled={!nodeId} showSearch={{ optionFilterProp: 'label' }} options={posts} />
      </Field>
      <Field name="fromOn" label={t.fromOn} hint={t.today}>
        <DateField />
      </Field>
    </FieldForm>
  )
}

interface NodePickerProps {
  label: string
  onChosen: (nodeId: string | undefined) => void
  id?: string
  value?: string
  onChange?: (nodeId: string | undefined) => void
}

function NodePicker({ onChosen, onChange, ...rest }: NodePickerProps) {
  const choose = (nodeId: string | undefined) => {
    onChange?.(nodeId)
    onChosen(nodeId)
  }
  return <EntityPicker {...rest} search={searchNodes} labelOf={nameOfNode} onChange={choose} />
}
