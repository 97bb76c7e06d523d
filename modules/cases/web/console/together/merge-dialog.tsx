import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { useTexts } from '#design/texts.ts'
import { cases, type CaseView } from '../api.ts'
import type { Links } from './links-panel.tsx'
import { texts } from './texts.ts'
import styles from './together.module.css'

/** Lets this case go on in another open one of the same customer; what may be the same matter is offered first. */
export function MergeDialog({ view, links }: { view: CaseView; links: Links }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.merge} title={t.mergeTitle} size="small" refreshes={['cases']}>
      {({ done, close }) => <MergeForm view={view} links={links} done={done} close={close} />}
    </FormDialog>
  )
}

interface MergeFormProps {
  view: CaseView
  links: Links
  done: () => void
  close: () => void
}

function MergeForm({ view, links, done, close }: MergeFormProps) {
  const t = useTexts(texts)
  const go = useGo()
  const whose = view.homeId ? { homeId: view.homeId } : { personId: view.reporterPersonId ?? view.id }
  const { data } = useQuery(cases.query.listCases({ query: { ...whose, open: true } }))
  const near = links.similar.filter(({ isOpen }) => isOpen)
  const others = (data?.items ?? []).filter(({ id }) => id !== view.id && !near.some((one) => one.id === id))
  const options = [...near, ...others].map(({ id, number, title }) => ({
    value: id,
    label: `${number} ${title}`,
  }))
  return (
    <FieldForm<{ intoId: string; reason: string }, { id: string }>
      name={`case-merge-${view.id}`}
      initial={near[0] ? { intoId: near[0].id } : {}}
      version={view.version}
      send={(values, version) =>
        cases.call.mergeCase({ params: { caseId: view.id }, body: { ...values, version } })
      }
      onSent={({ id }) => {
        done()
        go(`/cases/${id}`)
      }}
      onCancel={close}
      submitLabel={t.merge}
    >
      <p className={styles.quiet}>{t.mergeWords}</p>
      <Field name="intoId" label={t.mergeInto} required>
        <Select options={options} notFoundContent={data && t.mergeNone} />
      </Field>
      <Field name="reason" label={t.reason} required>
        <Input.TextArea rows={2} maxLength={500} />
      </Field>
    </FieldForm>
  )
}
