import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useGo, useRouteParams } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type Funding, renewal } from './api.ts'
import { draftOf, type ItemDraft, ItemsField, itemOf } from './funding-items.tsx'
import { fundingTexts } from './funding-texts.ts'
import styles from './renewal.module.css'

/** Writes what is renewed, what it costs, and who pays how much. @serves 8.4 */
export default function FundingEdit() {
  const { programmeId } = useRouteParams('programmeId')
  const { data, error } = useQuery(renewal.query.getFunding({ params: { programmeId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Edit funding={data} /> : <Skeleton lines={10} />
}

function Edit({ funding }: { funding: Funding }) {
  const t = useTexts(fundingTexts)
  const go = useGo()
  const queries = useQueryClient()
  const { programmeId, version, items } = funding
  const { data: sheet } = useQuery(renewal.query.getSurvey({ params: { programmeId } }))
  const back = `/renewal/${programmeId}`
  if (!sheet) return <Skeleton lines={10} />
  return (
    <div className={styles.page}>
      <PageHead title={t.edit} back={{ to: back, label: t.title }} />
      <Alert type="info" showIcon title={t.promise} style={{ marginBottom: 16 }} />
      <FieldForm<{ items: ItemDraft[] }, Funding>
        name={`funding-${programmeId}`}
        initial={{ items: items.map(draftOf) }}
        version={version}
        send={(values, based) =>
          renewal.call.writeFunding({
            params: { programmeId },
            body: { version: based, items: values.items.map(itemOf) },
          })
        }
        fromTheirs={(theirs: Funding) => ({ items: theirs.items.map(draftOf) })}
        onSent={() => {
          void queries.invalidateQueries({ queryKey: ['renewal'] })
          go(back)
        }}
        onCancel={() => go(back)}
        submitLabel={t.save}
      >
        <Field name="items" label={t.title}>
          <ItemsField lines={sheet.lines} />
        </Field>
      </FieldForm>
    </div>
  )
}
