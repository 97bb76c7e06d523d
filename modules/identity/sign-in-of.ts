import type { FastifyRequest } from 'fastify'
import { nobody, type SignIn } from './known-sign-ins.ts'
import { refusals } from './errors.ts'

const signIns = new WeakMap<FastifyRequest, SignIn>()

/** Keeps with the request what the authenticator found. */
export function rememberSignIn(request: FastifyRequest, signIn: SignIn): void {
  signIns.set(request, signIn)
}

/** What the authenticator found for this request. */
export function signInOf(request: FastifyRequest): SignIn {
  return signIns.get(request) ?? nobody
}

/** The sign-in of a person; a token is refused, so that a leaked one cannot make itself at home. */
export function sessionOf(request: FastifyRequest): SignIn {
  const signIn = signInOf(request)
  if (signIn.by !== 'session') throw refusals.sessionNeeded()
  return signIn
}
