/** What kept a mailbox or another system from being reached; the screens say it in words. */
type Fault = 'signIn' | 'refused' | 'notFound' | 'silent' | 'security' | 'folder'

/** The code of a fault, or what the other side said. */
export function faultOf(error: unknown): string {
  const {
    code = '',
    message = String(error),
    authenticationFailed,
    responseText,
    serverResponseCode,
    cause,
  } = error as {
    code?: string
    message?: string
    authenticationFailed?: boolean
    responseText?: string
    serverResponseCode?: string
    cause?: { code?: string }
  }
  if (authenticationFailed || code === 'EAUTH') return 'signIn'
  if (serverResponseCode === 'NONEXISTENT') return 'folder'
  return known[cause?.code ?? ''] ?? known[code] ?? (responseText ?? message).slice(0, 200)
}

const known: Record<string, Fault> = {
  ECONNREFUSED: 'refused',
  ECONNECTION: 'refused',
  ENOTFOUND: 'notFound',
  EAI_AGAIN: 'notFound',
  EDNS: 'notFound',
  ETIMEDOUT: 'silent',
  CONNECT_TIMEOUT: 'silent',
  GREETING_TIMEOUT: 'silent',
  UPGRADE_TIMEOUT: 'security',
  ESOCKET: 'security',
  ETLS: 'security',
  ERR_SSL_WRONG_VERSION_NUMBER: 'security',
}
