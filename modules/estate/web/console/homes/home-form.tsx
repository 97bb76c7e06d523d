import { useQuery } from '@tanstack/react-query'
import { Input, InputNumber, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { type Building, estate, type Home } from '../api.ts'
import { homeStates, words } from '../words.ts'
import { texts } from './texts.ts'

interface HomeFormProps {
  projectId: string
  /** Where a home is added. */
  building?: Building
  /** The home that is changed. */
  home?: Home
  onSent: () => void
  onCancel: () => void
}

type Values = Partial<Pick<Home, 'unitNumber' | 'floor' | 'layoutId' | 'grossArea' | 'netArea' | 'state'>> & {
  number: string
}

/** Adds a home to a building, or changes one. */
export function HomeForm({ projectId, building, home, onSent, onCancel }: HomeFormProps) {
  const t = useTexts(texts)
  const join = useJoining()
  const w = useTexts(words)
  const { data } = useQuery(estate.query.listLayouts({ params: { projectId } }))
  const send = (
    { layoutId = null, grossArea = null, netArea = null, ...values }: Values,
    version: number,
  ) => {
    const body = { ...values, layoutId, grossArea, netArea }
    return home
      ? estate.call.changeHome({ params: { homeId: home.id }, body: { ...body, version } })
      : estate.call.createHome({ params: { projectId }, body: { ...body, buildingId: building!.id } })
  }
  return (
    <FieldForm<Values, unknown>
      name={`home-${home?.id ?? building?.id}`}
      initial={home ? valuesOf(home) : { state: 'planned' }}
      version={home?.version}
      send={send}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.save}
    >
      <Field name="number" label={t.number} required hint={t.numberHint}>
        <Input maxLength={20} autoFocus={!home} />
      </Field>
      <Field name="unitNumber" label={t.unit} hint={t.unitHint}>
        <Input maxLength={20} />
      </Field>
      <Field name="floor" label={t.floor} hint={t.floorHint}>
        <InputNumber min={-9} max={150} precision={0} />
      </Field>
      <Field name="layoutId" label={t.layout}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={(data?.layouts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field name="grossArea" label={join.aside(t.gross, '㎡')}>
        <InputNumber min={0} max={5000} />
      </Field>
      <Field name="netArea" label={join.aside(t.net, '㎡')}>
        <InputNumber min={0} max={5000} />
      </Field>
      <Field name="state" label={t.state} show={(state: Home['state']) => w.homeStates[state]}>
        <Select options={homeStates.map((value) => ({ value, label: w.homeStates[value] }))} />
      </Field>
    </FieldForm>
  )
}

function valuesOf({ number, unitNumber, floor, layoutId, grossArea, netArea, state }: Home): Values {
  return { number, unitNumber, floor, layoutId, grossArea, netArea, state }
}
