import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Radio, Tag } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useGo } from '#design/link.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { customers, type Duplicate, type Person } from './api.ts'
import styles from './duplicates.module.css'
import { duplicateTexts } from './duplicate-texts.ts'
import { type ComparedFact, comparedFacts, mayDiffer, shownFact } from './shown-facts.ts'
import { words } from './words.ts'

/** The file that stays, for each fact that differs the file whose value stays, and why it is one person. */
interface Values {
  survivorId: string
  chosen?: Partial<Record<ComparedFact, string>>
  reason: string
}

/** Makes one file of two, fact by fact. @serves S3-05 */
export function MergeDialog({ pair, onClose }: { pair: Duplicate | undefined; onClose: () => void }) {
  const t = useTexts(duplicateTexts)
  return (
    <Modal
      open={pair !== undefined}
      title={t.mergeTitle}
      footer={null}
      width={640}
      onCancel={onClose}
      destroyOnHidden
    >
      {pair && <MergeForm pair={pair} onClose={onClose} />}
    </Modal>
  )
}

function MergeForm({ pair, onClose }: { pair: Duplicate; onClose: () => void }) {
  const t = useTexts(duplicateTexts)
  const w = useTexts(words)
  const go = useGo()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const fuller = pair.persons.toSorted((one, other) => other.completeness.score - one.completeness.score)[0]!
  const survivorId = Form.useWatch('survivorId', form) ?? fuller.id
  const differing = comparedFacts.filter((fact) => mayDiffer(pair, fact, w))
  return (
    <FieldForm<Values, { mergeId: string; personId: string }>
      name={`customers-merge-${pair.id}`}
      form={form}
      initial={{ survivorId: fuller.id }}
      send={(values) => customers.call.mergePersons({ body: mergeOf(values, pair.persons) })}
      onSent={({ personId }) => {
        toast.success(t.merged)
        void queries.invalidateQueries({ queryKey: ['customers'] })
        onClose()
        go(`/customers/${personId}`)
      }}
      onCancel={onClose}
      submitLabel={t.merge}
    >
      <Field name="survivorId" label={t.keep} hint={t.keepHint} required>
        <Radio.Group
          className={styles.files}
          options={pair.persons.map((person, at) => ({
            value: person.id,
            label: `${at === 0 ? 'A' : 'B'} ${headOf(person, t.complete)}`,
          }))}
        />
      </Field>
      {differing.length > 0 && <p>{t.choose}</p>}
      {differing.map((fact) => (
        <Field key={`${fact} ${survivorId}`} name={['chosen', fact]} label={w.facts[fact]!}>
          <ValueChoice persons={pair.persons} fact={fact} survivorId={survivorId} />
        </Field>
      ))}
      <p className={styles.quiet}>{t.same}</p>
      <Field name="reason" label={t.reason} required>
        <Input maxLength={200} />
      </Field>
      <p className={styles.choice}>
        {t.reasons.map((reason) => (
          <Tag key={reason} role="button" tabIndex={0} onClick={() => form.setFieldValue('reason', reason)}>
            {reason}
          </Tag>
        ))}
      </p>
    </FieldForm>
  )
}

interface ValueChoiceProps {
  persons: Duplicate['persons']
  fact: ComparedFact
  survivorId: string
  value?: string
  onChange?: (personId: string) => void
}

/** The two values of one fact; unless chosen otherwise, that of the file that stays. */
function ValueChoice({ persons, fact, survivorId, value, onChange }: ValueChoiceProps) {
  const w = useTexts(words)
  return (
    <Radio.Group
      value={value ?? survivorId}
      onChange={({ target }) => onChange?.(String(target.value))}
      options={persons.map((person, at) => ({
        value: person.id,
        label: `${at === 0 ? 'A' : 'B'} ${shownFact(person, fact, w)}`,
      }))}
    />
  )
}

const headOf = ({ name, maskedPhone, completeness }: Person, complete: (score: number) => string) =>
  [name, maskedPhone, complete(completeness.score)].filter(Boolean).join(' · ')

function mergeOf({ survivorId, chosen = {}, reason }: Values, persons: readonly Person[]) {
  const absorbedId = persons.find(({ id }) => id !== survivorId)!.id
  const take = comparedFacts.filter((fact) => chosen[fact] === absorbedId)
  return { survivorId, absorbedId, take, reason }
}
