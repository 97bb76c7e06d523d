/** A company's own sign-in (OpenID Connect), with its addresses stated: a provider that is down at start keeps its button. */
export interface OidcOptions {
  name: { zh: string; en: string }
  clientId: string
  clientSecret: string
  authorizationUrl: string
  tokenUrl: string
  userInfoUrl: string
  /** `openid profile email` where nothing else is stated. */
  scopes?: readonly string[]
  /** The claim that holds the username; `preferred_username` where nothing else is stated. */
  usernameClaim?: string
}

/** What a claim set says about the person, as far as accounts are found by it. */
export interface Claimed {
  username: string | null
  /** Only when the provider does not say that it is unverified. */
  email: string | null
}

/** Reads who the provider says it is. */
export function readClaims(claims: Record<string, unknown>, usernameClaim = 'preferred_username'): Claimed {
  const text = (value: unknown) =>
    typeof value === 'string' && value.trim() ? value.trim().toLowerCase() : null
  const unverified = claims.email_verified === false || claims.email_verified === 'false'
  return { username: text(claims[usernameClaim]), email: unverified ? null : text(claims.email) }
}

/** Where to go after signing in: a path of this site; anything else becomes the console. */
export function localPath(wanted: string | undefined): string {
  const isPath = wanted !== undefined && /^\/(?![/\\])[\w\-./~?=&%#]*$/.test(wanted)
  return isPath ? wanted : '/console'
}
