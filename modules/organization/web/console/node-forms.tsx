import { Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { type Language, useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { usualZone } from '#platform/calendar/time-zone.ts'
import { type NodeKind, type NodeLine, organization } from './api.ts'
import { texts } from './texts.ts'
import { kindsBelow, lineTo, placesFor } from './tree.ts'
import { words } from './words.ts'
import { zoneWords } from '#design/zone-words.ts'

interface FormProps {
  onSent: () => void
  onCancel?: () => void
}

interface NodeFormProps extends FormProps {
  /** Under which a new node is founded; null founds the group. */
  parent: NodeLine | null
  /** The node that is changed. */
  node?: NodeLine
}

interface NodeValues {
  kind: NodeKind
  name: string
  code: string
  timezone: string
}

/** Founds a node below another, or changes its name, code and time zone. */
export function NodeForm({ parent, node, onSent, onCancel }: NodeFormProps) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const kinds = parent ? kindsBelow[parent.kind] : (['group'] as const)
  const zone = node?.timezone ?? parent?.timezone ?? usualZone
  return (
    <FieldForm<NodeValues, unknown>
      name={node ? `node-${node.id}` : `node-under-${parent?.id ?? 'top'}`}
      initial={
        node ? { name: node.name, code: node.code, timezone: zone } : { kind: kinds[0], timezone: zone }
      }
      version={node?.version}
      send={({ kind, ...values }, version) =>
        node
          ? organization.call.changeNode({ params: { nodeId: node.id }, body: { ...values, version } })
          : organization.call.createNode({ body: { kind, ...values, parentId: parent?.id ?? null } })
      }
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.save}
    >
      {!node && kinds.length > 1 && (
        <Field name="kind" label={t.kind} required>
          <Select options={kinds.map((kind) => ({ value: kind, label: w.nodeKinds[kind] }))} />
        </Field>
      )}
      <Field name="name" label={t.name} required>
        <Input maxLength={200} autoFocus />
      </Field>
      <Field name="code" label={t.code} required hint={t.codeHint}>
        <Input maxLength={20} />
      </Field>
      <Field name="timezone" label={t.timezone} required>
        <Select showSearch options={zones(zone, language)} />
      </Field>
    </FieldForm>
  )
}

const zones = (chosen: string, language: Language) =>
  [...new Set([chosen, usualZone, ...Intl.supportedValuesOf('timeZone')])].map((value) => ({
    value,
    label: `${zoneWords(value, language)} · ${value}`,
  }))

interface MoveFormProps extends FormProps {
  node: NodeLine
  nodes: readonly NodeLine[]
}

/** Hangs a node, with everything below it, under another one. */
export function MoveForm({ node, nodes, onSent, onCancel }: MoveFormProps) {
  const t = useTexts(texts)
  const places = placesFor(node, nodes).map(({ id }) => ({
    value: id,
    label: lineTo(nodes, id)
      .map(({ name }) => name)
      .join(' / '),
  }))
  return (
    <FieldForm<{ parentId: string }, unknown>
      name={`node-place-${node.id}`}
      initial={{}}
      version={node.version}
      send={({ parentId }, version) =>
        organization.call.moveNode({ params: { nodeId: node.id }, body: { parentId, version } })
      }
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.move}
    >
      <Field name="parentId" label={t.under} required hint={t.underHint}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={places} />
      </Field>
    </FieldForm>
  )
}
