import { useQuery } from '@tanstack/react-query'
import { journey } from './api.ts'

/** What I am on the way to before a contract, and the homes that I sold on. */
export function useFirstSteps() {
  const { data, isPending } = useQuery(journey.query.myFirstSteps())
  return { ways: data?.ways ?? [], closed: data?.closed ?? [], isPending }
}
