import { useQueryClient } from '@tanstack/react-query'
import { Drawer, Form } from 'antd'
import { FieldForm } from '#design/form/field-form.tsx'
import { usePhone } from '#design/theme/mode.ts'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { type ActionInVersion, journey, type StandardVersion } from '../api.ts'
import { ActionFields } from './action-fields.tsx'
import { type ActionValues, inputOf, newAction, valuesOf } from './action-values.ts'
import { formTexts } from './form-texts.ts'
import { LiveAction } from './live-action.tsx'
import styles from './live.module.css'
import type { Opened } from './version-page.tsx'
import { versionTexts } from './version-texts.ts'

interface ActionDrawerProps {
  version: StandardVersion
  opened: Opened
  onClose: () => void
}

/** The form of one action of a draft, beside the list that it stands in. */
export function ActionDrawer({ version, opened, onClose }: ActionDrawerProps) {
  const t = useTexts(formTexts)
  const phone = usePhone()
  return (
    <Drawer
      open={opened !== null}
      onClose={onClose}
      title={opened && (opened === 'new' ? t.add : t.edit(opened.action.key))}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '92%' : 1240}
      destroyOnHidden
    >
      {opened && (
        <ActionForm
          key={opened === 'new' ? 'new' : opened.action.key}
          version={version}
          line={opened === 'new' ? null : opened}
          onClose={onClose}
        />
      )}
    </Drawer>
  )
}

interface ActionFormProps {
  version: StandardVersion
  /** Null adds one. */
  line: ActionInVersion | null
  onClose: () => void
}

function ActionForm({ version, line, onClose }: ActionFormProps) {
  const t = useTexts(formTexts)
  const v = useTexts(versionTexts)
  const queries = useQueryClient()
  const [form] = Form.useForm<ActionValues>()
  const { id, level } = version
  const send = async (values: ActionValues, based: number): Promise<unknown> => {
    const body = inputOf(values)
    if (line)
      return journey.call.changeStandardAction({
        params: { standardId: id, key: line.action.key },
        body: { ...body, version: based },
      })
    return journey.call.addStandardAction({
      params: { standardId: id },
      body: { ...body, key: values.key ?? null },
    })
  }
  return (
    <div className={styles.beside}>
      <FieldForm<ActionValues, unknown>
        name={`standard-${id}-${line?.action.key ?? 'new'}`}
        form={form}
        initial={line ? valuesOf(line.action) : newAction}
        version={line?.version}
        send={send}
        fromTheirs={valuesOf as never}
        onSent={() => {
          void queries.invalidateQueries({ queryKey: ['journey'] })
          toast.success(v.saved)
          onClose()
        }}
        onCancel={onClose}
        submitLabel={t.save}
      >
        <ActionFields
          form={form}
          version={version}
          isNew={line === null}
          above={line && level.kind !== 'group' ? aboveOf(line) : null}
        />
      </FieldForm>
      <LiveAction standardId={id} form={form} actionKey={line?.action.key ?? null} />
    </div>
  )
}

/** What the level above says of it; an action that the level added itself has nothing above. */
const aboveOf = ({ standing, above, action }: ActionInVersion) =>
  standing === 'changed' ? above : standing === 'inherited' ? action : null
