import { lazy, Suspense } from 'react'
import { useFirstSteps } from './use-first-steps.ts'

// Most who come home are on no way to a contract.
const FirstWayCard = lazy(() => import('./first-way-card.tsx'))

/** Purchases on the way to a contract, each with its picture and the ways to what belongs to it; nothing where there is none. */
export function FirstSteps() {
  const { ways } = useFirstSteps()
  return (
    <Suspense>
      {ways.map((way) => (
        <FirstWayCard key={way.projectId} way={way} />
      ))}
    </Suspense>
  )
}
