import { useQuery } from '@tanstack/react-query'
import { journey } from './api.ts'

/** What I am on the way to before a contract. */
export function useFirstSteps() {
  const { data, isPending } = useQuery(journey.query.myFirstSteps())
  return { ways: data?.ways ?? [], isPending }
}
