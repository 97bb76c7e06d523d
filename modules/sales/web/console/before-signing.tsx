import { useQuery } from '@tanstack/react-query'
import { Alert, Form } from 'antd'
import { AppLink } from '#design/link.tsx'
import { useTexts } from '#design/texts.ts'
import { disclosureContract } from '#modules/disclosure/contract.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { apiOf } from '#platform/web/api.ts'
import { beforeTexts } from './before-texts.ts'

const disclosure = apiOf(disclosureContract)

/** What the buyer of the chosen home has still to be told, to promise or to bring, with the way there. @serves 2.1, 2.2, 2.7, 2.11 */
export function BeforeSigning() {
  const t = useTexts(beforeTexts)
  const may = useMay()
  const form = Form.useFormInstance<{ homeId?: string; signedOn?: string }>()
  const homeId = Form.useWatch('homeId', form) ?? ''
  const signedOn = Form.useWatch('signedOn', form) ?? ''
  const { data } = useQuery({
    ...disclosure.query.beforeContract({ params: { homeId } }),
    enabled: homeId !== '' && may('disclosure.read'),
  })
  if (!data?.missing.length || (!data.purchaseId && data.since && signedOn < data.since)) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t.cannotYet(data.missing.map((one) => t.conditions[one]).join(t.between))}
      description={
        <AppLink
          to={data.purchaseId ? `/disclosure/purchases/${data.purchaseId}` : '/disclosure/purchases'}
          target="_blank"
        >
          {data.name ? t.complete(data.name) : t.subscribe}
        </AppLink>
      }
      style={{ marginBottom: 16 }}
    />
  )
}
