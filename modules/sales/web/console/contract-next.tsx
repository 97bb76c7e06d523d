import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { type Contract, delivery } from './api.ts'
import { texts } from './texts.ts'

/** After the signing comes the delivery of the home, after that the moving in. */
export function ContractNext({ contract: { home, projectId } }: { contract: Contract }) {
  const t = useTexts(texts)
  const { data } = useQuery(delivery.query.readDelivery({ params: { homeId: home.id } }))
  if (!data || data.state === 'movedIn') return null
  const isDelivered = data.state === 'delivered'
  const tone = data.state === 'late' ? 'late' : 'active'
  return (
    <NextStep
      title={isDelivered ? t.moveInNext : t.deliveryNext}
      by={!isDelivered && data.expectedOn && <DateText date={data.expectedOn} />}
      tone={isDelivered ? 'idle' : tone}
      action={
        <AppLink to={`/deliveries?projectId=${projectId}`}>
          <Button>{t.toDelivery}</Button>
        </AppLink>
      }
    />
  )
}
