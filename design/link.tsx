import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface AppLinkProps {
  /** An address inside the application, without its base: '/cases/0198…', '/cases?state=open,waiting'. */
  to: string
  children: ReactNode
  className?: string
  'aria-current'?: 'page'
  'aria-label'?: string
  onClick?: () => void
  tabIndex?: number
  /** Beside the page, so that what is being written stays. */
  target?: '_blank'
}

/** A link inside the application. */
export function AppLink({ to, ...rest }: AppLinkProps) {
  return <Link {...placeOf(to)} {...rest} activeOptions={{ exact: true }} />
}

/** Goes to an address inside the application. */
export function useGo(): (to: string) => void {
  const navigate = useNavigate()
  return (to) => void navigate(placeOf(to))
}

/** The places of the address (`/cases/$caseId`): `const { caseId } = useRouteParams('caseId')`. */
export function useRouteParams<Name extends string>(..._names: Name[]): Record<Name, string> {
  return useParams({ strict: false }) as Record<Name, string>
}

function placeOf(address: string): { to: string; search: Record<string, string> } {
  const [to, query = ''] = address.split('?') as [string, string?]
  return { to, search: Object.fromEntries(new URLSearchParams(query)) }
}
