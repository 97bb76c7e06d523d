import { Form, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { nameOfHome, nameOfProject, searchHomes, searchProjects } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type EvidenceExport, journey } from '../api.ts'
import { useToday } from '../due-words.tsx'
import { texts } from './texts.ts'

type Kind = EvidenceExport['kind']
interface Values {
  kind: Kind
  subjectId?: string
  quarter?: string
}

const pickers = {
  person: { search: searchPersons, labelOf: nameOfPerson },
  home: { search: searchHomes, labelOf: nameOfHome },
  project: { search: searchProjects, labelOf: nameOfProject },
}
const chosenByHand = ['quarter', 'project', 'home', 'person'] as const

/** Asks for an export; of the thing that the page shows, or of one that is chosen. */
export function AskExport({ about, type }: { about?: { kind: Kind; subjectId: string }; type?: 'primary' }) {
  const t = useTexts(texts)
  const go = useGo()
  const may = useMay()
  if (!may('journey.export')) return null
  return (
    <FormDialog label={t.ask} icon="download" {...(type && { type })} refreshes={['journey']}>
      {({ done, close }) => (
        <AskForm
          about={about}
          onCancel={close}
          onSent={({ id }) => {
            done()
            go(`/evidence-exports/${id}`)
          }}
        />
      )}
    </FormDialog>
  )
}

interface AskFormProps {
  about: { kind: Kind; subjectId: string } | undefined
  onSent: (asked: { id: string }) => void
  onCancel: () => void
}

function AskForm({ about, onSent, onCancel }: AskFormProps) {
  const t = useTexts(texts)
  const [form] = Form.useForm<Values>()
  const kind = Form.useWatch('kind', form) ?? about?.kind ?? 'quarter'
  const picker = kind in pickers ? pickers[kind as keyof typeof pickers] : undefined
  const quarters = useQuarters()
  return (
    <FieldForm<Values, { id: string }>
      name={`evidence-export-${about?.subjectId ?? 'new'}`}
      form={form}
      initial={{ kind: about?.kind ?? 'quarter' }}
      send={({ subjectId, quarter }) =>
        journey.call.askForEvidenceExport({
          body: { kind, ...about, ...(subjectId && { subjectId }), ...(quarter && { quarter }) },
        })
      }
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.start}
    >
      {!about && (
        <Field name="kind" label={t.what} required>
          <Select options={chosenByHand.map((value) => ({ value, label: t.kinds[value] }))} />
        </Field>
      )}
      {!about && picker && (
        <Field key={kind} name="subjectId" label={t.subject[kind]} required>
          <EntityPicker search={picker.search} labelOf={picker.labelOf} />
        </Field>
      )}
      {kind !== 'action' && (
        <Field
          name="quarter"
          label={kind === 'quarter' ? t.quarter : t.quarterOnly}
          hint={t.askHint}
          required={kind === 'quarter'}
        >
          <Select options={quarters} allowClear />
        </Field>
      )}
      {kind === 'action' && <p>{t.askHint}</p>}
    </FieldForm>
  )
}

/** The last twelve quarters, this one first. */
function useQuarters() {
  const language = useLanguage()
  const [thisYear, month] = useToday().split('-').map(Number) as [number, number]
  const count = thisYear * 4 + Math.floor((month - 1) / 3)
  return Array.from({ length: 12 }, (_, back) => {
    const [year, quarter] = [Math.floor((count - back) / 4), ((count - back) % 4) + 1]
    const label = language === 'zh' ? `${year} 年第${'一二三四'[quarter - 1]}季度` : `Q${quarter} ${year}`
    return { value: `${year}-Q${quarter}`, label }
  })
}
